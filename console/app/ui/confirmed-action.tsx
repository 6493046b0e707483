import { Button } from '@mantine/core';
import { Form } from '@remix-run/react';
import { Disclosure } from './disclosure.tsx';

interface ConfirmedActionProps {
  label: string;
  /** Full accessible name, for pages with several of the same. */
  name?: string;
  /** Consequence, shown before the action. */
  sure?: string;
  /** Label of the button that acts. */
  yes: string;
  intent: string;
  /** Hidden fields beside the intent. */
  fields?: Record<string, string>;
}

/** Action that cannot be undone: unfolds its consequence and one button, so that one press is never enough. */
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
