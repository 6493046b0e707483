import type { ReactiveController } from 'lit';
import { allowStyles } from './styles.ts';

/**
 * Shows what the page wrote inside the element, a link for instance, until the element has drawn itself once: whatever
 * fails before that, somebody who needs the form still finds the way to it.
 */
export class FallbackContent implements ReactiveController {
  /** True where the page lets the element have its styles; without them the link stays. */
  isStyled = true;
  readonly #root: ShadowRoot;
  readonly #slot = document.createElement('slot');

  constructor(host: HTMLElement) {
    // Before Lit makes the root: an error between its root and its first drawing would leave an empty element.
    this.#root = host.attachShadow({ mode: 'open' });
    this.#root.append(this.#slot);
  }

  hostConnected(): void {
    this.isStyled = allowStyles(this.#root);
  }

  hostUpdated(): void {
    this.#slot.hidden = true;
  }
}
