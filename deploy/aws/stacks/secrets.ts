import { Duration, RemovalPolicy, SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

interface Props extends StackProps {
  settings: Settings;
}

/** One key for everything at rest, and the secrets; no value of any stands in a template. */
export class SecretsStack extends Stack {
  readonly key: Key;
  /** Signs tokens and seals IBANs; never rotated by itself, see "Rotate keys" in docs/runbook.md. */
  readonly secretKey: Secret;
  /** The mail server's address with user and password; filled by hand once. */
  readonly smtpUrl: Secret;
  readonly operatorPassword: Secret;
  /** Secret header of CloudFront to the balancer, so that nobody gets past it; only with a CloudFront. */
  readonly cdnWord?: Secret;

  constructor(scope: Construct, id: string, { settings, ...props }: Props) {
    super(scope, id, props);
    this.key = new Key(this, 'Key', {
      description: `Penning ${settings.stage}: database, receipts, secrets, logs`,
      alias: `penning/${settings.stage}`,
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const name = (last: string) => `penning/${settings.stage}/${last}`;
    // 44 letters and digits are base64 of 33 bytes.
    const letters = { passwordLength: 44, excludePunctuation: true };
    this.secretKey = new Secret(this, 'SecretKey', {
      secretName: name('secret-key'),
      encryptionKey: this.key,
      generateSecretString: letters,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.smtpUrl = new Secret(this, 'SmtpUrl', {
      secretName: name('smtp-url'),
      encryptionKey: this.key,
      // No secret: it says that the real value is still missing. deploy/README.md, step 6.
      secretStringValue: SecretValue.unsafePlainText('smtp://not-set-yet.invalid:587'),
    });
    this.operatorPassword = new Secret(this, 'OperatorPassword', {
      secretName: name('first-operator-password'),
      encryptionKey: this.key,
      generateSecretString: { passwordLength: 20, excludePunctuation: true },
    });
    if (settings.cdnCertificateArn)
      this.cdnWord = new Secret(this, 'CdnWord', {
        secretName: name('cdn-word'),
        encryptionKey: this.key,
        generateSecretString: letters,
      });
  }
}
