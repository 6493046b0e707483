import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Peer, Port, SubnetType } from 'aws-cdk-lib/aws-ec2';
import type { FargateService } from 'aws-cdk-lib/aws-ecs';
import {
  type ApplicationListener,
  ApplicationLoadBalancer,
  ApplicationProtocol,
  ApplicationTargetGroup,
  ListenerAction,
  ListenerCondition,
  SslPolicy,
  TargetType,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { isOneName, type Settings } from '../settings.ts';
import type { NamesStack } from './names.ts';
import type { NetworkStack } from './network.ts';
import type { SecretsStack } from './secrets.ts';

interface Props {
  settings: Settings;
  network: NetworkStack;
  names: NamesStack;
  secrets: SecretsStack;
}

/** The header in which CloudFront says the secret word. */
export const cdnHeader = 'x-penning-cdn';

/** Paths of the API where one name serves both; everything else is the console's. A rule holds five at most. */
const apiPaths = [
  ['/v1/*', '/widget/*', '/docs', '/docs/*', '/healthz'],
  ['/c/*', '/claim/*', '/confirm/*', '/finance-address', '/not-me'],
  ['/device', '/embed/*', '/readyz'],
];

/** The one door: TLS only, HTTP leads there, names or paths decide who answers. */
export class Balancer extends Construct {
  readonly balancer: ApplicationLoadBalancer;
  readonly targets: Record<'api' | 'console', ApplicationTargetGroup>;

  constructor(scope: Construct, id: string, { settings, network, names, secrets }: Props) {
    super(scope, id);
    const { vpc, balancerGroup } = network;
    this.balancer = new ApplicationLoadBalancer(this, 'Balancer', {
      vpc,
      vpcSubnets: { subnetType: SubnetType.PUBLIC },
      internetFacing: true,
      securityGroup: balancerGroup,
      // Seconds without a single byte; less than the 75 for which API and console keep a connection.
      idleTimeout: Duration.seconds(60),
      dropInvalidHeaderFields: true,
      deletionProtection: true,
      http2Enabled: true,
    });
    this.#keepAccessLogs();
    for (const port of [80, 443]) {
      balancerGroup.addIngressRule(Peer.anyIpv4(), Port.tcp(port), 'Everybody');
    }
    const target = (name: string, port: number, path: string) =>
      new ApplicationTargetGroup(this, name, {
        vpc,
        port,
        protocol: ApplicationProtocol.HTTP,
        targetType: TargetType.IP,
        deregistrationDelay: Duration.seconds(30),
        healthCheck: {
          path,
          interval: Duration.seconds(10),
          timeout: Duration.seconds(5),
          healthyThresholdCount: 2,
          unhealthyThresholdCount: 3,
        },
      });
    this.targets = { api: target('Api', 4000, '/readyz'), console: target('Console', 3000, '/healthz') };
    this.balancer.addListener('Http', {
      port: 80,
      open: false,
      defaultAction: ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }),
    });
    const https = this.balancer.addListener('Https', {
      port: 443,
      open: false,
      certificates: [names.certificate],
      sslPolicy: SslPolicy.RECOMMENDED_TLS,
      defaultAction: isOneName(settings)
        ? ListenerAction.forward([this.targets.console])
        : ListenerAction.fixedResponse(404, { contentType: 'text/plain', messageBody: 'No such name here.' }),
    });
    if (isOneName(settings)) this.#routeByPath(https);
    else this.#routeByName(https, settings, secrets);
  }

  /** By hand, as the construct's own way wants to know the region, and templates here fit every region. */
  #keepAccessLogs(): void {
    const bucket = new Bucket(this, 'Logs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      // They hold addresses of visitors: long enough to look into an abuse, no longer.
      lifecycleRules: [{ expiration: Duration.days(14) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('logdelivery.elasticloadbalancing.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [bucket.arnForObjects('AWSLogs/*')],
      }),
    );
    this.balancer.setAttribute('access_logs.s3.enabled', 'true');
    this.balancer.setAttribute('access_logs.s3.bucket', bucket.bucketName);
    if (bucket.policy) this.balancer.node.addDependency(bucket.policy);
  }

  /** Lets the balancer send requests to a service. */
  attach(kind: 'api' | 'console', service: FargateService): void {
    const containerPort = kind === 'api' ? 4000 : 3000;
    this.targets[kind].addTarget(service.loadBalancerTarget({ containerName: kind, containerPort }));
  }

  #routeByName(
    listener: ApplicationListener,
    { apiName, consoleName }: Settings,
    secrets: SecretsStack,
  ): void {
    const names = { api: apiName, console: consoleName };
    // A request that got past CloudFront could invent the address that the API counts by.
    const word = secrets.cdnWord?.secretValue.unsafeUnwrap();
    const cameThroughCdn = word ? [ListenerCondition.httpHeader(cdnHeader, [word])] : [];
    for (const [index, kind] of (['api', 'console'] as const).entries())
      listener.addAction(kind, {
        priority: 10 + index,
        conditions: [ListenerCondition.hostHeaders([names[kind]]), ...(kind === 'api' ? cameThroughCdn : [])],
        action: ListenerAction.forward([this.targets[kind]]),
      });
  }

  #routeByPath(listener: ApplicationListener): void {
    for (const [index, paths] of apiPaths.entries())
      listener.addAction(`api${index}`, {
        priority: 10 + index,
        conditions: [ListenerCondition.pathPatterns(paths)],
        action: ListenerAction.forward([this.targets.api]),
      });
  }
}
