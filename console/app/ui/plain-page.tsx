import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { Mark } from './icons.tsx';

/** A page without navigation, its content in the middle. */
export function PlainPage({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  return (
    <main className="plain">
      <div>
        <Link className="brand" to="/">
          <Mark />
          <span>{t.brand}</span>
        </Link>
        {children}
      </div>
    </main>
  );
}
