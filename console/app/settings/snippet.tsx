import { useId, type ReactNode } from 'react';
import { CopyButton } from '../ui/copy-button.tsx';

interface SnippetProps {
  title: string;
  hint: string;
  code: string;
  copyName: string;
  children?: ReactNode;
}

/** Lines to take over into another page; one click selects them, a button copies them. */
export function Snippet({ title, hint, code, copyName, children }: SnippetProps) {
  const heading = useId();
  return (
    <div className="snippet">
      <h3 id={heading}>{title}</h3>
      <p className="quiet small">{hint}</p>
      <pre tabIndex={0} role="region" aria-labelledby={heading}>
        <code translate="no">{code}</code>
      </pre>
      <div className="row">
        <CopyButton text={code} name={copyName} />
        {children}
      </div>
    </div>
  );
}
