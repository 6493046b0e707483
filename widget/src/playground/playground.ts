import { css, html, LitElement, type TemplateResult } from 'lit';
import '../index.ts';
import type { PenningClaim } from '../claim-form/claim-form.ts';
import { apiBaseOf } from '../element/api-base.ts';
import { FallbackContent } from '../element/fallback-content.ts';
import { controls } from '../theme/controls.styles.ts';
import { states } from '../theme/states.styles.ts';
import { theme } from '../theme/theme.styles.ts';
import { languageNames } from '../translations/languages.ts';

const styles = css`
  .frame {
    min-height: 100vh;
  }
  .table {
    display: grid;
    gap: 28px;
    padding: 28px 20px;
    max-width: 1280px;
    margin-inline: auto;
  }
  @container (min-width: 960px) {
    .table {
      grid-template-columns: 340px minmax(0, 1fr);
      align-items: start;
    }
    header {
      grid-column: 1 / -1;
    }
  }
  .lead {
    color: var(--text-2);
    max-width: 66ch;
  }
  input[type='color'],
  input[type='range'] {
    padding: 4px;
  }
  input[type='range'] {
    accent-color: var(--accent);
  }
  pre {
    margin: 0;
    padding: 12px;
    border-radius: 10px;
    background: var(--sunken);
    font:
      13px/20px ui-monospace,
      Menlo,
      Consolas,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .stage {
    width: 100%;
    max-width: 100%;
    justify-self: center;
  }
`;

const widths: Record<string, string> = {
  Phone: '360px',
  Tablet: '680px',
  'As wide as there is room': '100%',
};

/** The page on which webmasters try the form: attributes, colours, width, the lines to copy and the events as they come. */
export class PenningPlayground extends LitElement {
  static override styles = [theme, controls, states, styles];

  readonly #form: PenningClaim = document.createElement('penning-claim');
  #values = new Map<string, string>();
  #width = '100%';
  #events: string[] = [];
  #copied = false;

  constructor() {
    super();
    this.addController(new FallbackContent(this));
    this.#set('church', new URLSearchParams(location.search).get('church') ?? 'grace-rotterdam');
    for (const name of ['penning-ready', 'penning-submitted', 'penning-confirmed', 'penning-error'] as const)
      this.#form.addEventListener(name, ({ detail }) => {
        this.#events = [`${name} ${JSON.stringify(detail)}`, ...this.#events].slice(0, 5);
        this.requestUpdate();
      });
  }

  /** An attribute, or a property of the style. */
  #set(name: string, value: string): void {
    this.#values.set(name, value);
    this.#copied = false;
    if (name.startsWith('--')) this.#form.style.setProperty(name, value);
    else if (value) this.#form.setAttribute(name, value);
    else this.#form.removeAttribute(name);
    this.requestUpdate();
  }

  get #snippet(): string {
    const set = [...this.#values].filter(([, value]) => value);
    const attributes = set.filter(([name]) => !name.startsWith('--'));
    const properties = set.filter(([name]) => name.startsWith('--'));
    const church = this.#values.get('church') ?? '';
    const api = apiBaseOf(this.getAttribute('api'));
    const tag = attributes.map(([name, value]) => ` ${name}="${value}"`).join('');
    const rules = properties.map(([name, value]) => `  ${name}: ${value};\n`).join('');
    return [
      `<script type="module" src="${api}/widget/v1/penning.js" data-cfasync="false" data-no-optimize="1" nowprocket></script>`,
      `<penning-claim${tag} api="${api}"><a href="${api}/c/${church}">Claim your expenses</a></penning-claim>`,
      ...(rules ? [`<style>\npenning-claim {\n${rules}}\n</style>`] : []),
    ].join('\n');
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.#snippet);
    this.#copied = true;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" lang="en">
      <div class="table">
        <header class="stack">
          <h2 aria-level="1">Try the claim form</h2>
          <p class="lead">
            Set it up, see it at once, copy the lines for your page. The form is real: what you send goes to
            the church.
          </p>
        </header>
        <section class="card stack" aria-label="Settings">
          ${this.#renderText('church', 'Church', 'The short name, as in the address of its form.')}
          ${this.#renderChoice('lang', 'Language', { '': 'As the page says', ...languageNames })}
          ${this.#renderChoice('theme', 'Theme', { '': 'As the device is set', light: 'Light', dark: 'Dark' })}
          ${this.#renderChoice('draft', 'Drafts', { '': 'Kept for a day', off: 'Off, for shared computers' })}
          ${this.#renderColour('--penning-accent', 'Colour in light', '#0b5561')}
          ${this.#renderColour('--penning-accent-dark', 'Colour in dark', '#83cbd0')}
          <div class="field">
            <label class="label" for="radius">Corners</label>
            <input
              id="radius"
              type="range"
              min="0"
              max="28"
              value="14"
              @input=${({ target }: Event) => this.#set('--penning-radius', `${(target as HTMLInputElement).value}px`)}
            />
          </div>
          <div class="field">
            <label class="label" for="width">Width here</label>
            <select
              id="width"
              @change=${({ target }: Event) => this.#resize((target as HTMLSelectElement).value)}
            >
              ${Object.entries(widths).map(([name, value]) => html`<option value=${value} .selected=${value === this.#width}>${name}</option>`)}
            </select>
          </div>
          <div class="field">
            <h3 aria-level="2" class="label">The lines for your page</h3>
            <pre tabindex="0" aria-label="The lines for your page">${this.#snippet}</pre>
            <button type="button" class="main" @click=${() => this.#copy()}>
              ${this.#copied ? 'Copied' : 'Copy these lines'}
            </button>
            <p class="quiet" role="status">${this.#copied ? 'Copied' : ''}</p>
          </div>
          <div class="field">
            <h3 aria-level="2" class="label">Events</h3>
            <pre tabindex="0" aria-label="Events">${this.#events.join('\n') || 'None yet'}</pre>
          </div>
          <p class="hint">
            More: <a href="/widget/v1/custom-elements.json">custom-elements.json</a>,
            <a href="/widget/v1/penning.d.ts">types</a>, <a href="/widget/v1/integrity.json">hashes</a>.
          </p>
        </section>
        <div class="stage">${this.#form}</div>
      </div>
    </div>`;
  }

  #resize(width: string): void {
    this.#width = width;
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage');
    if (stage) stage.style.width = width;
  }

  #renderText(name: string, label: string, hint: string): TemplateResult {
    return html`<div class="field">
      <label class="label" for=${name}>${label}</label>
      <p class="hint" id="${name}-hint">${hint}</p>
      <input
        id=${name}
        aria-describedby="${name}-hint"
        autocapitalize="none"
        spellcheck="false"
        .value=${this.#values.get(name) ?? ''}
        @change=${({ target }: Event) => this.#set(name, (target as HTMLInputElement).value.trim())}
      />
    </div>`;
  }

  #renderChoice(name: string, label: string, choices: Record<string, string>): TemplateResult {
    const chosen = this.#values.get(name) ?? '';
    return html`<div class="field">
      <label class="label" for=${name}>${label}</label>
      <select
        id=${name}
        @change=${({ target }: Event) => this.#set(name, (target as HTMLSelectElement).value)}
      >
        ${Object.entries(choices).map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
      </select>
    </div>`;
  }

  #renderColour(name: string, label: string, usual: string): TemplateResult {
    return html`<div class="field">
      <label class="label" for=${name}>${label}</label>
      <input
        id=${name}
        type="color"
        .value=${this.#values.get(name) ?? usual}
        @input=${({ target }: Event) => this.#set(name, (target as HTMLInputElement).value)}
      />
    </div>`;
  }
}

customElements.define('penning-playground', PenningPlayground);
