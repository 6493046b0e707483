import type { ReactNode } from 'react';

interface DisclosureProps {
  label: string;
  /** Full accessible name, for pages with several of the same. */
  name?: string;
  /** Marks what cannot be undone. */
  bad?: boolean;
  open?: boolean;
  children: ReactNode;
}

/** A button that unfolds a small form in its place; works without any script. */
export function Disclosure({ label, name, bad, open, children }: DisclosureProps) {
  return (
    <details className={bad ? 'disclosure disclosure-bad' : 'disclosure'} open={open}>
      <summary aria-label={name}>{label}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
