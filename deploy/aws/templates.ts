import { Template } from 'aws-cdk-lib/assertions';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Parts of a template. */
export type Json = Record<string, unknown>;
interface TaskDefinition {
  Properties: { Cpu: string; Memory: string; RuntimePlatform: Json; ContainerDefinitions: Container[] };
}
interface Container {
  Name: string;
  Command: string[];
  User: string;
  ReadonlyRootFilesystem: boolean;
  StopTimeout: number;
  Environment: { Name: string; Value: unknown }[];
  Secrets: { Name: string }[];
  LinuxParameters: Json;
  MountPoints: { ContainerPath: string; SourceVolume: string }[];
  LogConfiguration: Json;
}

/** The templates of one installation, by what they are for: `network`, `service` … */
export function readTemplates(installation: string): Record<string, Template> {
  const folder = join(inject('templates'), installation);
  const files = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
  return Object.fromEntries(
    files.map((name) => [
      name.replace('.template.json', '').replace(/^penning-((production|staging|development)-)?/, ''),
      Template.fromJSON(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json),
    ]),
  );
}

/** Every container by its name, with the task that it is in. */
export function tasksOf(
  service: Template,
): Record<string, Container & { task: TaskDefinition['Properties'] }> {
  const found = Object.values(
    service.findResources('AWS::ECS::TaskDefinition'),
  ) as unknown as TaskDefinition[];
  return Object.fromEntries(
    found.flatMap(({ Properties: task }) =>
      task.ContainerDefinitions.map((container) => [container.Name, { ...container, task }]),
    ),
  );
}

/** A file of the checkout, for promises that a template and the product keep together. */
export function readSource(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
