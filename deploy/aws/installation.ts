import { Tags, Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Settings } from './settings.ts';
import { BackupStack } from './stacks/backup.ts';
import { DataStack } from './stacks/data.ts';
import { DeployAccessStack } from './stacks/deploy-access.ts';
import { EdgeStack } from './stacks/edge.ts';
import { LogSearchStack } from './stacks/log-search.ts';
import { MailStack } from './stacks/mail.ts';
import { NamesStack } from './stacks/names.ts';
import { NetworkStack } from './stacks/network.ts';
import { ObservabilityStack } from './stacks/observability.ts';
import { PipelineStack } from './stacks/pipeline.ts';
import { RegistryStack } from './stacks/registry.ts';
import { SecretsStack } from './stacks/secrets.ts';
import { ServiceStack } from './stacks/service.ts';
import { explainFindings } from './explanations.ts';

/** Puts one installation's stacks together; which there are depends on the settings. */
export function buildInstallation(app: App, settings: Settings) {
  const prefix = `penning-${settings.stage}`;
  const registry = new RegistryStack(app, 'penning-registry', {});
  const secrets = new SecretsStack(app, `${prefix}-secrets`, { settings });
  const network = new NetworkStack(app, `${prefix}-network`, { settings });
  const names = new NamesStack(app, `${prefix}-names`, { settings });
  const data = new DataStack(app, `${prefix}-data`, { settings, network, key: secrets.key });
  const service = new ServiceStack(app, `${prefix}-service`, {
    settings,
    registry,
    secrets,
    data,
    network,
    names,
  });
  const edge = new EdgeStack(app, `${prefix}-edge`, { settings, names, service, secrets });
  const observability = new ObservabilityStack(app, `${prefix}-observability`, {
    settings,
    key: secrets.key,
    data,
    service,
  });
  const backup = new BackupStack(app, `${prefix}-backup`, { data, key: secrets.key });
  const mail =
    settings.mail === 'ses'
      ? new MailStack(app, `${prefix}-mail`, { settings, zone: names.zone })
      : undefined;
  const search = settings.logSearch
    ? new LogSearchStack(app, `${prefix}-log-search`, { key: secrets.key, service })
    : undefined;
  const access = settings.githubRepository
    ? new DeployAccessStack(app, 'penning-deploy-access', { settings, registry })
    : undefined;
  const pipeline = settings.codeConnectionArn
    ? new PipelineStack(app, `${prefix}-pipeline`, { settings, registry, key: secrets.key })
    : undefined;
  Tags.of(app).add('application', 'penning');
  Tags.of(app).add('stage', settings.stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stacks = {
    registry,
    secrets,
    network,
    names,
    data,
    service,
    edge,
    observability,
    backup,
    mail,
    search,
    access,
    pipeline,
  };
  explainFindings(stacks, settings.stage);
  return stacks;
}
