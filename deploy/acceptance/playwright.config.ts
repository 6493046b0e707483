import { defineConfig } from '@playwright/test';
import { atOnce, patience } from '../local/testing/machine-speed.ts';
import { chromiumFlags } from './penning.ts';

const report = process.env['PENNING_PLAYWRIGHT_REPORT'];
const browser = process.env['CHROMIUM_PATH'];

/** Files that take minutes; they begin first, so that none runs alone at the end. */
const long = /(receipts|crash)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  // One Penning for all: specs use a church or a claimant of their own, and may run side by side.
  fullyParallel: false,
  workers: atOnce(),
  timeout: patience(120_000),
  expect: { timeout: patience(15_000) },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  projects: [
    { name: 'long', testMatch: long },
    { name: 'all others', testIgnore: long },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: { args: chromiumFlags, ...(browser ? { executablePath: browser } : {}) },
    screenshot: 'only-on-failure',
    // A film of every page costs a slow machine more than it shows; the pages themselves are in the trace.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
