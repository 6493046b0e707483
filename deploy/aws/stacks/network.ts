import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  FlowLogDestination,
  FlowLogTrafficType,
  GatewayVpcEndpointAwsService,
  InterfaceVpcEndpointAwsService,
  IpAddresses,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

interface Props extends StackProps {
  settings: Settings;
}

/** Two zones; the tasks in public subnets without NAT (nothing reaches them but the load balancer), or in private ones with endpoints. */
export class NetworkStack extends Stack {
  readonly vpc: Vpc;
  readonly taskSubnets: SubnetType;
  readonly balancerGroup: SecurityGroup;
  readonly taskGroup: SecurityGroup;
  readonly databaseGroup: SecurityGroup;

  constructor(scope: Construct, id: string, { settings, ...props }: Props) {
    super(scope, id, props);
    this.taskSubnets = settings.privateSubnets ? SubnetType.PRIVATE_ISOLATED : SubnetType.PUBLIC;
    this.vpc = new Vpc(this, 'Vpc', {
      ipAddresses: IpAddresses.cidr('10.40.0.0/16'),
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [
        { name: 'public', subnetType: SubnetType.PUBLIC, cidrMask: 24 },
        { name: 'private', subnetType: SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
      // Receipts go to S3 inside AWS in both cases, and that costs nothing.
      gatewayEndpoints: { S3: { service: GatewayVpcEndpointAwsService.S3 } },
    });
    this.vpc.addFlowLog('FlowLog', {
      trafficType: FlowLogTrafficType.REJECT,
      destination: FlowLogDestination.toCloudWatchLogs(
        new LogGroup(this, 'FlowLogs', {
          retention: RetentionDays.ONE_MONTH,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      ),
    });
    const group = (name: string, description: string, allowAllOutbound: boolean) =>
      new SecurityGroup(this, name, { vpc: this.vpc, description, allowAllOutbound });
    this.balancerGroup = group('Balancer', 'What the world reaches', false);
    this.taskGroup = group('Tasks', 'API, worker, console', true);
    this.databaseGroup = group('Database', 'PostgreSQL', false);
    for (const port of [4000, 3000]) {
      this.taskGroup.addIngressRule(this.balancerGroup, Port.tcp(port), 'From the load balancer');
      this.balancerGroup.addEgressRule(this.taskGroup, Port.tcp(port), 'To the tasks');
    }
    this.taskGroup.addIngressRule(this.taskGroup, Port.tcp(4000), 'The console calls the API');
    this.databaseGroup.addIngressRule(this.taskGroup, Port.tcp(5432), 'From the tasks');
    if (settings.privateSubnets) this.#addEndpoints(settings);
  }

  /** Endpoints that the tasks need without a way out: images, logs, secrets, keys, ECS Exec, SES. */
  #addEndpoints(settings: Settings): void {
    const services = {
      EcrApi: InterfaceVpcEndpointAwsService.ECR,
      EcrDocker: InterfaceVpcEndpointAwsService.ECR_DOCKER,
      Logs: InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
      Secrets: InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
      Kms: InterfaceVpcEndpointAwsService.KMS,
      Exec: InterfaceVpcEndpointAwsService.SSM_MESSAGES,
      ...(settings.mail === 'ses' && { Mail: InterfaceVpcEndpointAwsService.EMAIL_SMTP }),
    };
    for (const [name, service] of Object.entries(services))
      this.vpc.addInterfaceEndpoint(name, { service, subnets: { subnetType: SubnetType.PRIVATE_ISOLATED } });
  }
}
