#!/bin/sh
# Removes from node_modules what nothing reads at run time: types, source maps, manuals, tests, other platforms' builds.
set -eu
cd node_modules
find . -type f \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' -o -iname 'readme*' -o -iname 'changelog*' -o -name '*.markdown' \) -delete
find . -type d \( -name test -o -name tests -o -name __tests__ -o -name example -o -name examples -o -name .github \) -prune -exec rm -rf {} +
# The S3 client is used from its CommonJS build, swagger-ui from its plain bundle.
rm -rf @aws-sdk/*/dist-es @smithy/*/dist-es @aws-sdk/*/dist-types @smithy/*/dist-types @opentelemetry/*/build/esnext
# Of each font the weights that are printed; their pictures are for galleries. Only the API has fonts.
if [ -d @expo-google-fonts ]; then
  find @expo-google-fonts -type f -name '*.png' -delete
  find @expo-google-fonts -mindepth 2 -maxdepth 2 -type d ! -name 400Regular ! -name 600SemiBold ! -name 700Bold -prune -exec rm -rf {} +
  find @embedpdf/fonts-* -type f -name '*.otf' ! -name '*-Regular.otf' ! -name '*-Bold.otf' -delete
fi
# Only for settings written in TypeScript, of which there are none at run time.
rm -rf typescript
rm -f swagger-ui-dist/*-es-bundle*.js
# A workspace's link to its own package must stay; what points outside of the image must not.
find . -maxdepth 2 -xtype l -delete
find . -type d -empty -delete
