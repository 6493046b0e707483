import { useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';

interface MenuProps {
  className: string;
  /** Content of the button. */
  label: ReactNode;
  /** Accessible name of the button where its text is not enough. */
  name?: string;
  children: ReactNode;
}

/** A menu that opens without any script; with script it also closes by itself. */
export function Menu({ className, label, name, children }: MenuProps) {
  const element = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  const { state } = useNavigation();
  useEffect(() => element.current?.removeAttribute('open'), [key, state]);
  useEffect(() => {
    const close = (event: Event) => {
      const menu = element.current;
      if (!menu?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event.type === 'pointerdown' && !menu.contains(event.target as Node);
      if (escaped || outside) menu.open = false;
      if (escaped) menu.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);
  return (
    <details className={`menu ${className}`} ref={element}>
      <summary aria-label={name}>{label}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
