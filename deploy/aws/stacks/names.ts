import { Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { PublicHostedZone, type IPublicHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { isOneName, type Settings } from '../settings.ts';

interface Props extends StackProps {
  settings: Settings;
}

/** The zone, and a certificate for the names in it. */
export class NamesStack extends Stack {
  readonly zone: IPublicHostedZone;
  readonly certificate: Certificate;

  constructor(scope: Construct, id: string, { settings, ...props }: Props) {
    super(scope, id, props);
    const { zoneId: hostedZoneId, zoneName } = settings;
    this.zone = PublicHostedZone.fromPublicHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName });
    this.certificate = new Certificate(this, 'Certificate', {
      domainName: settings.apiName,
      subjectAlternativeNames: isOneName(settings) ? undefined : [settings.consoleName],
      validation: CertificateValidation.fromDns(this.zone),
    });
  }
}
