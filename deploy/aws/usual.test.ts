import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { readTemplates, type Json } from './templates.ts';

describe('the usual installation', () => {
  const stacks = readTemplates('production');

  test('has two zones, no NAT, and private subnets that the database lies in', () => {
    const network = stacks['network']!;
    network.resourceCountIs('AWS::EC2::NatGateway', 0);
    network.resourceCountIs('AWS::EC2::Subnet', 4);
    network.resourceCountIs('AWS::EC2::VPCEndpoint', 1);
    network.hasResourceProperties('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'Gateway' });
    network.resourceCountIs('AWS::EC2::FlowLog', 1);
  });

  test('lets only the balancer reach the tasks and only the tasks reach the database', () => {
    const rules = JSON.stringify(stacks['network']!.findResources('AWS::EC2::SecurityGroupIngress'));
    expect(rules.match(/"FromPort":\d+/g)?.sort()).toEqual([
      '"FromPort":3000',
      '"FromPort":4000',
      '"FromPort":4000',
      '"FromPort":5432',
    ]);
    expect(rules).not.toContain('0.0.0.0/0');
  });

  test('keeps the database encrypted, TLS only, backed up and undeletable, with a password that RDS rotates', () => {
    const data = stacks['data']!;
    data.hasResource('AWS::RDS::DBInstance', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        Engine: 'postgres',
        EngineVersion: '17',
        StorageEncrypted: true,
        KmsKeyId: Match.anyValue(),
        DeletionProtection: true,
        BackupRetentionPeriod: 14,
        PubliclyAccessible: false,
        ManageMasterUserPassword: true,
        MasterUserPassword: Match.absent(),
      }),
    });
    data.hasResourceProperties('AWS::RDS::DBParameterGroup', {
      Parameters: Match.objectLike({ 'rds.force_ssl': '1' }),
    });
  });

  test('keeps receipts private, encrypted by its key, versioned for a month, and after the stack', () => {
    stacks['data']!.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }),
              BucketKeyEnabled: true,
            },
          ],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
        LifecycleConfiguration: {
          Rules: [Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 30 } })],
        },
      }),
    });
  });

  test('sends mail through SES with DKIM for the own domain, by a user that can do nothing else', () => {
    const mail = stacks['mail']!;
    mail.resourceCountIs('AWS::SES::EmailIdentity', 1);
    mail.resourceCountIs('AWS::Route53::RecordSet', 6);
    const policy = JSON.stringify(mail.findResources('AWS::IAM::Policy'));
    expect(policy.match(/"Action":[^,]+/g)).toEqual(['"Action":"ses:SendRawEmail"']);
    mail.resourceCountIs('AWS::IAM::AccessKey', 0);
  });

  test('has a certificate for both names that the zone proves, and leads both to the balancer', () => {
    stacks['names']!.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'claims.example.org',
      SubjectAlternativeNames: ['console.example.org'],
      ValidationMethod: 'DNS',
    });
    for (const name of ['claims.example.org.', 'console.example.org.'])
      stacks['edge']!.hasResourceProperties('AWS::Route53::RecordSet', { Name: name, Type: 'A' });
    stacks['edge']!.resourceCountIs('AWS::CloudFront::Distribution', 0);
    stacks['edge']!.resourceCountIs('AWS::WAFv2::WebACL', 0);
    expect(stacks).not.toHaveProperty('log-search');
  });

  test('makes its secrets itself and writes none into a template', () => {
    const secrets = stacks['secrets']!;
    secrets.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    secrets.resourceCountIs('AWS::SecretsManager::Secret', 3);
    secrets.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 44, ExcludePunctuation: true },
    });
  });

  test('scans images when they come, never moves a tag, and throws old ones away', () => {
    stacks['registry']!.resourceCountIs('AWS::ECR::Repository', 2);
    stacks['registry']!.allResourcesProperties('AWS::ECR::Repository', {
      ImageScanningConfiguration: { ScanOnPush: true },
      ImageTagMutability: 'IMMUTABLE',
      LifecyclePolicy: Match.anyValue(),
    });
  });

  test('tells somebody about errors, slowness, waiting jobs, refused mails, a full disk, a Spot storm and the bill', () => {
    const watched = stacks['observability']!;
    const alarms = Object.values(watched.findResources('AWS::CloudWatch::Alarm')) as { Properties: Json }[];
    expect(alarms.map(({ Properties }) => Properties['MetricName']).sort()).toEqual([
      'FreeStorageSpace',
      'HTTPCode_Target_5XX_Count',
      'IncomingLogEvents',
      'MailFailures',
      'QueueAge',
      'TargetResponseTime',
    ]);
    for (const { Properties } of alarms) expect(Properties['AlarmActions']).toHaveLength(1);
    watched.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: ['cloudwatch.amazonaws.com', 'events.amazonaws.com'] },
          }),
        ]),
      }),
    });
    watched.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'operator@example.org' });
    watched.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
    stacks['service']!.resourceCountIs('AWS::Logs::MetricFilter', 3);
    watched.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: Match.objectLike({ BudgetLimit: { Amount: 100, Unit: 'USD' } }),
    });
  });

  test('backs up database and receipts together, daily and monthly', () => {
    const backup = stacks['backup']!;
    const plan = JSON.stringify(backup.findResources('AWS::Backup::BackupPlan'));
    expect(plan).toContain('"DeleteAfterDays":35');
    expect(plan).toContain('"DeleteAfterDays":365');
    const [selection] = Object.values(backup.findResources('AWS::Backup::BackupSelection')) as {
      Properties: { BackupSelection: { Resources: unknown[] } };
    }[];
    expect(selection?.Properties.BackupSelection.Resources).toHaveLength(2);
  });
});
