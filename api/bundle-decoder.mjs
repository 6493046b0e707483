// Bundles the decoding child into one file. Node looks for no modules then, and what a photo does not need is parsed only
// when a PDF or HEIC wants it. Native code and WebAssembly stay where npm has put them. `--watch` goes on with every change.
import { context } from 'esbuild';

const bundle = await context({
  absWorkingDir: import.meta.dirname,
  entryPoints: ['src/sanitizer/decode-child.ts'],
  outfile: 'dist/bundled/decode-child.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  external: ['*.node', '@hyzyla/pdfium', 'libheif-js'],
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'bundleUrl' },
  logLevel: 'warning',
});

if (process.argv.includes('--watch')) await bundle.watch();
else {
  await bundle.rebuild();
  await bundle.dispose();
}
