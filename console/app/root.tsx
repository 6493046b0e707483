import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/notices.css';
import './styles/mantine.css';
import './styles/frame.css';
import './styles/menu.css';
import './styles/plain.css';
import './styles/form.css';
import './styles/settings.css';
import './styles/entries.css';
import './styles/account.css';
import './styles/claims.css';
import './styles/duplicates.css';
import './styles/abuse.css';
import './styles/people.css';
import { MantineProvider } from '@mantine/core';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { PlainPage } from './components/plain-page.tsx';
import { problemKind, ProblemPage } from './components/problem-page.tsx';
import { NonceContext } from './nonce.ts';
import { languageOf, readPreferences } from './preferences.server.ts';
import { cssVariablesResolver, theme } from './theme.ts';
import { titled } from './titles.ts';

/** What every page needs: its language, its colours, the server's clock. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { look = 'auto' } = await readPreferences(request);
  return { language: await languageOf(request, context), look, now: new Date().toISOString() };
}

/** The title of pages that have none of their own, and of failures. */
export const meta: MetaFunction = ({ matches, error }) =>
  titled(matches, (t) => (error ? t.problem[problemKind(error)] : t.navigation.churches));

/** The clock and the language may change with every page. */
export const shouldRevalidate = () => true;

/** The document around every page, also around error pages. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const nonce = useContext(NonceContext);
  return (
    <html lang={root?.language ?? 'en'} data-look={root?.look} data-mantine-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <Meta />
        <Links />
      </head>
      <body>
        <MantineProvider
          theme={theme}
          forceColorScheme="light"
          cssVariablesResolver={cssVariablesResolver}
          getStyleNonce={() => nonce}
        >
          {children}
        </MantineProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** The last resort: pages outside the frame, and a frame that cannot be loaded. */
export function ErrorBoundary() {
  return (
    <PlainPage>
      <ProblemPage />
    </PlainPage>
  );
}
