import type { FormTexts } from '../en/first.ts';

/** Spanish: texts that the form is drawn with. */
export const label: FormTexts = {
  language: 'Idioma',
  claims: 'Gastos',
  title: 'Recupere su dinero',
  intro: '¿Pagó algo para la iglesia? Envíenos el recibo y se lo devolvemos.',
  noAccount: 'Sin cuenta',
  twoMinutes: 'Unos dos minutos',
  loading: 'Cargando el formulario',
  again: 'Reintentar',
  receipts: 'Sus recibos',
  receiptsHint: 'Foto o PDF. Quitamos el lugar de las fotos.',
  addReceipt: 'Añadir foto o PDF',
  paidFor: 'Lo que pagó',
  expense: 'Gasto {n}',
  purpose: 'Destino',
  choose: 'Elija un destino',
  what: '¿Qué fue?',
  date: 'Fecha del recibo',
  amount: 'Importe',
  noReceipt: 'No tengo recibo',
  addExpense: 'Añadir un gasto',
  addMileage: 'Añadir kilómetros',
  money: 'Adónde enviamos el dinero',
  name: 'Su nombre',
  email: 'Correo',
  emailHint: 'Le enviamos un código y una copia.',
  iban: 'Cuenta bancaria (IBAN)',
  ibanHint: 'Un número neerlandés empieza por NL y tiene 18 caracteres.',
  holder: 'Titular de esa cuenta',
  holderHint: 'Como en su tarjeta bancaria',
  yourClaim: 'Su solicitud',
  total: 'Total',
  proceed: 'Seguir al último paso',
  lastStep: 'Último paso: un código por correo. La iglesia aún no ha recibido nada.',
  rules: 'Nuestras normas de gastos',
  network: 'No hay conexión. No se pierde nada.',
  unclear: 'Mire esto otra vez.',
  internal_error: 'Algo falló en nuestro lado. Inténtelo de nuevo.',
  answer_foreign: 'Este sitio no llega al formulario. Pregunte a su webmaster o use el enlace.',
};

/** Loads the texts that everybody sees who uses the form. */
export const later = () => import('./later.ts');

/** Loads the texts of questions and problems. */
export const onDemand = () => import('./on-demand.ts');
