import { CustomResource, Duration, Stack } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import type { Cluster, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { fileURLToPath } from 'node:url';
import type { NetworkStack } from './network.ts';

interface Props {
  cluster: Cluster;
  task: FargateTaskDefinition;
  network: NetworkStack;
}

/**
 * Runs the migration as a one-off task whenever its task definition changes, which every new image does. What depends
 * on it waits; when the task fails, so does the rollout, and CloudFormation goes back.
 */
export class Migration extends Construct {
  constructor(scope: Construct, id: string, { cluster, task, network }: Props) {
    super(scope, id);
    const handler = (name: string, method: string) =>
      new Lambda(this, name, {
        runtime: Runtime.NODEJS_22_X,
        code: Code.fromAsset(fileURLToPath(new URL('../../migration-task', import.meta.url))),
        handler: `index.${method}`,
        timeout: Duration.seconds(30),
        logGroup: new LogGroup(this, `${name}Logs`, { retention: RetentionDays.ONE_MONTH }),
      });
    const start = handler('Start', 'start');
    const look = handler('Look', 'look');
    // Every revision: a right to the newest alone would come seconds before it is used, too late for IAM.
    const revisions = Stack.of(this).formatArn({
      service: 'ecs',
      resource: 'task-definition',
      resourceName: `${task.family}:*`,
    });
    start.addToRolePolicy(
      new PolicyStatement({
        actions: ['ecs:RunTask'],
        resources: [revisions],
        conditions: { ArnEquals: { 'ecs:cluster': cluster.clusterArn } },
      }),
    );
    task.taskRole.grantPassRole(start.grantPrincipal);
    task.obtainExecutionRole().grantPassRole(start.grantPrincipal);
    look.addToRolePolicy(
      new PolicyStatement({
        actions: ['ecs:DescribeTasks'],
        resources: ['*'],
        conditions: { ArnEquals: { 'ecs:cluster': cluster.clusterArn } },
      }),
    );
    const provider = new Provider(this, 'Provider', {
      onEventHandler: start,
      isCompleteHandler: look,
      queryInterval: Duration.seconds(10),
      totalTimeout: Duration.minutes(30),
    });
    const { subnetIds } = network.vpc.selectSubnets({ subnetType: network.taskSubnets });
    new CustomResource(this, 'Run', {
      serviceToken: provider.serviceToken,
      resourceType: 'Custom::PenningMigration',
      properties: {
        cluster: cluster.clusterArn,
        task: task.taskDefinitionArn,
        subnets: subnetIds,
        securityGroup: network.taskGroup.securityGroupId,
        publicAddress: network.taskSubnets === SubnetType.PUBLIC ? 'ENABLED' : 'DISABLED',
      },
    });
  }
}
