import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { OpenIdConnectProvider, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { RegistryStack } from './registry.ts';

interface Props extends StackProps {
  settings: Settings;
  registry: RegistryStack;
}

/** GitHub's environments as they are named there. */
const environments = ['Development', 'Staging', 'Production'];

/** Lets GitHub Actions deploy without any key: each environment of the one repository gets a role for an hour. */
export class DeployAccessStack extends Stack {
  constructor(scope: Construct, id: string, { settings, registry, ...props }: Props) {
    super(scope, id, props);
    const host = 'token.actions.githubusercontent.com';
    const provider = new OpenIdConnectProvider(this, 'GitHub', {
      url: `https://${host}`,
      clientIds: ['sts.amazonaws.com'],
    });
    for (const environment of environments) {
      const role = new Role(this, environment, {
        roleName: `penning-deploy-${environment.toLowerCase()}`,
        maxSessionDuration: Duration.hours(1),
        assumedBy: new WebIdentityPrincipal(provider.openIdConnectProviderArn, {
          StringEquals: {
            [`${host}:aud`]: 'sts.amazonaws.com',
            [`${host}:sub`]: `repo:${settings.githubRepository}:environment:${environment}`,
          },
        }),
      });
      registry.api.grantPullPush(role);
      registry.console.grantPullPush(role);
      role.addToPolicy(
        new PolicyStatement({
          actions: ['ecr:DescribeImageScanFindings', 'ecr:DescribeImages'],
          resources: [registry.api.repositoryArn, registry.console.repositoryArn],
        }),
      );
      // CDK's own roles do the deploying; this one may only become them.
      role.addToPolicy(
        new PolicyStatement({
          actions: ['sts:AssumeRole'],
          resources: [`arn:${this.partition}:iam::${this.account}:role/cdk-*`],
        }),
      );
      new CfnOutput(this, `${environment}Role`, { value: role.roleArn });
    }
  }
}
