import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { readSource, readTemplates, tasksOf, type Json } from './templates.ts';

describe('the service of the usual installation', () => {
  const stacks = readTemplates('production');

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

  test('gives each container a /tmp that its user may write to, and ECS Exec folders of its own', () => {
    for (const kind of ['api', 'console'])
      expect(readSource(`deploy/images/${kind}.Dockerfile`)).toMatch(/^VOLUME .*\/tmp\b/m);
    const agent = ['/managed-agents', '/var/lib/amazon/ssm', '/var/log/amazon/ssm'];
    for (const { Name, MountPoints } of Object.values(tasksOf(stacks['service']!))) {
      const paths = MountPoints.map(({ ContainerPath }) => ContainerPath);
      expect(paths).toEqual(Name === 'migrate' ? ['/tmp'] : ['/tmp', ...agent]);
      for (const { ContainerPath, SourceVolume } of MountPoints)
        if (ContainerPath !== '/tmp') expect(SourceVolume.startsWith(`${Name}-`)).toBe(true);
    }
  });

  test('logs to CloudWatch, and keeps every log for a time only', () => {
    for (const { LogConfiguration } of Object.values(tasksOf(stacks['service']!)))
      expect(LogConfiguration).toMatchObject({ LogDriver: 'awslogs' });
    const groups = Object.values(stacks).flatMap((stack) =>
      Object.values(stack.findResources('AWS::Logs::LogGroup')),
    ) as { Properties: Json }[];
    expect(groups.length).toBeGreaterThan(5);
    for (const { Properties } of groups) expect(Properties['RetentionInDays']).toBeGreaterThan(0);
  });

  test('may start the migration in every revision, and nothing but it', () => {
    const policies = JSON.stringify(stacks['service']!.findResources('AWS::IAM::Policy'));
    expect(policies.match(/"ecs:RunTask"/g)).toHaveLength(1);
    expect(policies).toContain(':task-definition/penning-production-migrate:*');
  });

  test('migrates in a task of its own before any service changes, and every service waits for it', () => {
    const service = stacks['service']!;
    const [[migration, run] = []] = Object.entries(service.findResources('Custom::PenningMigration'));
    expect(JSON.stringify(run)).toMatch(/"task":\{"Ref":"ContainersMigrate/);
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

  test('ends an idle connection before API and console do', () => {
    const [balancer] = Object.values(
      stacks['service']!.findResources('AWS::ElasticLoadBalancingV2::LoadBalancer'),
    ) as { Properties: { LoadBalancerAttributes: { Key: string; Value: string }[] } }[];
    const idle = balancer?.Properties.LoadBalancerAttributes.find(
      ({ Key }) => Key === 'idle_timeout.timeout_seconds',
    );
    for (const path of ['api/src/web.ts', 'console/server.mjs']) {
      const [, kept] = /keepAliveTimeout\W+([\d_]+)/.exec(readSource(path)) ?? [];
      expect(Number(kept?.replace('_', ''))).toBeGreaterThan(Number(idle?.Value) * 1_000);
    }
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
    const roles = Object.values(service.findResources('AWS::IAM::Policy')).map((one) => JSON.stringify(one));
    const [exec, ...others] = roles.filter((policy) => policy.includes('ecs:ExecuteCommand'));
    expect(exec).toContain('"kms:GenerateDataKey"');
    expect(others).toEqual([]);
  });
});
