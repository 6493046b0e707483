import { ArnPrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { Cluster } from 'aws-cdk-lib/aws-ecs';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

interface Props {
  cluster: Cluster;
  key: IKey;
  settings: Settings;
}

/** The role of whoever must look into a running container; it may do nothing else, and every session is logged. */
export class ExecRole extends Construct {
  constructor(scope: Construct, id: string, { cluster, key, settings }: Props) {
    super(scope, id);
    const { account, partition } = Stack.of(this);
    const role = new Role(this, 'Role', {
      roleName: `penning-${settings.stage}-exec`,
      assumedBy: new ArnPrincipal(`arn:${partition}:iam::${account}:root`),
      maxSessionDuration: Duration.hours(1),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['ecs:ExecuteCommand', 'ecs:DescribeTasks', 'ecs:ListTasks'],
        resources: ['*'],
        conditions: { ArnEquals: { 'ecs:cluster': cluster.clusterArn } },
      }),
    );
    // Input and output go through the channel under this key.
    role.addToPolicy(new PolicyStatement({ actions: ['kms:GenerateDataKey'], resources: [key.keyArn] }));
  }
}
