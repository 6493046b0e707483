#!/usr/bin/env bash
# Builds both images and pushes them to ECR; a tag that is there already is not built again (tags never move).
# Needs ECR_REGISTRY, IMAGE_TAG, AWS_REGION; IMAGE_PLATFORM is linux/arm64 or linux/amd64.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${ECR_REGISTRY:?}" "${IMAGE_TAG:?}" "${AWS_REGION:?}"
export IMAGE_PLATFORM=${IMAGE_PLATFORM:-linux/arm64} VERSION=$IMAGE_TAG REVISION=${REVISION:-$(git rev-parse HEAD 2>/dev/null || echo unknown)}
there() { aws ecr describe-images --repository-name "$1" --image-ids "imageTag=$IMAGE_TAG" >/dev/null 2>&1; }
if there penning-api && there penning-console; then
  echo "Images $IMAGE_TAG are in the registry."
  exit 0
fi
curl -fsS --retry 3 -o deploy/images/trust/rds.pem https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem
aws ecr get-login-password --region "$AWS_REGION" | docker login --username AWS --password-stdin "$ECR_REGISTRY"
compose() { if docker compose version >/dev/null 2>&1; then docker compose "$@"; else docker-compose "$@"; fi; }
compose -f docker-compose.aws.yml build
for image in penning-api penning-console; do
  there "$image" || docker push "$ECR_REGISTRY/$image:$IMAGE_TAG"
done
