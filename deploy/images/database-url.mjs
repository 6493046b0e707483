// On AWS: makes DATABASE_URL of what ECS gives (DATABASE_HOST, DATABASE_NAME and RDS's own secret), before anything else
// runs: node --import /app/database-url.mjs dist/src/web.js. Elsewhere DATABASE_URL is set and this is not used.
import { existsSync } from 'node:fs';

const { DATABASE_HOST: host, DATABASE_NAME: name, DATABASE_SECRET: secret } = process.env;
// The pipelines put RDS's certificates there when they build the image; Node reads them by NODE_EXTRA_CA_CERTS.
if (!existsSync('/app/trust/rds.pem')) {
  console.error(
    'This image has no certificates of RDS (deploy/images/trust/README.md), so it cannot know its database.',
  );
  process.exit(1);
}
const { username, password } = JSON.parse(secret ?? '{}');
const url = new URL(`postgres://${host}:5432/${name}?sslmode=verify-full`);
url.username = encodeURIComponent(username);
url.password = encodeURIComponent(password);
process.env.DATABASE_URL = url.href;
delete process.env.DATABASE_SECRET;
