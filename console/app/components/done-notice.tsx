import { useActionData, useSearchParams } from '@remix-run/react';
import { CheckIcon } from './icons.tsx';

/** Says what the last form did; `done` in the address names one of the given texts, until a form is refused. */
export function DoneNotice({ texts }: { texts: Record<string, string> }) {
  const [search] = useSearchParams();
  const answered = useActionData() !== undefined;
  const done = answered ? '' : (search.get('done') ?? '');
  const words = Object.hasOwn(texts, done) ? texts[done] : undefined;
  return (
    <div role="status">
      {words ? (
        <p className="notice">
          <CheckIcon />
          {words}
        </p>
      ) : null}
    </div>
  );
}
