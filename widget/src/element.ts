import { render, type TemplateResult } from 'lit/html.js';

const sheets = new Map<string, CSSStyleSheet>();

/** Lets the browser draw and listen before more is done; it draws nothing while nobody sees the page. */
export const nextTask = () =>
  new Promise<void>((done) => {
    setTimeout(done, 50);
    requestAnimationFrame(() => setTimeout(done));
  });

/** Marks text as a style, which the build makes short. */
export const css = String.raw;

/**
 * An element that draws itself into a shadow root with lit-html, at most once per turn.
 * Lit's own element does the same and more; its 2.3 kB do not fit the entry.
 */
export abstract class PenningElement extends HTMLElement {
  static observedAttributes: string[] = [];
  static styles: string[] = [];

  readonly renderRoot: ShadowRoot = this.attachShadow({ mode: 'open' });
  /** Resolves once everything asked for is drawn. */
  updateComplete: Promise<void> = Promise.resolve();
  #changed: Set<string> | undefined;
  #dressed: Promise<void> | undefined;

  get api(): string {
    return this.getAttribute('api') ?? '';
  }

  set api(origin: string) {
    this.setAttribute('api', origin);
  }

  /** Where the API is: the script's own origin unless the page says otherwise. */
  get apiBase(): string {
    return (this.api || new URL(import.meta.url).origin).replace(/\/$/, '');
  }

  connectedCallback(): void {
    // What a framework set before the script came hides the accessors.
    for (const name of (this.constructor as typeof PenningElement).observedAttributes)
      if (Object.hasOwn(this, name)) {
        const own = this as Record<string, unknown>;
        const value = own[name];
        Reflect.deleteProperty(own, name);
        own[name] = value;
      }
    this.wear(...this.#styles.slice(0, 1));
    this.requestUpdate();
  }

  attributeChangedCallback(name: string): void {
    this.requestUpdate(name);
  }

  get #styles(): string[] {
    return (this.constructor as typeof PenningElement).styles;
  }

  /** Slow phones evaluate the script in one task, read the styles in the next, and draw in a third. */
  async #dress(): Promise<void> {
    await nextTask();
    this.wear(...this.#styles);
    await nextTask();
  }

  /** Draws anew soon; `changed` is an attribute that has another value now. */
  requestUpdate(changed = ''): void {
    if (!this.#changed) {
      this.#changed = new Set();
      this.updateComplete = (this.#dressed ??= this.#dress()).then(() => {
        const names = this.#changed ?? new Set();
        this.#changed = undefined;
        this.willUpdate(names);
        render(this.render(), this.renderRoot, { host: this });
      });
    }
    this.#changed.add(changed);
  }

  /** Before it is drawn; `changed` has the names of attributes. */
  protected willUpdate(_changed: ReadonlySet<string>): void {}

  protected abstract render(): TemplateResult;

  /** Adds styles; pages that forbid style elements allow these. */
  wear(...styles: string[]): void {
    const { adoptedStyleSheets } = this.renderRoot;
    for (const text of styles) {
      const sheet = sheets.get(text) ?? new CSSStyleSheet();
      if (!sheets.has(text)) sheet.replaceSync(text);
      sheets.set(text, sheet);
      if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    }
  }
}
