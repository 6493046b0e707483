import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AwsLogDriverMode,
  ContainerImage,
  CpuArchitecture,
  FargateTaskDefinition,
  LinuxParameters,
  LogDrivers,
  OperatingSystemFamily,
  Secret as FromSecret,
  type ContainerDefinition,
} from 'aws-cdk-lib/aws-ecs';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { DataStack } from './data.ts';
import type { RegistryStack } from './registry.ts';
import type { SecretsStack } from './secrets.ts';

/** Inputs of the containers from the other stacks. */
export interface Surroundings {
  settings: Settings;
  registry: RegistryStack;
  secrets: SecretsStack;
  data: DataStack;
}

/** The kinds of containers; all but the console are one image. */
export type Kind = 'api' | 'worker' | 'migrate' | 'console';

/** Differences of one container from others of its kind. */
interface ContainerOptions {
  /** MiB that it is sure of where it shares a task. */
  memory?: number;
  /** Address by which the console finds the API. */
  apiUrl?: string;
}

const commands = {
  api: 'dist/src/web.js',
  worker: 'dist/src/worker.js',
  migrate: 'dist/src/migrate.js',
} as const;

/** Makes task definitions and their containers: read-only, non-root, secrets by reference, JSON logs. */
export class Containers extends Construct {
  readonly logs: LogGroup;
  readonly #given: Surroundings;

  constructor(scope: Construct, id: string, given: Surroundings) {
    super(scope, id);
    this.#given = given;
    this.logs = new LogGroup(this, 'Logs', {
      logGroupName: `/penning/${given.settings.stage}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** An empty task of one size. */
  task(name: string, size: { cpu: number; memory: number }): FargateTaskDefinition {
    const { settings, data, secrets } = this.#given;
    const task = new FargateTaskDefinition(this, name, {
      family: `penning-${settings.stage}-${name.toLowerCase()}`,
      cpu: size.cpu,
      memoryLimitMiB: size.memory,
      runtimePlatform: {
        cpuArchitecture: settings.architecture === 'arm64' ? CpuArchitecture.ARM64 : CpuArchitecture.X86_64,
        operatingSystemFamily: OperatingSystemFamily.LINUX,
      },
    });
    task.addVolume({ name: 'tmp' });
    // Receipts only; not the bucket's settings, not other buckets.
    task.addToTaskRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        resources: [data.receipts.arnForObjects('*')],
      }),
    );
    // For the sweep of files that no row knows; without it S3 also says forbidden where it means missing.
    task.addToTaskRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['s3:ListBucket'],
        resources: [data.receipts.bucketArn],
      }),
    );
    const useKey = (...actions: string[]) =>
      new PolicyStatement({ effect: Effect.ALLOW, actions, resources: [secrets.key.keyArn] });
    task.addToTaskRolePolicy(useKey('kms:Decrypt', 'kms:GenerateDataKey'));
    task.addToExecutionRolePolicy(useKey('kms:Decrypt'));
    return task;
  }

  /** Adds a container of a kind to a task. */
  add(task: FargateTaskDefinition, kind: Kind, options: ContainerOptions = {}): ContainerDefinition {
    const { settings, registry } = this.#given;
    const isConsole = kind === 'console';
    const container = task.addContainer(kind, {
      image: ContainerImage.fromEcrRepository(isConsole ? registry.console : registry.api, settings.imageTag),
      command: isConsole
        ? ['node', 'server.mjs']
        : ['node', '--import', '/app/database-url.mjs', commands[kind]],
      essential: true,
      memoryReservationMiB: options.memory,
      readonlyRootFilesystem: true,
      user: '1000',
      linuxParameters: new LinuxParameters(this, `${task.node.id}-${kind}`, { initProcessEnabled: true }),
      logging: LogDrivers.awsLogs({
        logGroup: this.logs,
        streamPrefix: kind,
        mode: AwsLogDriverMode.NON_BLOCKING,
      }),
      environment: isConsole ? this.#consoleSettings(options.apiUrl) : this.#apiSettings(kind),
      secrets: this.#secrets(kind),
      // Spot gives two minutes; a drain needs 25 seconds.
      stopTimeout: Duration.seconds(60),
      ...(kind !== 'migrate' && {
        healthCheck: {
          command: ['CMD', 'node', '/app/healthy.mjs'],
          interval: Duration.seconds(15),
          timeout: Duration.seconds(5),
          retries: 3,
          startPeriod: Duration.seconds(60),
        },
        portMappings: kind === 'worker' ? [] : [{ containerPort: isConsole ? 3000 : 4000, name: kind }],
      }),
    });
    container.addMountPoints({ containerPath: '/tmp', sourceVolume: 'tmp', readOnly: false });
    if (kind !== 'migrate') this.#letLookInto(task, container);
    return container;
  }

  /** ECS Exec's agent, which is root, writes there; with a read-only root it would not start. */
  #letLookInto(task: FargateTaskDefinition, container: ContainerDefinition): void {
    for (const containerPath of ['/managed-agents', '/var/lib/amazon/ssm', '/var/log/amazon/ssm']) {
      const sourceVolume = `${container.containerName}${containerPath.replaceAll('/', '-')}`;
      task.addVolume({ name: sourceVolume });
      container.addMountPoints({ containerPath, sourceVolume, readOnly: false });
    }
  }

  #apiSettings(kind: Kind): Record<string, string> {
    const { settings, data } = this.#given;
    return {
      ...this.#shared(),
      DATABASE_HOST: data.database.instanceEndpoint.hostname,
      DATABASE_NAME: 'penning',
      RECEIPTS_BUCKET: data.receipts.bucketName,
      AWS_REGION: data.region,
      MAIL_FROM: `Penning <claims@${settings.zoneName}>`,
      ADMIN_EMAIL: settings.firstOperatorEmail,
      // CloudFront is one more proxy, before the API only.
      TRUST_PROXY: this.#given.settings.cdnCertificateArn ? '2' : '1',
      METRICS_PORT: kind === 'worker' ? '9465' : '9464',
      PENNING_DATA: '/tmp',
      NODE_EXTRA_CA_CERTS: '/app/trust/rds.pem',
      // One receipt at a time is what half a gigabyte can carry.
      WORKER_CONCURRENCY: settings.size === 'small-task' ? '1' : '4',
    };
  }

  #consoleSettings(apiUrl: string | undefined): Record<string, string> {
    return { ...this.#shared(), TRUST_PROXY: '1', ...(apiUrl && { API_URL: apiUrl }) };
  }

  #shared(): Record<string, string> {
    const { apiName, consoleName } = this.#given.settings;
    return {
      NODE_ENV: 'production',
      PUBLIC_API_URL: `https://${apiName}`,
      PUBLIC_CONSOLE_URL: `https://${consoleName}`,
    };
  }

  #secrets(kind: Kind): Record<string, FromSecret> {
    const { secrets, data } = this.#given;
    const secretKey = this.#read('SecretKey', secrets.secretKey);
    if (kind === 'console') return { SECRET_KEY: secretKey };
    return {
      SECRET_KEY: secretKey,
      DATABASE_SECRET: this.#read('DatabaseOwner', data.databaseSecret),
      ...(this.#given.settings.keyWasRotated && {
        SECRET_KEY_PREVIOUS: this.#read('SecretKey', secrets.secretKey, 'AWSPREVIOUS'),
      }),
      SMTP_URL: this.#read('SmtpUrl', secrets.smtpUrl),
      ADMIN_PASSWORD: this.#read('OperatorPassword', secrets.operatorPassword),
    };
  }

  /** A secret by its name only: the key's policy need not know the tasks, which have the right to use it themselves. */
  #read(name: string, { secretArn: secretCompleteArn }: ISecret, versionStage?: string): FromSecret {
    const known = this.node.tryFindChild(name) as ISecret | undefined;
    const secret = known ?? Secret.fromSecretAttributes(this, name, { secretCompleteArn });
    return versionStage
      ? FromSecret.fromSecretsManagerVersion(secret, { versionStage })
      : FromSecret.fromSecretsManager(secret);
  }
}
