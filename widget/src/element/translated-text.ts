/**
 * Puts plain text in the place of the `font` elements in which translators of the browser wrap theirs: Lit writes into
 * the text that it finds, and would leave an old amount standing. Unchanged texts stay translated.
 */
export function unwrapTranslations(root: ParentNode): void {
  for (const wrapped of root.querySelectorAll<HTMLElement>('font')) wrapped.replaceWith(wrapped.textContent);
}
