import { useClipboard } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { CheckIcon, CopyIcon } from './icons.tsx';

/** Copies a text; appears once the page's script runs, for it can do nothing before. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const { t } = useTexts();
  const clipboard = useClipboard({ timeout: 2_500 });
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <>
      <button
        type="button"
        className="text-button copy"
        aria-label={name}
        onClick={() => clipboard.copy(text)}
      >
        {clipboard.copied ? <CheckIcon /> : <CopyIcon />}
        <span>{clipboard.copied ? t.copied : t.copy}</span>
      </button>
      <span className="hidden" role="status">
        {clipboard.copied ? t.copied : ''}
      </span>
    </>
  );
}
