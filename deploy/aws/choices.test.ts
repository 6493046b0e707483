import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { readSource, readTemplates, tasksOf } from './templates.ts';

describe('the smallest installation', () => {
  const stacks = readTemplates('small-task');

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
    const pages = [...readSource('api/src/http/hosted-pages.ts').matchAll(/'(\/[\w-]+)(\/:name)?': \(/g)];
    expect(pages.length).toBeGreaterThan(5);
    const paths = pages.map(([, start, name]) => `${start}${name ? '/*' : ''}`);
    for (const path of ['/v1/*', '/widget/*', '/readyz', '/healthz', ...paths])
      expect(rules).toContain(`"${path}"`);
    stacks['edge']!.resourceCountIs('AWS::Route53::RecordSet', 1);
  });
});

describe('an installation with every choice', () => {
  const stacks = readTemplates('everything');

  test('keeps its tasks in private subnets that reach AWS through endpoints', () => {
    stacks['network']!.resourceCountIs('AWS::EC2::VPCEndpoint', 8);
    stacks['service']!.allResourcesProperties('AWS::ECS::Service', {
      NetworkConfiguration: { AwsvpcConfiguration: Match.objectLike({ AssignPublicIp: 'DISABLED' }) },
    });
  });

  test('lets the console find the API inside, as there is no way out to its public name', () => {
    const service = stacks['service']!;
    service.hasResourceProperties('AWS::ServiceDiscovery::PrivateDnsNamespace', {
      Name: 'penning-staging.internal',
    });
    service.hasResourceProperties('AWS::ServiceDiscovery::Service', { Name: 'api' });
    expect(tasksOf(service)['console']?.Environment).toContainEqual({
      Name: 'API_URL',
      Value: 'http://api.penning-staging.internal:4000',
    });
  });

  test('counts CloudFront as a proxy before the API, and lets nobody come past it', () => {
    const { api, console } = tasksOf(stacks['service']!);
    expect(api?.Environment).toContainEqual({ Name: 'TRUST_PROXY', Value: '2' });
    expect(console?.Environment).toContainEqual({ Name: 'TRUST_PROXY', Value: '1' });
    const rules = Object.values(
      stacks['service']!.findResources('AWS::ElasticLoadBalancingV2::ListenerRule'),
    ).map((one) => JSON.stringify(one));
    const toApi = rules.find((rule) => rule.includes('"claims.staging.example.org"'));
    const cdn = JSON.stringify(stacks['edge']!.findResources('AWS::CloudFront::Distribution'));
    for (const text of [toApi, cdn]) expect(text).toMatch(/x-penning-cdn.*\{\{resolve:secretsmanager:/);
  });

  test('has two tasks of each service that are never on Spot', () => {
    stacks['service']!.allResourcesProperties('AWS::ECS::Service', {
      CapacityProviderStrategy: [
        { CapacityProvider: 'FARGATE', Base: 2, Weight: 0 },
        { CapacityProvider: 'FARGATE_SPOT', Weight: 1 },
      ],
    });
  });

  test('still reads what the signing key before sealed', () => {
    const { api, console } = tasksOf(stacks['service']!);
    const previous = api?.Secrets.find(({ Name }) => Name === 'SECRET_KEY_PREVIOUS');
    expect(JSON.stringify(previous)).toContain('::AWSPREVIOUS:');
    expect(console?.Secrets.map(({ Name }) => Name)).toEqual(['SECRET_KEY']);
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
  ).toThrow(
    /monthlyBudget must be a number\n.*colour is no setting\n.*size must be one of .*\n.*apiName must/,
  );
  const cdnCertificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/x';
  expect(() => readSettings({ cdnCertificateArn, consoleName: 'claims.example.org' })).toThrow(/consoleName/);
});
