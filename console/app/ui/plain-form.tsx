import type { ReactNode } from 'react';
import { Form } from '@remix-run/react';
import { useTexts } from '../texts/texts.ts';
import { PlainPage } from './plain-page.tsx';

interface PlainFormProps {
  title: string;
  lead?: string;
  /** Where the choice of the language leads back to; without it there is none. */
  here?: string;
  children: ReactNode;
}

/** A page outside the frame: one card with a title, and the other language below. */
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
