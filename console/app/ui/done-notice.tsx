import { useActionData, useSearchParams } from '@remix-run/react';
import { CheckIcon, InfoIcon } from './icons.tsx';

interface DoneNoticeProps {
  texts: Record<string, string>;
  /** Names of texts that report that nothing was done. */
  hints?: readonly string[];
}

/** Shows what the last form did; `done` in the address names one of the given texts, until a form is refused. */
export function DoneNotice({ texts, hints = [] }: DoneNoticeProps) {
  const [search] = useSearchParams();
  const answered = useActionData() !== undefined;
  const done = answered ? '' : (search.get('done') ?? '');
  const words = Object.hasOwn(texts, done) ? texts[done] : undefined;
  const isHint = hints.includes(done);
  return (
    <div role="status">
      {words ? (
        <p className={isHint ? 'notice notice-info' : 'notice'}>
          {isHint ? <InfoIcon /> : <CheckIcon />}
          {words}
        </p>
      ) : null}
    </div>
  );
}
