import { Duration, Stack, type SecretValue, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { ARecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget, LoadBalancerTarget } from 'aws-cdk-lib/aws-route53-targets';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { isOneName, type Settings } from '../settings.ts';
import type { NamesStack } from './names.ts';
import { cdnHeader } from './balancer.ts';
import type { SecretsStack } from './secrets.ts';
import type { ServiceStack } from './service.ts';

interface Props extends StackProps {
  settings: Settings;
  names: NamesStack;
  service: ServiceStack;
  secrets: SecretsStack;
}

/** Edge before the balancer: names, and where wanted CloudFront for widget and pages, and a firewall. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { settings, names, service, secrets, ...props }: Props) {
    super(scope, id, props);
    const { balancer } = service.balancer;
    const { zone } = names;
    const toBalancer = RecordTarget.fromAlias(new LoadBalancerTarget(balancer));
    const record = (name: string, recordName: string, target: RecordTarget) =>
      new ARecord(this, name, { zone, recordName: `${recordName}.`, target });
    if (!secrets.cdnWord) record('ApiName', settings.apiName, toBalancer);
    else {
      // The balancer answers by name: the distribution passes the visitor's Host header on.
      const origin = `origin.${settings.apiName}`;
      record('OriginName', origin, toBalancer);
      const cdn = this.#distribute(settings, origin, secrets.cdnWord.secretValue);
      record('ApiName', settings.apiName, RecordTarget.fromAlias(new CloudFrontTarget(cdn)));
    }
    if (!isOneName(settings)) record('ConsoleName', settings.consoleName, toBalancer);
    if (settings.firewall) this.#guard(balancer.loadBalancerArn, settings);
  }

  /** Widget files and pages are cached as their headers say; the API itself is only passed on. */
  #distribute(settings: Settings, originName: string, word: SecretValue): Distribution {
    const origin = new HttpOrigin(originName, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      readTimeout: Duration.seconds(60),
      // A reference in the template, not the word itself.
      customHeaders: { [cdnHeader]: word.unsafeUnwrap() },
    });
    const passed = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
    };
    const cached = {
      ...passed,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      cachePolicy: CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS,
      compress: true,
    };
    return new Distribution(this, 'Cdn', {
      comment: `Penning ${settings.stage}`,
      domainNames: [settings.apiName],
      certificate: Certificate.fromCertificateArn(this, 'CdnCertificate', settings.cdnCertificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: passed,
      additionalBehaviors: { '/widget/*': cached, '/c/*': cached, '/claim/*': cached },
    });
  }

  /** Cuts off addresses that send more than any congregation would. */
  #guard(balancerArn: string, settings: Settings): void {
    const named = (metricName: string) => ({
      metricName,
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: false,
    });
    const firewall = new CfnWebACL(this, 'Firewall', {
      name: `penning-${settings.stage}`,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: named('penning'),
      rules: [
        {
          name: 'rate',
          priority: 1,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              limit: 2_000,
              evaluationWindowSec: 300,
              ...(settings.cdnCertificateArn === ''
                ? { aggregateKeyType: 'IP' }
                : {
                    aggregateKeyType: 'FORWARDED_IP',
                    forwardedIpConfig: { headerName: 'X-Forwarded-For', fallbackBehavior: 'MATCH' },
                  }),
            },
          },
          visibilityConfig: named('penning-rate'),
        },
      ],
    });
    new CfnWebACLAssociation(this, 'Guarded', { resourceArn: balancerArn, webAclArn: firewall.attrArn });
  }
}
