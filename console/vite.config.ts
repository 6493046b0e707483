import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { vitePlugin as remix } from '@remix-run/dev';
import { createRequestListener, type FetchHandler } from '@remix-run/node-fetch-server';
import { defineConfig, type Plugin } from 'vite';
import type { guardRequest } from './app/server/request-guard.server.ts';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: false;
  }
}

/** Lets the development server answer through the same guard as server.mjs: origin check, session renewal, headers. */
function requestGuard(): Plugin {
  return {
    name: 'penning-request-guard',
    apply: 'serve',
    configureServer(server) {
      const handler: FetchHandler = async (request, client) => {
        const build = (await server.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
        const through = (build.entry.module as unknown as { guardRequest: typeof guardRequest }).guardRequest;
        return through(request, client.address, createRequestHandler(build, 'development'));
      };
      const listener = createRequestListener(handler);
      return () => {
        server.middlewares.use((request, response) => {
          request.url = request.originalUrl ?? request.url ?? '/';
          listener(request, response);
        });
      };
    },
  };
}

// The server bundle carries React and Mantine in their production form, whatever NODE_ENV says at run time.
const bundled = [
  /^react(-dom)?(\/|$)/,
  /^react-router/,
  /^@remix-run\/(react|router)/,
  /^@mantine\//,
  'scheduler',
  'clsx',
];

export default defineConfig(({ command }) => ({
  plugins: [
    requestGuard(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: false,
      },
    }),
  ],
  ...(command === 'build'
    ? { define: { 'process.env.NODE_ENV': '"production"' }, ssr: { noExternal: bundled } }
    : {}),
  // Found before the first page, so that development starts without a reload in between.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'] },
  build: { assetsInlineLimit: 0 },
}));
