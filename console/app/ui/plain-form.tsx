import type { ReactNode } from 'react';
import { Form } from '@remix-run/react';
import { useTexts } from '../texts/texts.ts';
import { PlainPage } from './plain-page.tsx';

interface PlainFormProps {
  title: string;
  lead?: string;
  /** Page to return to after a change of language; without it the choice is not offered. */
  here?: string;
  children: ReactNode;
}

/** Page outside the app shell: one card with a title, and the other language below. */
export function PlainForm({ title, lead, here, children }: PlainFormProps) {
  const { language } = useTexts();
  const other = language === 'en' ? 'nl' : 'en';
  return (
    <PlainPage>
      <div className="card">
        <div className="page-head">
          <div>
            <h1>{title}</h1>
            {lead ? <p>{lead}</p> : null}
          </div>
        </div>
        {children}
      </div>
      {here === undefined ? null : (
        <Form method="post" action="/preferences" className="plain-foot">
          <input type="hidden" name="returnTo" value={here} />
          <button className="link-button" name="language" value={other} lang={other}>
            {other === 'en' ? 'English' : 'Nederlands'}
          </button>
        </Form>
      )}
    </PlainPage>
  );
}
