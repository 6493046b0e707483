import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './penning.ts';

const report = process.env['PENNING_PLAYWRIGHT_REPORT'];
const browser = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  // One Penning for all: specs use a church or a claimant of their own, and may run two at a time.
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { args: chromiumFlags, ...(browser ? { executablePath: browser } : {}) },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
