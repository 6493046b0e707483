import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import './ui/styles/tokens.css';
import './ui/styles/page.css';
import './ui/styles/notices.css';
import './ui/styles/mantine.css';
import './navigation/app-shell.css';
import './navigation/menu.css';
import './ui/styles/plain.css';
import './ui/styles/form.css';
import './navigation/section-nav.css';
import './ui/styles/section.css';
import './settings/settings.css';
import './ui/styles/entries.css';
import './account/account.css';
import './claims/claim-search.css';
import './claims/claim-rows.css';
import './churches/churches.css';
import './claims/claim.css';
import './claims/claim-receipts.css';
import './claims/duplicates.css';
import './abuse/abuse.css';
import './people/people.css';
import './audit/audit.css';
import { MantineProvider } from '@mantine/core';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ClientLoaderFunctionArgs,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { usePageData, type PageData } from './page-data/page.ts';
import { PlainPage } from './ui/plain-page.tsx';
import { problemKind, ProblemPage } from './ui/problem-page.tsx';
import { NonceContext } from './ui/nonce.ts';
import { languageOf, readPreferences } from './server/preferences.server.ts';
import { cssVariablesResolver, theme } from './ui/theme.ts';
import { loadTexts } from './texts/load-texts.client.ts';
import { titled } from './texts/titles.ts';

/** Loads the data of every page: its language, its colours, the server's clock. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<PageData> {
  const { look = 'auto' } = await readPreferences(request);
  return { language: await languageOf(request, context), look, now: new Date().toISOString() };
}

/** Loads the texts before a page in another language is shown, because rendering needs them at once. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const page = await serverLoader<typeof loader>();
  await loadTexts(page.language);
  return page;
}

/** The title of pages that have none of their own, and of failures. */
export const meta: MetaFunction = ({ matches, error }) =>
  titled(matches, (t) => (error ? t.problem[problemKind(error)] : t.navigation.churches));

/** Reloads with every navigation, because the clock and the language may change. */
export const shouldRevalidate = () => true;

/** The document around every page, also around error pages. */
export function Layout({ children }: { children: ReactNode }) {
  const root = usePageData();
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

/** Error page of the pages outside the app shell, and of an app shell that cannot be loaded. */
export function ErrorBoundary() {
  return (
    <PlainPage>
      <ProblemPage />
    </PlainPage>
  );
}
