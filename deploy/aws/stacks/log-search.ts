import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { EbsDeviceVolumeType } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnSubscriptionFilter, LogGroup, LogStream, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Domain, EngineVersion, TLSSecurityPolicy } from 'aws-cdk-lib/aws-opensearchservice';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { ServiceStack } from './service.ts';

interface Props extends StackProps {
  key: Key;
  service: ServiceStack;
}

/** Searchable logs: CloudWatch → Firehose → OpenSearch. Nothing personal is in them (api/src/platform/log.ts). */
export class LogSearchStack extends Stack {
  constructor(scope: Construct, id: string, { key, service, ...props }: Props) {
    super(scope, id, props);
    const domain = new Domain(this, 'Domain', {
      version: EngineVersion.OPENSEARCH_2_19,
      capacity: { dataNodes: 1, dataNodeInstanceType: 't3.small.search', multiAzWithStandbyEnabled: false },
      ebs: { volumeSize: 10, volumeType: EbsDeviceVolumeType.GP3 },
      encryptionAtRest: { enabled: true, kmsKey: key },
      nodeToNodeEncryption: true,
      enforceHttps: true,
      tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_2,
      logging: { slowSearchLogEnabled: true, slowIndexLogEnabled: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const failed = new Bucket(this, 'Failed', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'StreamRole', { assumedBy: new ServicePrincipal('firehose.amazonaws.com') });
    failed.grantReadWrite(role);
    domain.grantIndexWrite('penning', role);
    domain.grantWrite(role);
    role.addToPolicy(
      new PolicyStatement({
        actions: ['es:DescribeDomain', 'es:DescribeDomains', 'es:DescribeDomainConfig'],
        resources: [domain.domainArn],
      }),
    );
    const errors = new LogGroup(this, 'StreamErrors', { retention: RetentionDays.ONE_MONTH });
    const errorStream = new LogStream(this, 'StreamErrorStream', { logGroup: errors });
    errors.grantWrite(role);
    const stream = new CfnDeliveryStream(this, 'Stream', {
      deliveryStreamType: 'DirectPut',
      deliveryStreamEncryptionConfigurationInput: { keyType: 'AWS_OWNED_CMK' },
      amazonopensearchserviceDestinationConfiguration: {
        domainArn: domain.domainArn,
        indexName: 'penning',
        indexRotationPeriod: 'OneWeek',
        roleArn: role.roleArn,
        s3BackupMode: 'FailedDocumentsOnly',
        s3Configuration: { bucketArn: failed.bucketArn, roleArn: role.roleArn },
        cloudWatchLoggingOptions: {
          enabled: true,
          logGroupName: errors.logGroupName,
          logStreamName: errorStream.logStreamName,
        },
        processingConfiguration: {
          enabled: true,
          processors: [
            {
              type: 'Decompression',
              parameters: [{ parameterName: 'CompressionFormat', parameterValue: 'GZIP' }],
            },
            {
              type: 'CloudWatchLogProcessing',
              parameters: [{ parameterName: 'DataMessageExtraction', parameterValue: 'true' }],
            },
          ],
        },
      },
    });
    stream.node.addDependency(role);
    const feeder = new Role(this, 'Feeder', { assumedBy: new ServicePrincipal('logs.amazonaws.com') });
    feeder.addToPolicy(
      new PolicyStatement({
        actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
        resources: [stream.attrArn],
      }),
    );
    const filter = new CfnSubscriptionFilter(this, 'Feed', {
      logGroupName: service.containers.logs.logGroupName,
      filterPattern: '',
      destinationArn: stream.attrArn,
      roleArn: feeder.roleArn,
    });
    filter.node.addDependency(feeder);
  }
}
