import { App } from 'aws-cdk-lib';
import { readFileSync } from 'node:fs';
import { buildInstallation } from './installation.ts';
import { readSettings } from './settings.ts';

const app = new App();
const name = String(app.node.tryGetContext('installation') ?? 'production');
const file = new URL(`../installations/${name}.json`, import.meta.url);
const given = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const imageTag: unknown = app.node.tryGetContext('imageTag');
buildInstallation(app, readSettings({ ...given, ...(imageTag !== undefined && { imageTag }) }));
