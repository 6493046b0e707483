import type { ReactNode } from 'react';

interface LiveNoticeProps {
  /** What to say; nothing while it is empty. */
  words?: string;
  children?: ReactNode;
}

/** A discreet word in the corner about what has just happened; screen readers say it when they have time. */
export function LiveNotice({ words, children }: LiveNoticeProps) {
  return (
    <div role="status">
      {words ? (
        <div className="live">
          <p>{words}</p>
          {children}
        </div>
      ) : null}
    </div>
  );
}
