import { Form } from '@remix-run/react';

interface EntryActionProps {
  id: string;
  intent: string;
  label: string;
  /** Label with its subject, for screen readers, which read it out of context. */
  name: string;
}

/** A small button in a list that does one thing to its entry. */
export function EntryAction({ id, intent, label, name }: EntryActionProps) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <button className="text-button" name="intent" value={intent} aria-label={name}>
        {label}
      </button>
    </Form>
  );
}
