// Starts the migration task and looks after it, for CloudFormation; the AWS SDK comes with Lambda.
import { DescribeTasksCommand, ECSClient, RunTaskCommand } from '@aws-sdk/client-ecs';

const ecs = new ECSClient();

/** Starts the task; deleting the stack migrates nothing. */
export async function start({ RequestType, PhysicalResourceId, ResourceProperties }) {
  if (RequestType === 'Delete') return { PhysicalResourceId };
  const { cluster, task, subnets, securityGroup, publicAddress } = ResourceProperties;
  const { tasks, failures } = await ecs.send(
    new RunTaskCommand({
      cluster,
      taskDefinition: task,
      // Not on Spot: a migration is not to be interrupted.
      launchType: 'FARGATE',
      networkConfiguration: {
        awsvpcConfiguration: { subnets, securityGroups: [securityGroup], assignPublicIp: publicAddress },
      },
    }),
  );
  const taskArn = tasks?.[0]?.taskArn;
  if (!taskArn) throw new Error(`the migration did not start: ${failures?.[0]?.reason ?? 'no reason given'}`);
  return { PhysicalResourceId: 'migration', Data: { taskArn } };
}

/** Tells if the task has ended well; throws when it has not. */
export async function look({ RequestType, ResourceProperties, Data }) {
  if (RequestType === 'Delete') return { IsComplete: true };
  const { tasks } = await ecs.send(
    new DescribeTasksCommand({ cluster: ResourceProperties.cluster, tasks: [Data.taskArn] }),
  );
  const [task] = tasks ?? [];
  if (task?.lastStatus !== 'STOPPED') return { IsComplete: false };
  const [container] = task.containers ?? [];
  if (container?.exitCode !== 0)
    throw new Error(
      `the migration failed (exit code ${container?.exitCode ?? 'none'}): ${container?.reason ?? task.stoppedReason}; its log is the newest stream migrate/ of the installation's log group`,
    );
  return { IsComplete: true };
}
