import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClaimantView } from '@penning/contract/claim';
import { parseAmount } from '@penning/contract/money';
import type { Outcome } from '../code-step/code-step.ts';
import { upload } from '../receipt-picker/upload.ts';
import { shrink } from '../receipt-picker/shrink.ts';
import { call, Refusal } from '../send.ts';
import type { PenningStatus } from './claim-status.ts';

type Item = ClaimantView['items'][number];
type Purpose = Item['costCentre'];

/** What the claimant changes of a returned claim; kept while the page is open. */
export class Correction {
  readonly #page: PenningStatus;
  #purposes: Purpose[] | undefined;
  #receipts = new Map<string, string[]>();

  constructor(page: PenningStatus) {
    this.#page = page;
  }

  /** The question, then everything that can be changed, then one button. */
  render(view: ClaimantView): TemplateResult {
    const page = this.#page;
    if (!this.#purposes) void this.#loadPurposes(view);
    return html`<section class="card stack correction" aria-labelledby="question">
      <h3 id="question" aria-level="2">${page.t('asks')}</h3>
      <p class="note strong">${view.question}</p>
      <form class="stack" novalidate @submit=${(event: SubmitEvent) => this.#send(event, view)}>
        <div class="field">
          <label class="label" for="answer">${page.t('answer')}</label>
          <textarea id="answer" name="answer" rows="3" maxlength="1000"></textarea>
        </div>
        ${view.items.map((item, index) => this.#renderItem(view, item, index))}
        <button class="main" aria-disabled=${page.busy ? 'true' : 'false'}>
          ${page.t(page.busy ? 'busy' : 'sendAgain')}
        </button>
      </form>
    </section>`;
  }

  #renderItem(view: ClaimantView, item: Item, index: number): TemplateResult {
    const page = this.#page;
    const purposes = this.#purposes ?? [];
    const known = purposes.some(({ id }) => id === item.costCentre.id);
    const name = (field: string) => `items.${index}.${field}`;
    const input = (field: string, label: string, value: string, type = 'text', mode = 'text') =>
      html`<div class="field">
        <label class="label" for=${name(field)}>${label}</label>
        <input id=${name(field)} name=${name(field)} type=${type} inputmode=${mode} value=${value} required />
      </div>`;
    const amount =
      item.kilometres === null
        ? input(
            'amount',
            page.t('amount'),
            (item.amountCents / 100).toFixed(2).replace('.', ','),
            'text',
            'decimal',
          )
        : input('kilometres', page.t('kilometres'), String(item.kilometres), 'text', 'decimal');
    return html`<fieldset class="stack">
      <legend class="label">${page.t('expense', { n: index + 1 })}</legend>
      ${input('description', page.t('description'), item.description)}
      ${input('date', page.t('date'), item.date, 'date')} ${amount}
      <div class="field">
        <label class="label" for=${name('costCentre')}>${page.t('purpose')}</label>
        <select id=${name('costCentre')} name=${name('costCentre')}>
          ${(known ? purposes : [item.costCentre, ...purposes]).map(
            (one) =>
              html`<option value=${one.id} .selected=${one.id === item.costCentre.id}>${one.name}</option>`,
          )}
        </select>
      </div>
      ${this.#renderReceipts(view, item, name('receipts'))}
    </fieldset>`;
  }

  #renderReceipts(view: ClaimantView, item: Item, name: string): TemplateResult {
    const page = this.#page;
    const ids = this.#receiptIds(item);
    return html`<div class="field">
      <span class="label">${page.t('receipts')}</span>
      ${view.receipts
        .filter(({ id }) => ids.includes(id))
        .map(
          (receipt) =>
            html`<div class="line">
              <span class="words"
                >${receipt.name}
                ${receipt.code ? html`<span class="hint">${page.speaker.error(receipt.code)}</span>` : nothing}</span
              >
              <button
                type="button"
                class="plain"
                aria-label=${page.t('removeReceipt', { name: receipt.name })}
                @click=${() => this.#remove(item, receipt.id)}
              >
                ${page.t('remove')}
              </button>
            </div>`,
        )}
      <label class="label" for=${name}>${page.t('addReceipt')}</label>
      <input
        id=${name}
        name=${name}
        type="file"
        accept="image/jpeg,image/png,image/webp,application/pdf"
        @change=${(event: Event) => this.#add(item, event.target as HTMLInputElement)}
      />
    </div>`;
  }

  #receiptIds(item: Item): string[] {
    return this.#receipts.get(item.id) ?? item.receiptIds;
  }

  /** Only the church's form knows its purposes. */
  async #loadPurposes({ church }: ClaimantView): Promise<void> {
    this.#purposes = [];
    const form = await call<{ costCentres: Purpose[] }>(
      `${this.#page.apiBase}/v1/churches/${church.slug}/form`,
    ).catch(() => undefined);
    this.#purposes = form?.costCentres ?? [];
    this.#page.requestUpdate();
  }

  /** What is taken out here is removed for good when the claim is sent again. */
  #remove(item: Item, receiptId: string): void {
    this.#receipts.set(
      item.id,
      this.#receiptIds(item).filter((id) => id !== receiptId),
    );
    this.#page.requestUpdate();
  }

  async #add(item: Item, input: HTMLInputElement): Promise<void> {
    const [original] = input.files ?? [];
    if (!original) return;
    const page = this.#page;
    await page.run(async () => {
      const id = crypto.randomUUID();
      const file = original.type.startsWith('image/')
        ? ((await shrink(original).catch(() => undefined))?.file ?? original)
        : original;
      const handle = { id: page.claim, token: page.secret, expiresAt: '' };
      await upload(
        page.apiBase,
        handle,
        { id, name: original.name, file },
        new AbortController().signal,
        () => {},
      );
      this.#receipts.set(item.id, [...this.#receiptIds(item), id]);
      input.value = '';
    });
    if (!page.problem) await page.reload();
  }

  async #send(event: SubmitEvent, view: ClaimantView): Promise<void> {
    event.preventDefault();
    const page = this.#page;
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    await page.run(async () => {
      const items = view.items.map((item, index) => {
        const typed = (field: string) => text(`items.${index}.${field}`);
        const common = {
          date: typed('date'),
          costCentreId: typed('costCentre'),
          description: typed('description'),
          receiptIds: this.#receiptIds(item),
        };
        if (item.kilometres !== null)
          return { kind: 'mileage', ...common, kilometres: Number(typed('kilometres').replace(',', '.')) };
        const amount = parseAmount(typed('amount'));
        if (amount.kind !== 'amount') throw new Refusal('amount_invalid');
        return {
          kind: 'expense',
          ...common,
          amountCents: amount.cents,
          ...(item.lostReceipt && { lostReceipt: item.lostReceipt }),
        };
      });
      const body = { answer: text('answer'), note: view.note, items };
      // While a receipt that was just added is being decoded, the call waits.
      await call<Outcome>(`${page.apiBase}/v1/claims/${page.claim}/correct`, {
        method: 'POST',
        token: page.secret,
        body,
      });
      this.#receipts.clear();
    });
    if (!page.problem) {
      await page.reload();
      page.focusOn('title');
    }
  }
}
