import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  Metric,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { HttpCodeTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Rule } from 'aws-cdk-lib/aws-events';
import { CloudWatchLogGroup, SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { DataStack } from './data.ts';
import type { ServiceStack } from './service.ts';

interface Props extends StackProps {
  settings: Settings;
  key: Key;
  data: DataStack;
  service: ServiceStack;
}

/** Alarms, the address that gets them, and the budget. */
export class ObservabilityStack extends Stack {
  readonly #topic: Topic;
  readonly #props: Props;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    this.#props = props;
    const { settings, key } = props;
    this.#topic = new Topic(this, 'Alarms', { masterKey: key, enforceSSL: true });
    // A topic with a policy of its own no longer takes from CloudWatch what the policy does not name.
    for (const service of ['cloudwatch', 'events'].map(
      (name) => new ServicePrincipal(`${name}.amazonaws.com`),
    )) {
      key.grantEncryptDecrypt(service);
      this.#topic.grantPublish(service);
    }
    this.#topic.addSubscription(new EmailSubscription(settings.alarmEmail));
    this.#watch();
    this.#watchSpot();
    this.#limitCost();
  }

  #watch(): void {
    const { data, service } = this.#props;
    const { api } = service.balancer.targets;
    const five = { period: Duration.minutes(5) };
    const numbers = {
      serverErrors: api.metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, {
        ...five,
        statistic: 'Sum',
      }),
      latency: api.metrics.targetResponseTime({ ...five, statistic: 'p95' }),
      queueAge: this.#logNumber(
        'QueueAge',
        FilterPattern.exists('$.queue.oldestSeconds'),
        '$.queue.oldestSeconds',
        'Maximum',
      ),
      queueReady: this.#logNumber(
        'QueueReady',
        FilterPattern.exists('$.queue.ready'),
        '$.queue.ready',
        'Maximum',
      ),
      mailFailures: this.#logNumber(
        'MailFailures',
        FilterPattern.all(
          FilterPattern.stringValue('$.job', '=', 'send-mail'),
          FilterPattern.stringValue('$.msg', '=', 'job failed, it will be tried again'),
        ),
        '1',
        'Sum',
      ),
      freeDisk: data.database.metricFreeStorageSpace({ ...five, statistic: 'Minimum' }),
      databaseCpu: data.database.metricCPUUtilization(five),
      requests: api.metrics.requestCount({ ...five, statistic: 'Sum' }),
    };
    const low = ComparisonOperator.LESS_THAN_THRESHOLD;
    this.#alarm('ServerErrors', numbers.serverErrors, 5, 'The API answers 5xx: look for level 50 in the log');
    this.#alarm('Latency', numbers.latency, 2, 'One answer in twenty takes more than two seconds');
    this.#alarm(
      'QueueAge',
      numbers.queueAge,
      300,
      'Jobs wait for more than five minutes: runbook, "Mail stuck"',
    );
    this.#alarm('MailFailures', numbers.mailFailures, 10, 'The mail server refuses: runbook, "Mail stuck"');
    this.#alarm(
      'Disk',
      numbers.freeDisk,
      2 * 2 ** 30,
      'Less than 2 GiB left for the database: runbook, "Database full"',
      low,
    );
    const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 8 });
    new Dashboard(this, 'Dashboard', { dashboardName: `penning-${this.#props.settings.stage}` }).addWidgets(
      graph('Requests and errors', numbers.requests, numbers.serverErrors),
      graph('p95 latency', numbers.latency),
      graph('Queue', numbers.queueReady, numbers.queueAge),
      graph('Mail failures', numbers.mailFailures),
      graph('Database', numbers.databaseCpu),
      graph('Free disk', numbers.freeDisk),
    );
  }

  /** A number out of the JSON log. */
  #logNumber(
    metricName: string,
    filterPattern: ReturnType<typeof FilterPattern.exists>,
    metricValue: string,
    statistic: string,
  ): Metric {
    const metricNamespace = `Penning/${this.#props.settings.stage}`;
    this.#props.service.containers.logs.addMetricFilter(metricName, {
      filterPattern,
      metricNamespace,
      metricName,
      metricValue,
    });
    return new Metric({ namespace: metricNamespace, metricName, statistic, period: Duration.minutes(5) });
  }

  #alarm(
    name: string,
    metric: IMetric,
    threshold: number,
    alarmDescription: string,
    comparisonOperator = ComparisonOperator.GREATER_THAN_THRESHOLD,
  ): void {
    const alarm = new Alarm(this, name, {
      metric,
      threshold,
      alarmDescription,
      comparisonOperator,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
  }

  /** AWS takes Spot tasks back at two minutes' notice; that is normal, many of them are a storm. */
  #watchSpot(): void {
    const { settings, service } = this.#props;
    const log = new LogGroup(this, 'SpotLog', {
      logGroupName: `/aws/events/penning-${settings.stage}-spot`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new Rule(this, 'Spot', {
      description: 'Spot interruptions of this cluster',
      eventPattern: {
        source: ['aws.ecs'],
        detailType: ['ECS Task State Change'],
        detail: {
          clusterArn: [service.cluster.clusterArn],
          stopCode: ['SpotInterruption', 'TerminationNotice'],
        },
      },
      targets: [new CloudWatchLogGroup(log)],
    });
    new Rule(this, 'Placement', {
      description: 'No room on Spot or anywhere, or a rollout that went back',
      eventPattern: {
        source: ['aws.ecs'],
        detailType: ['ECS Service Action', 'ECS Deployment State Change'],
        detail: { eventName: ['SERVICE_TASK_PLACEMENT_FAILURE', 'SERVICE_DEPLOYMENT_FAILED'] },
      },
      targets: [new SnsTopic(this.#topic)],
    });
    const interruptions = new Metric({
      namespace: 'AWS/Logs',
      metricName: 'IncomingLogEvents',
      dimensionsMap: { LogGroupName: log.logGroupName },
      statistic: 'Sum',
      period: Duration.minutes(5),
    });
    this.#alarm('SpotStorm', interruptions, 3, 'Many Spot interruptions: runbook, "Spot storm"');
  }

  #limitCost(): void {
    const { settings } = this.#props;
    const notice = (threshold: number, notificationType: string) => ({
      notification: {
        comparisonOperator: 'GREATER_THAN',
        threshold,
        thresholdType: 'PERCENTAGE',
        notificationType,
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: settings.alarmEmail }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `penning-${settings.stage}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: settings.monthlyBudget, unit: 'USD' },
      },
      notificationsWithSubscribers: [notice(80, 'ACTUAL'), notice(100, 'FORECASTED')],
    });
  }
}
