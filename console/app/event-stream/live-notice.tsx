import type { ReactNode } from 'react';

interface LiveNoticeProps {
  /** Text of the notice; nothing is shown while it is empty. */
  words?: string;
  children?: ReactNode;
}

/** Notice in the corner about what has just happened; polite, so that screen readers do not interrupt. */
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
