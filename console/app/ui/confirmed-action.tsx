import { Button } from '@mantine/core';
import { Form } from '@remix-run/react';
import { Disclosure } from './disclosure.tsx';

interface ConfirmedActionProps {
  label: string;
  /** The full name where several of the same stand on a page. */
  name?: string;
  /** What it means, before it is done. */
  sure?: string;
  /** The words of the button that does it. */
  yes: string;
  intent: string;
  /** What the action needs to know beside the intent. */
  fields?: Record<string, string>;
}

/** What cannot be undone: unfolds what it means and the one button that does it. */
export function ConfirmedAction({ label, name, sure, yes, intent, fields = {} }: ConfirmedActionProps) {
  return (
    <Disclosure label={label} name={name} bad>
      {sure ? <p>{sure}</p> : null}
      <Form method="post">
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <Button type="submit" variant="danger" name="intent" value={intent}>
          {yes}
        </Button>
      </Form>
    </Disclosure>
  );
}
