import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { InstanceType, SubnetType } from 'aws-cdk-lib/aws-ec2';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  Credentials,
  DatabaseInstance,
  DatabaseInstanceEngine,
  ParameterGroup,
  PostgresEngineVersion,
  StorageType,
  type CfnDBInstance,
} from 'aws-cdk-lib/aws-rds';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { sizes, type Settings } from '../settings.ts';
import type { NetworkStack } from './network.ts';

interface Props extends StackProps {
  settings: Settings;
  network: NetworkStack;
  key: Key;
}

/** Data that must never be lost: the database and the receipts. Both outlive the stack. */
export class DataStack extends Stack {
  readonly database: DatabaseInstance;
  /** User and password of the database's owner; RDS makes and rotates it. */
  readonly databaseSecret: ISecret;
  readonly receipts: Bucket;

  constructor(scope: Construct, id: string, { settings, network, key, ...props }: Props) {
    super(scope, id, props);
    const large = settings.size === 'large';
    const engine = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17 });
    this.database = new DatabaseInstance(this, 'Database', {
      engine,
      instanceType: new InstanceType(sizes[settings.size].database),
      vpc: network.vpc,
      vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
      securityGroups: [network.databaseGroup],
      databaseName: 'penning',
      credentials: Credentials.fromUsername('penning_owner', { encryptionKey: key }),
      manageMasterUserPassword: true,
      port: 5432,
      allocatedStorage: 20,
      maxAllocatedStorage: large ? 500 : 100,
      storageType: StorageType.GP3,
      storageEncrypted: true,
      storageEncryptionKey: key,
      multiAz: large,
      backupRetention: Duration.days(14),
      preferredBackupWindow: '01:00-02:00',
      preferredMaintenanceWindow: 'sun:02:30-sun:03:30',
      autoMinorVersionUpgrade: true,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      copyTagsToSnapshot: true,
      publiclyAccessible: false,
      enablePerformanceInsights: large,
      cloudwatchLogsExports: ['postgresql'],
      parameterGroup: new ParameterGroup(this, 'Parameters', {
        engine,
        description: 'TLS or nothing; slow statements are logged without their values',
        parameters: {
          'rds.force_ssl': '1',
          log_min_duration_statement: '1000',
          log_parameter_max_length: '0',
          idle_in_transaction_session_timeout: '60000',
        },
      }),
    });
    const instance = this.database.node.defaultChild as CfnDBInstance;
    this.databaseSecret = Secret.fromSecretCompleteArn(this, 'Owner', instance.attrMasterUserSecretSecretArn);
    const logs = new Bucket(this, 'AccessLogs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ expiration: Duration.days(90) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.receipts = new Bucket(this, 'Receipts', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      // One call to KMS for many objects.
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'receipts/',
      // A deleted receipt is gone after a month, also from the versions and the backups made of them.
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
