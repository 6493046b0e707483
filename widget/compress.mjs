import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Writes `name.br` (brotli 11) and `name.gz` (gzip 9) beside each text file of `dist`, for the API to serve: compressed
 * once and as small as possible, instead of with every answer.
 */
const dist = new URL('dist/', import.meta.url);
const names = readdirSync(dist, { recursive: true })
  .map(String)
  .filter((name) => /\.(js|css|json|map|ts)$/.test(name));
for (const name of names) {
  const bytes = readFileSync(new URL(name, dist));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(new URL(`${name}.br`, dist), brotliCompressSync(bytes, { params }));
  writeFileSync(new URL(`${name}.gz`, dist), gzipSync(bytes, { level: 9 }));
}
console.log(`${names.length} files compressed`);
