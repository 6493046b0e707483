import { useEffect, useRef } from 'react';
import { useTexts } from '../texts/texts.ts';
import { CopyButton } from '../ui/copy-button.tsx';

/** Secret that is shown once; takes the focus, so that it is not missed. */
export function ShownOnce({ words, text }: { words: string; text: string }) {
  const { t } = useTexts();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), [text]);
  return (
    <div className="card shown-once" role="status" tabIndex={-1} ref={element}>
      <p>
        <strong>{words}</strong>
      </p>
      <pre tabIndex={0}>
        <code translate="no">{text}</code>
      </pre>
      <CopyButton text={text} name={t.connections.copyKey} />
    </div>
  );
}
