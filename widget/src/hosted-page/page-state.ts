import type { Language } from '@penning/contract/fields';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Refusal } from '../api/call.ts';
import { apiBaseOf } from '../element/api-base.ts';
import { FallbackContent } from '../element/fallback-content.ts';
import { unwrapTranslations } from '../element/translated-text.ts';
import type { Code } from '../translations/codes.ts';
import { pagesEn, type PageTexts } from '../translations/en/pages.ts';
import { createI18n, fill, loadTexts } from '../translations/i18n.ts';
import { chooseLanguage } from '../translations/languages.ts';
import { pagesNl } from '../translations/nl/pages.ts';
import type { Values } from '../translations/texts.ts';

const dictionaries: Record<string, PageTexts> = { en: pagesEn, nl: pagesNl };

/** Element that is a hosted page; its address has the secret behind the `#`. */
export interface PageHost extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** State of a hosted page: language, one step at a time, one problem at a time. */
export class PageState implements ReactiveController {
  i18n = createI18n('en');
  problem: Code | undefined;
  busy = false;
  announcement = '';
  readonly #host: PageHost;
  readonly #load: () => Promise<void>;
  #focus = '';

  /** `load` reads what the page shows, each time when the element comes to the document. */
  constructor(host: PageHost, load: () => Promise<void>) {
    this.#host = host;
    this.#load = load;
    host.addController(new FallbackContent(host));
    host.addController(this);
  }

  hostConnected(): void {
    void this.setLanguage();
    void this.#load();
  }

  hostUpdate(): void {
    unwrapTranslations(this.#host.renderRoot);
  }

  hostUpdated(): void {
    const id = this.#focus;
    this.#focus = '';
    if (id) this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  get apiBase(): string {
    return apiBaseOf(this.#host.getAttribute('api'));
  }

  /** Id of the claim in the page's address. */
  get claim(): string {
    return this.#host.getAttribute('claim') ?? '';
  }

  /** Text behind the `#` of the address. */
  get secret(): string {
    return location.hash.slice(1);
  }

  get texts(): PageTexts {
    return dictionaries[this.i18n.language] ?? pagesEn;
  }

  t(key: keyof PageTexts['label'], values?: Values): string {
    return fill(this.texts.label[key], values);
  }

  /** Names the page, and says when its link is not whole. */
  async expectSecret(title: keyof PageTexts['label']): Promise<void> {
    await this.setLanguage(undefined, this.t(title));
    document.title = this.t(title);
    if (this.secret) return;
    this.problem = 'token_missing';
    this.#host.requestUpdate();
  }

  /** Uses the wanted language of those the pages have, for the document too. */
  async setLanguage(language?: Language, title?: string): Promise<void> {
    const wanted = [language, new URLSearchParams(location.search).get('lang'), ...navigator.languages];
    const chosen = chooseLanguage(wanted, ['en', 'nl']);
    this.i18n = createI18n(chosen);
    document.documentElement.lang = chosen;
    document.title = title ?? this.t('yourClaim');
    this.#host.requestUpdate();
    await loadTexts(chosen, 'onDemand').catch(() => undefined);
    this.#host.requestUpdate();
  }

  /** Runs one step at a time and shows what went wrong. */
  async run(step: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      await step();
    } catch (error) {
      this.problem = error instanceof Refusal ? error.code : 'internal_error';
      this.focusOn('problem');
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /** Puts the focus on what has just come. */
  focusOn(id: string): void {
    this.#focus = id;
    this.#host.requestUpdate();
  }
}
