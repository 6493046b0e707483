import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { DataStack } from './data.ts';

interface Props extends StackProps {
  data: DataStack;
  key: Key;
}

/** Database and receipts together, daily for five weeks and monthly for a year, in a vault that outlives the stack. How to restore: docs/runbook.md. */
export class BackupStack extends Stack {
  constructor(scope: Construct, id: string, { data, key, ...props }: Props) {
    super(scope, id, props);
    const vault = new BackupVault(this, 'Vault', {
      encryptionKey: key,
      blockRecoveryPointDeletion: false,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'daily',
        scheduleExpression: Schedule.cron({ hour: '3', minute: '15' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(3),
        deleteAfter: Duration.days(35),
      }),
    );
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'monthly',
        scheduleExpression: Schedule.cron({ day: '1', hour: '4', minute: '15' }),
        deleteAfter: Duration.days(365),
      }),
    );
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [
        'service-role/AWSBackupServiceRolePolicyForBackup',
        'AWSBackupServiceRolePolicyForS3Backup',
      ].map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
    plan.addSelection('Selection', {
      role,
      resources: [
        BackupResource.fromRdsDatabaseInstance(data.database),
        BackupResource.fromArn(data.receipts.bucketArn),
      ],
    });
  }
}
