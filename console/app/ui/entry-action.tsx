import { Form } from '@remix-run/react';

interface EntryActionProps {
  id: string;
  intent: string;
  label: string;
  /** The label with what it is for, for who hears it alone. */
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
