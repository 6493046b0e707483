#!/usr/bin/env bash
# Waits for ECR's scan of both images and fails on a critical finding. Needs IMAGE_TAG.
set -euo pipefail
: "${IMAGE_TAG:?}"
for image in penning-api penning-console; do
  aws ecr wait image-scan-complete --repository-name "$image" --image-id "imageTag=$IMAGE_TAG"
  critical=$(aws ecr describe-image-scan-findings --repository-name "$image" --image-id "imageTag=$IMAGE_TAG" \
    --query 'imageScanFindings.findingSeverityCounts.CRITICAL' --output text)
  if [[ $critical != None && $critical != 0 ]]; then
    echo "$image:$IMAGE_TAG has $critical critical findings: see them in ECR." >&2
    exit 1
  fi
  echo "$image:$IMAGE_TAG: nothing critical."
done
