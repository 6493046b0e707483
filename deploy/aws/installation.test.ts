import { Match, Template } from 'aws-cdk-lib/assertions';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

type Json = Record<string, unknown>;
interface TaskDefinition {
  Properties: { Cpu: string; Memory: string; RuntimePlatform: Json; ContainerDefinitions: Container[] };
}
interface Container {
  Name: string;
  Command: string[];
  User: string;
  ReadonlyRootFilesystem: boolean;
  StopTimeout: number;
  Environment: { Name: string; Value: unknown }[];
  Secrets: { Name: string }[];
  LinuxParameters: Json;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Synthesizes as the command line does, cdk-nag included: an unexplained finding throws. */
function synthesize(installation: string): Record<string, Template> {
  const folder = mkdtempSync(join(tmpdir(), 'penning-cdk-'));
  folders.push(folder);
  const cdk = join(here, 'node_modules/aws-cdk/bin/cdk');
  execFileSync(
    process.execPath,
    [cdk, 'synth', '--quiet', '-c', `installation=${installation}`, '--output', folder],
    {
      cwd: here,
      stdio: 'pipe',
    },
  );
  const files = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
  return Object.fromEntries(
    files.map((name) => [
      name.replace('.template.json', '').replace(/^penning-(production-|staging-)?/, ''),
      Template.fromJSON(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json),
    ]),
  );
}

function tasksOf(service: Template): Record<string, Container & { task: TaskDefinition['Properties'] }> {
  const found = Object.values(
    service.findResources('AWS::ECS::TaskDefinition'),
  ) as unknown as TaskDefinition[];
  return Object.fromEntries(
    found.flatMap(({ Properties: task }) =>
      task.ContainerDefinitions.map((container) => [container.Name, { ...container, task }]),
    ),
  );
}

describe('the usual installation', () => {
  const stacks = synthesize('production');

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
        LifecycleConfiguration: Match.anyValue(),
      }),
    });
  });

  test('lets tasks read, write, remove and list receipts, and do nothing else with any bucket', () => {
    const policies = JSON.stringify(stacks['service']!.findResources('AWS::IAM::Policy'));
    const actions = new Set(policies.match(/"s3:[^"]+"/g));
    expect([...actions].sort()).toEqual([
      '"s3:DeleteObject"',
      '"s3:GetObject"',
      '"s3:ListBucket"',
      '"s3:PutObject"',
    ]);
  });

  test('runs API, worker and console on Spot with one that is not, in ARM tasks, rolling back what does not start', () => {
    const service = stacks['service']!;
    service.hasResourceProperties('AWS::ECS::Cluster', {
      ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }],
    });
    service.resourceCountIs('AWS::ECS::Service', 3);
    for (const properties of Object.values(service.findResources('AWS::ECS::Service')))
      expect(properties['Properties']).toMatchObject({
        EnableExecuteCommand: true,
        CapacityProviderStrategy: [
          { CapacityProvider: 'FARGATE', Base: 1, Weight: 0 },
          { CapacityProvider: 'FARGATE_SPOT', Weight: 1 },
        ],
        DeploymentConfiguration: {
          DeploymentCircuitBreaker: { Enable: true, Rollback: true },
          MinimumHealthyPercent: 100,
        },
      });
    for (const { task } of Object.values(tasksOf(service)))
      expect(task.RuntimePlatform).toEqual({ CpuArchitecture: 'ARM64', OperatingSystemFamily: 'LINUX' });
  });

  test('gives containers no root, no writable disk, no secret in plain sight, and time to drain', () => {
    const containers = Object.values(tasksOf(stacks['service']!));
    expect(containers.map(({ Name }) => Name).sort()).toEqual(['api', 'console', 'migrate', 'worker']);
    for (const container of containers) {
      expect(container).toMatchObject({ User: '1000', ReadonlyRootFilesystem: true });
      expect(container.StopTimeout).toBeLessThanOrEqual(120);
      expect(container.LinuxParameters).toMatchObject({ InitProcessEnabled: true });
      expect(container.Secrets.map(({ Name }) => Name)).toContain('SECRET_KEY');
      expect(container.Environment.map(({ Name }) => Name).join()).not.toMatch(
        /SECRET|PASSWORD|SMTP|DATABASE_URL/,
      );
    }
  });

  test('migrates in a task of its own before any service changes, and every service waits for it', () => {
    const service = stacks['service']!;
    const [migration] = Object.keys(service.findResources('Custom::PenningMigration'));
    expect(tasksOf(service)['migrate']?.Command).toContain('dist/src/migrate.js');
    for (const { DependsOn } of Object.values(service.findResources('AWS::ECS::Service')) as {
      DependsOn: string[];
    }[])
      expect(DependsOn).toContain(migration);
  });

  test('opens TLS only, leads HTTP there, routes by name, and lets go of a task within two minutes', () => {
    const service = stacks['service']!;
    service.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      Port: 80,
      DefaultActions: [
        Match.objectLike({ RedirectConfig: Match.objectLike({ Protocol: 'HTTPS', StatusCode: 'HTTP_301' }) }),
      ],
    });
    service.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      Port: 443,
      Certificates: Match.anyValue(),
      SslPolicy: Match.stringLikeRegexp('TLS13'),
    });
    for (const name of ['claims.example.org', 'console.example.org'])
      service.hasResourceProperties('AWS::ElasticLoadBalancingV2::ListenerRule', {
        Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: [name] } }],
      });
    for (const group of Object.values(service.findResources('AWS::ElasticLoadBalancingV2::TargetGroup')))
      expect((group['Properties'] as Json)['TargetGroupAttributes']).toContainEqual({
        Key: 'deregistration_delay.timeout_seconds',
        Value: '30',
      });
  });

  test('scales the API by processor and requests, and the worker by its queue', () => {
    const service = stacks['service']!;
    for (const metric of ['ECSServiceAverageCPUUtilization', 'ALBRequestCountPerTarget'])
      service.hasResourceProperties('AWS::ApplicationAutoScaling::ScalingPolicy', {
        TargetTrackingScalingPolicyConfiguration: Match.objectLike({
          PredefinedMetricSpecification: Match.objectLike({ PredefinedMetricType: metric }),
        }),
      });
    service.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'QueueReady' });
  });

  test('looks into containers only through a role of its own, in sessions that are logged', () => {
    const service = stacks['service']!;
    service.hasResourceProperties('AWS::IAM::Role', { RoleName: 'penning-production-exec' });
    service.hasResourceProperties('AWS::ECS::Cluster', {
      Configuration: { ExecuteCommandConfiguration: Match.objectLike({ Logging: 'OVERRIDE' }) },
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

describe('the smallest installation', () => {
  const stacks = synthesize('small-task');

  test('is one task of a quarter of a processor and half a gigabyte, with all three inside', () => {
    const service = stacks['service']!;
    service.resourceCountIs('AWS::ECS::Service', 1);
    const containers = tasksOf(service);
    expect(containers['api']?.task).toMatchObject({ Cpu: '256', Memory: '512' });
    expect(containers['api']?.task.ContainerDefinitions.map(({ Name }) => Name)).toEqual([
      'api',
      'worker',
      'console',
    ]);
  });

  test('serves API and console under one name, told apart by path, and any SMTP server', () => {
    expect(stacks).not.toHaveProperty('mail');
    const rules = JSON.stringify(
      stacks['service']!.findResources('AWS::ElasticLoadBalancingV2::ListenerRule'),
    );
    for (const path of ['/v1/*', '/widget/*', '/c/*', '/claim/*', '/confirm/*'])
      expect(rules).toContain(`"${path}"`);
    stacks['edge']!.resourceCountIs('AWS::Route53::RecordSet', 1);
  });
});

describe('an installation with every choice', () => {
  const stacks = synthesize('everything');

  test('keeps its tasks in private subnets that reach AWS through endpoints', () => {
    stacks['network']!.resourceCountIs('AWS::EC2::VPCEndpoint', 8);
    stacks['service']!.allResourcesProperties('AWS::ECS::Service', {
      NetworkConfiguration: { AwsvpcConfiguration: Match.objectLike({ AssignPublicIp: 'DISABLED' }) },
    });
  });

  test('has a database in two zones and x86 tasks', () => {
    stacks['data']!.hasResourceProperties('AWS::RDS::DBInstance', { MultiAZ: true });
    for (const { task } of Object.values(tasksOf(stacks['service']!)))
      expect(task.RuntimePlatform).toMatchObject({ CpuArchitecture: 'X86_64' });
  });

  test('caches widget files and pages in CloudFront, and only passes the API on', () => {
    const edge = stacks['edge']!;
    edge.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['claims.staging.example.org'],
        CacheBehaviors: ['/widget/*', '/c/*', '/claim/*'].map((PathPattern) =>
          Match.objectLike({ PathPattern }),
        ),
      }),
    });
  });

  test('stops addresses that send far too much', () => {
    stacks['edge']!.hasResourceProperties('AWS::WAFv2::WebACL', {
      Rules: [Match.objectLike({ Statement: { RateBasedStatement: Match.objectLike({ Limit: 2000 }) } })],
    });
    stacks['edge']!.resourceCountIs('AWS::WAFv2::WebACLAssociation', 1);
  });

  test('sends its logs through Firehose to OpenSearch', () => {
    const search = stacks['log-search']!;
    search.resourceCountIs('AWS::KinesisFirehose::DeliveryStream', 1);
    search.hasResourceProperties('AWS::OpenSearchService::Domain', {
      EncryptionAtRestOptions: Match.objectLike({ Enabled: true }),
      DomainEndpointOptions: Match.objectLike({ EnforceHTTPS: true }),
    });
    search.resourceCountIs('AWS::Logs::SubscriptionFilter', 1);
  });

  test('lets GitHub’s environments deploy by OIDC, each with a role of its own and no key', () => {
    const access = stacks['deploy-access']!;
    for (const environment of ['Development', 'Staging', 'Production'])
      access.hasResourceProperties('AWS::IAM::Role', {
        RoleName: `penning-deploy-${environment.toLowerCase()}`,
        AssumeRolePolicyDocument: Match.objectLike({
          Statement: [
            Match.objectLike({
              Action: 'sts:AssumeRoleWithWebIdentity',
              Condition: {
                StringEquals: Match.objectLike({
                  'token.actions.githubusercontent.com:sub': `repo:example/penning:environment:${environment}`,
                }),
              },
            }),
          ],
        }),
      });
    access.resourceCountIs('AWS::IAM::AccessKey', 0);
  });

  test('has the CodePipeline way: source, images, rollout', () => {
    const pipeline = stacks['pipeline']!;
    pipeline.hasResourceProperties('AWS::CodePipeline::Pipeline', {
      Stages: ['Source', 'Build', 'Rollout'].map((Name) => Match.objectLike({ Name })),
    });
    pipeline.allResourcesProperties('AWS::CodeBuild::Project', {
      Source: Match.objectLike({ BuildSpec: 'deploy/buildspec.yml' }),
    });
  });
});

test('settings that cannot be are all told at once', async () => {
  const { readSettings } = await import('./settings.ts');
  expect(() =>
    readSettings({ size: 'huge', monthlyBudget: 'much', apiName: 'claims.elsewhere.org', colour: 'red' }),
  ).toThrow(/colour is no setting|monthlyBudget must be a number/);
});
