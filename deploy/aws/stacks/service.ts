import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { AdjustmentType } from 'aws-cdk-lib/aws-applicationautoscaling';
import {
  Cluster,
  ContainerDependencyCondition,
  ContainerInsights,
  ExecuteCommandLogging,
  FargateService,
  type FargateTaskDefinition,
} from 'aws-cdk-lib/aws-ecs';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { sizes } from '../settings.ts';
import { Balancer } from './balancer.ts';
import { Containers, type Surroundings } from './containers.ts';
import { ExecRole } from './exec-role.ts';
import { Migration } from './migration.ts';
import type { NamesStack } from './names.ts';
import type { NetworkStack } from './network.ts';

interface Props extends StackProps, Surroundings {
  network: NetworkStack;
  names: NamesStack;
}

const insideZone = (stage: string) => `penning-${stage}.internal`;

/** The product: cluster, balancer, migration, and a service each for API, worker and console, or one small task for all. */
export class ServiceStack extends Stack {
  readonly cluster: Cluster;
  readonly balancer: Balancer;
  readonly containers: Containers;
  readonly services: FargateService[] = [];
  readonly #props: Props;
  readonly #migration: Migration;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    this.#props = props;
    const { settings, network, secrets } = props;
    const key = Key.fromKeyArn(this, 'Key', secrets.key.keyArn);
    this.cluster = new Cluster(this, 'Cluster', {
      clusterName: `penning-${settings.stage}`,
      vpc: network.vpc,
      containerInsightsV2: ContainerInsights.ENABLED,
      enableFargateCapacityProviders: true,
      executeCommandConfiguration: {
        kmsKey: key,
        logging: ExecuteCommandLogging.OVERRIDE,
        logConfiguration: {
          cloudWatchLogGroup: new LogGroup(this, 'ExecLogs', { retention: RetentionDays.ONE_YEAR }),
          cloudWatchEncryptionEnabled: false,
        },
      },
    });
    this.containers = new Containers(this, 'Containers', props);
    this.balancer = new Balancer(this, 'Door', props);
    const task = this.containers.task('Migrate', { cpu: 256, memory: 512 });
    this.containers.add(task, 'migrate');
    this.#migration = new Migration(this, 'Migration', { cluster: this.cluster, task, network });
    if (settings.size === 'small-task') this.#addSmallTask();
    else this.#addServices();
    new ExecRole(this, 'ExecRole', { cluster: this.cluster, key, settings });
    new CfnOutput(this, 'ApiUrl', { value: `https://${settings.apiName}` });
    new CfnOutput(this, 'ConsoleUrl', { value: `https://${settings.consoleName}` });
  }

  /** The seed's way: everything in one task; photos fit, large PDFs and HEIC pictures do not (deploy/README.md). */
  #addSmallTask(): void {
    const task = this.containers.task('All', sizes['small-task'].api);
    const api = this.containers.add(task, 'api', { memory: 96 });
    const worker = this.containers.add(task, 'worker', { memory: 192 });
    const console = this.containers.add(task, 'console', { memory: 64, apiUrl: 'http://127.0.0.1:4000' });
    for (const late of [worker, console])
      late.addContainerDependencies({ container: api, condition: ContainerDependencyCondition.HEALTHY });
    const service = this.#service('All', task, 1);
    this.balancer.attach('api', service);
    this.balancer.attach('console', service);
  }

  #addServices(): void {
    const { settings } = this.#props;
    const size = sizes[settings.size];
    const add = (name: 'api' | 'worker' | 'console') => {
      const task = this.containers.task(name, size[name]);
      this.containers.add(task, name, { apiUrl: this.#apiUrl() });
      return this.#service(name, task, size.tasks);
    };
    const [api, worker, console] = [add('api'), add('worker'), add('console')];
    this.balancer.attach('api', api);
    this.balancer.attach('console', console);
    if (settings.privateSubnets) this.#nameInside(api);
    const scaling = api.autoScaleTaskCount({ minCapacity: size.tasks, maxCapacity: size.most });
    scaling.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: 60 });
    scaling.scaleOnRequestCount('Requests', {
      targetGroup: this.balancer.targets.api,
      requestsPerTarget: 1_500,
    });
    this.#scaleByQueue(worker, size);
  }

  /** Address by which the console finds the API: its public name, or an internal one without a way out. */
  #apiUrl(): string {
    const { apiName, privateSubnets, stage } = this.#props.settings;
    return privateSubnets ? `http://api.${insideZone(stage)}:4000` : `https://${apiName}`;
  }

  /** A name for the API inside of the network; a task leaves it before it is told to end. */
  #nameInside(api: FargateService): void {
    api.enableCloudMap({
      name: 'api',
      cloudMapNamespace: this.cluster.addDefaultCloudMapNamespace({
        name: insideZone(this.#props.settings.stage),
      }),
      dnsTtl: Duration.seconds(10),
    });
  }

  /** The worker writes the queue's depth into its log once a minute; a metric filter makes a number of it. */
  #scaleByQueue(worker: FargateService, size: { tasks: number; most: number }): void {
    const ready = new Metric({
      namespace: `Penning/${this.#props.settings.stage}`,
      metricName: 'QueueReady',
      statistic: 'Maximum',
      period: Duration.minutes(1),
    });
    worker.autoScaleTaskCount({ minCapacity: size.tasks, maxCapacity: size.most }).scaleOnMetric('Queue', {
      metric: ready,
      adjustmentType: AdjustmentType.CHANGE_IN_CAPACITY,
      scalingSteps: [
        { upper: 5, change: -1 },
        { lower: 50, change: 1 },
        { lower: 200, change: 2 },
      ],
      cooldown: Duration.minutes(3),
    });
  }

  #service(name: string, taskDefinition: FargateTaskDefinition, desiredCount: number): FargateService {
    const { settings, network } = this.#props;
    const service = new FargateService(this, `${name}Service`, {
      cluster: this.cluster,
      serviceName: name.toLowerCase(),
      taskDefinition,
      desiredCount,
      vpcSubnets: { subnetType: network.taskSubnets },
      assignPublicIp: !settings.privateSubnets,
      securityGroups: [network.taskGroup],
      capacityProviderStrategies: [
        { capacityProvider: 'FARGATE', base: settings.onDemandBase, weight: 0 },
        { capacityProvider: 'FARGATE_SPOT', weight: 1 },
      ],
      circuitBreaker: { rollback: true },
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      enableExecuteCommand: true,
      enableECSManagedTags: true,
      ...(name !== 'worker' && { healthCheckGracePeriod: Duration.seconds(120) }),
    });
    service.node.addDependency(this.#migration);
    this.services.push(service);
    return service;
  }
}
