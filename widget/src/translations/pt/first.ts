import type { FormTexts } from '../en/first.ts';

/** Portuguese: texts that the form is drawn with. */
export const label: FormTexts = {
  language: 'Idioma',
  claims: 'Despesas',
  title: 'Receba o seu dinheiro de volta',
  intro: 'Pagou algo para a igreja? Envie-nos o recibo e devolvemos o valor.',
  noAccount: 'Sem conta',
  twoMinutes: 'Cerca de dois minutos',
  loading: 'O formulário está a carregar',
  again: 'Tentar de novo',
  receipts: 'Os seus recibos',
  receiptsHint: 'Foto ou PDF. Retiramos o local das fotos.',
  addReceipt: 'Adicionar foto ou PDF',
  paidFor: 'O que pagou',
  expense: 'Despesa {n}',
  purpose: 'Finalidade',
  choose: 'Escolha uma finalidade',
  what: 'O que foi?',
  date: 'Data no recibo',
  amount: 'Valor',
  noReceipt: 'Não tenho recibo',
  addExpense: 'Adicionar despesa',
  addMileage: 'Adicionar quilómetros',
  money: 'Para onde enviamos o dinheiro',
  name: 'O seu nome',
  email: 'E-mail',
  emailHint: 'Enviamos-lhe um código e uma cópia.',
  iban: 'Conta bancária (IBAN)',
  ibanHint: 'Um número neerlandês começa por NL e tem 18 caracteres.',
  holder: 'Titular dessa conta',
  holderHint: 'Como no seu cartão bancário',
  yourClaim: 'O seu pedido',
  total: 'Total',
  proceed: 'Continuar para o último passo',
  lastStep: 'Último passo: um código por e-mail. A igreja ainda não recebeu nada.',
  rules: 'As nossas regras de despesas',
  network: 'Não há ligação. Nada se perde.',
  unclear: 'Veja isto outra vez.',
  internal_error: 'Algo falhou do nosso lado. Tente de novo.',
  answer_foreign: 'Este site não chega ao formulário. Fale com o webmaster ou use a ligação.',
};

/** Loads the texts that everybody sees who uses the form. */
export const later = () => import('./later.ts');

/** Loads the texts of questions and problems. */
export const onDemand = () => import('./on-demand.ts');
