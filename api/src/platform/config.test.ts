import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

const right = {
  DATABASE_URL: 'postgres://u:p@localhost/db',
  SMTP_URL: 'smtp://localhost:1025',
  SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
};

test('what is not set has the values of the contract', () => {
  expect(parseConfig(right)).toMatchObject({
    API_PORT: 4000,
    PUBLIC_API_URL: 'http://localhost:4000',
    SIGN_UP: 'invite',
    TRUST_PROXY: 0,
  });
});

test('every problem is listed at once', () => {
  const wrong = { DATABASE_URL: 'mysql://x', SECRET_KEY: 'c2hvcnQ=', API_PORT: '99999', LOG_LEVEL: 'loud' };
  expect(() => parseConfig(wrong)).toThrow(/DATABASE_URL[^]*API_PORT|API_PORT[^]*DATABASE_URL/);
  for (const name of ['DATABASE_URL', 'SECRET_KEY', 'API_PORT', 'LOG_LEVEL', 'SMTP_URL: is missing']) {
    expect(() => parseConfig(wrong)).toThrow(name);
  }
});

test('an empty variable counts as not set', () => {
  expect(parseConfig({ ...right, CLOUDINARY_URL: '', API_PORT: '' })).toMatchObject({ API_PORT: 4000 });
});
