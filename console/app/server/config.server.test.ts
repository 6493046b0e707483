import { expect, test } from 'vitest';
import { parseConfig } from './config.server.ts';

const key = Buffer.alloc(32, 7).toString('base64');

test('only the secret key has no default', () => {
  const settings = parseConfig({ SECRET_KEY: key });
  expect(settings).toMatchObject({
    HOST: '127.0.0.1',
    CONSOLE_PORT: 3000,
    PUBLIC_API_URL: 'http://localhost:4000',
    PENNING_DEMO: '0',
  });
  expect(() => parseConfig({})).toThrow('SECRET_KEY: is missing');
});

test('every problem is told at once', () => {
  const mistakes = {
    SECRET_KEY: 'c2hvcnQ=',
    CONSOLE_PORT: '99999',
    PUBLIC_API_URL: 'ftp://api',
    PENNING_DEMO: 'yes',
  };
  for (const name of Object.keys(mistakes)) expect(() => parseConfig(mistakes)).toThrow(`  ${name}: `);
});

test('an address is brought to its origin, and an empty variable counts as absent', () => {
  const settings = parseConfig({
    SECRET_KEY: key,
    PUBLIC_CONSOLE_URL: 'https://console.example.org/',
    API_URL: '',
  });
  expect(settings.PUBLIC_CONSOLE_URL).toBe('https://console.example.org');
  expect(settings.API_URL).toBeUndefined();
});
