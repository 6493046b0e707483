import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Shortens styles: comments, spaces, noughts before a point. */
function shortenStyle(style) {
  return style
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([\w-]): /g, '$1:')
    .replace(/([:, (])0\./g, '$1.')
    .replace(/` /, '`')
    .replace(/;}/g, '}');
}

/** Takes out what carries no meaning in templates: indentation, line breaks between tags, spaces in styles. */
const dense = {
  name: 'dense-templates',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id)) return null;
    const text = code
      .replace(/css ?`[^`]*`/g, shortenStyle)
      .replace(/\n[ \t]+/g, '\n')
      // A space that people must see is written as `&#32;` or is part of a text.
      .replace(/>\n+(?=<|\$\{)/g, '>')
      .replace(/(?<=\})\n+(?=<\/?[a-z])/g, '')
      .replace(/(?<=[\w"}])\n+(?=\/?>)/g, '');
    return { code: text, map: null };
  },
};

/** Leaves nothing of Lit on the page: its lists of versions and its store of decorators, of which we have none. */
const noGlobal = {
  name: 'no-global',
  transform(code, id) {
    const traces = {
      'lit-html.js': [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
      'lit-element.js': [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
      'reactive-element.js': [
        /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
        /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/,
        /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?this\.elementProperties\.set\(t,i\)\}/,
      ],
    };
    let text = code;
    for (const trace of traces[basename(id)] ?? []) {
      if (!trace.test(text)) this.error(`Another version of Lit: see what ${trace} has become.`);
      text = text.replace(trace, '0;');
    }
    return text === code ? null : { code: text, map: null };
  },
};

/** Copies the hosted pages' stylesheet and the types beside the scripts. */
const pagesStyle = {
  name: 'pages-style',
  buildStart() {
    rmSync('dist', { recursive: true, force: true });
    this.addWatchFile('src/pages.css');
  },
  writeBundle() {
    mkdirSync('dist', { recursive: true });
    copyFileSync('src/pages.css', 'dist/pages.css');
    copyFileSync('penning.d.ts', 'dist/penning.d.ts');
  },
};

/**
 * The chunk of a file is the folder that it is in: `<element>/later/` and `<element>/on-demand/` are one file each, and so
 * is each text file of a language. English and Dutch are part of the entry. A file elsewhere goes where it is imported.
 */
function chunkOf(id) {
  const [, language, part] = /\/src\/translations\/(\w\w)\/(first|later|on-demand)\.ts$/.exec(id) ?? [];
  if (language) return part === 'first' && /^(en|nl)$/.test(language) ? undefined : `${language}.${part}`;
  const [, element, chunk] = /\/src\/([\w-]+)\/(later|on-demand)\//.exec(id) ?? [];
  if (element) return `${element}.${chunk}`;
  // The contract's rules come with the checks that use them.
  return /contract\/dist\/(email|iban|money|limits|plain)\./.test(id) ? 'claim-form.later' : undefined;
}

export default {
  input: {
    penning: 'src/index.ts',
    pages: 'src/pages.ts',
    playground: 'src/playground/playground.ts',
    frame: 'src/iframe-host.ts',
  },
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    banner: (chunk) =>
      chunk.name === 'penning'
        ? `/*! Penning ${version}, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause. */`
        : '',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    onlyExplicitManualChunks: true,
    freeze: false,
    manualChunks: chunkOf,
  },
  plugins: [
    replace({ preventAssignment: true, values: { __PENNING_VERSION__: version } }),
    nodeResolve({ exportConditions: ['default'] }),
    typescript({ tsconfig: 'tsconfig.json', noEmitOnError: true }),
    dense,
    noGlobal,
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, pure_getters: true },
      format: { comments: /^!/ },
    }),
    pagesStyle,
  ],
};
