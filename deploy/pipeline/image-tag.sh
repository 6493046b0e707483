#!/usr/bin/env bash
# Prints the tag of this commit's images: the release's when it is tagged v1.2.3, else version and commit.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(node -p "require('./api/package.json').version")
commit=${GITHUB_SHA:-${CODEBUILD_RESOLVED_SOURCE_VERSION:-$(git rev-parse HEAD)}}
tag=$(git tag --points-at "$commit" 2>/dev/null | grep -E '^v[0-9]+\.[0-9]+\.[0-9]+$' | head -n 1 || true)
if [[ -n $tag ]]; then echo "${tag#v}"; else echo "$version-${commit:0:12}"; fi
