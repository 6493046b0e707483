import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/** Adds the styles of a part that was loaded later; Lit's own function replaces those that are there. */
export function addStyles(root: ShadowRoot, styles: CSSResult[]): void {
  if (supportsAdoptingStyleSheets) {
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
  } else {
    adoptStyles(root, styles);
    allowStyles(root);
  }
}

/**
 * Gives style elements that the page's policy refused the nonce of its scripts; false when they stay refused. Lit makes
 * such elements only in browsers without constructable style sheets (Safari before 16.4).
 */
export function allowStyles(root: ShadowRoot): boolean {
  const refused = () => [...root.querySelectorAll('style')].filter(({ sheet }) => !sheet);
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  for (const style of nonce ? refused() : []) {
    const { textContent } = style;
    style.replaceWith(Object.assign(document.createElement('style'), { nonce, textContent }));
  }
  return refused().length === 0;
}
