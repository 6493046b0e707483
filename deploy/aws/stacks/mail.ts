import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, User } from 'aws-cdk-lib/aws-iam';
import { TxtRecord, type IPublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { ConfigurationSet, EmailIdentity, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

interface Props extends StackProps {
  settings: Settings;
  zone: IPublicHostedZone;
}

/** Amazon SES for the zone's domain: DKIM, SPF by an own return path, DMARC, and a user that may do nothing but send. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, { settings, zone, ...props }: Props) {
    super(scope, id, props);
    const configurationSet = new ConfigurationSet(this, 'Set', {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.publicHostedZone(zone),
      configurationSet,
      mailFromDomain: `bounce.${settings.zoneName}`,
    });
    new TxtRecord(this, 'Dmarc', {
      zone,
      recordName: `_dmarc.${settings.zoneName}`,
      values: ['v=DMARC1; p=quarantine; adkim=r; aspf=r'],
    });
    const sender = new User(this, 'Sender', { userName: `penning-${settings.stage}-smtp` });
    sender.addToPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [
          identity.emailIdentityArn,
          this.formatArn({
            service: 'ses',
            resource: 'configuration-set',
            resourceName: configurationSet.configurationSetName,
          }),
        ],
        conditions: { StringLike: { 'ses:FromAddress': `*@${settings.zoneName}` } },
      }),
    );
    new CfnOutput(this, 'SmtpUser', { value: sender.userName });
    new CfnOutput(this, 'SmtpHost', { value: `email-smtp.${this.region}.amazonaws.com` });
  }
}
