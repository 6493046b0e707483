#!/usr/bin/env bash
# Deploys one installation of deploy/aws/installations: the migration runs first and stops it when it fails, services
# that do not get healthy go back by themselves. Needs INSTALLATION and IMAGE_TAG.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${INSTALLATION:?}" "${IMAGE_TAG:?}"
[[ -d node_modules ]] || npm ci --no-audit --no-fund
npm run --silent deploy:install
npm run --silent build --prefix deploy/aws
cd deploy/aws
npx cdk deploy "penning-$INSTALLATION-*" --require-approval never --ci --concurrency 3 \
  -c "installation=$INSTALLATION" -c "imageTag=$IMAGE_TAG"
