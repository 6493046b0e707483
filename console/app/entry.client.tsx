import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { documentLanguage, loadTexts } from './texts/load-texts.client.ts';

// The page shows and works as the server rendered it; React takes it over once its language is here.
void loadTexts(documentLanguage()).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);
