import { expect, test } from 'vitest';
import { describeWithPdfTools, item, standing, textOf, voucher, whole } from '../../test/vouchers.ts';

test('the same claim gives the same bytes', async () => {
  expect((await whole(voucher())).equals(await whole(voucher()))).toBe(true);
});

test('receipts go in as they are', async () => {
  expect((await whole(voucher())).includes(await standing.read())).toBe(true);
});

describeWithPdfTools('the first page', () => {
  test('tells reference, people, the whole IBAN, items, totals and dates', async () => {
    const mileage = item(2, {
      costCentre: { code: '510', name: 'Pastoral care' },
      description: 'Hospital visit',
      amountCents: 966,
      kilometres: 42,
      centsPerKilometre: 23,
    });
    const text = textOf(
      await whole(
        voucher({
          items: [item(1, { receiptNumbers: [1] }), mileage],
          totalCents: 3674,
          note: 'The buns went\nto the coffee.',
        }),
      ),
      '-l',
      '1',
    );
    for (const wanted of [
      'GRR-2026-0042',
      'Anna de Vries',
      'anna@example.org',
      'NL91 ABNA 0417 1643 00',
      '14-03-2026',
      '430 Hospitality',
      '42 km at €0.23',
      '€36.74',
      'The buns went to the coffee.',
      '7 April 2026, 19:12',
      'page 1 of 2',
    ]) {
      expect(text).toContain(wanted);
    }
  });

  test('speaks Dutch', async () => {
    const text = textOf(await whole(voucher({ language: 'nl', giftCents: 708 })), '-l', '1');
    for (const wanted of [
      'Declaratie',
      'Te betalen',
      '€ 20,00',
      'Aan de kerk gegeven',
      '7 april 2026, 19.12 uur',
      'bladzijde 1 van 2',
    ])
      expect(text).toContain(wanted);
  });

  test.each(['Łukasz Żółw', 'Şule Ağaç', 'Ελληνικά', 'кириллица', 'עברית', 'Nguyễn Văn', 'O’Brien-Ünlü'])(
    '%s can be read and copied',
    async (name) => {
      expect(
        textOf(await whole(voucher({ claimant: { name, email: 'a@example.org' } })), '-l', '1'),
      ).toContain(name);
    },
  );

  test('Arabic letters are joined and stand in order', async () => {
    const text = textOf(
      await whole(voucher({ payee: { accountHolder: 'محمد عبد', iban: 'NL91ABNA0417164300' } })),
      '-l',
      '1',
    ).normalize('NFKC');
    expect(text).toContain('محمد عبد');
  });

  test.each(['漢字 🧾 x', '👨‍👩‍👧 van Dam', '김철수'])(
    '%s is drawn as signs that copy as what was typed',
    async (name) => {
      const pdf = await whole(voucher({ claimant: { name, email: 'a@example.org' } }));
      expect(textOf(pdf, '-l', '1')).toContain(name);
      expect(textOf(pdf, '-l', '1')).not.toContain('□');
    },
  );

  test('marks heaped on a letter do not run over the page', async () => {
    const pdf = await whole(voucher({ items: [item(1, { description: `a${'\u0301'.repeat(199)}` })] }));
    expect(
      textOf(pdf)
        .normalize('NFD')
        .match(/\u0301/g)!.length,
    ).toBeLessThan(8);
  });

  test('control and direction characters do not get into the PDF', async () => {
    expect(
      textOf(
        await whole(voucher({ claimant: { name: 'An\u202ena\u0000\u0007', email: 'a@example.org' } })),
        '-l',
        '1',
      ),
    ).toContain('Anna');
  });
});
