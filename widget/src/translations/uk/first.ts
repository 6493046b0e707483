import type { FormTexts } from '../en/first.ts';

/** Ukrainian: texts that the form is drawn with. */
export const label: FormTexts = {
  language: 'Мова',
  claims: 'Відшкодування витрат',
  title: 'Поверніть свої гроші',
  intro: 'Ви заплатили за щось для церкви? Надішліть чек, і ми повернемо гроші.',
  noAccount: 'Без облікового запису',
  twoMinutes: 'Близько двох хвилин',
  loading: 'Форма завантажується',
  again: 'Спробувати ще раз',
  receipts: 'Ваші чеки',
  receiptsHint: 'Фото або PDF. Місце з фото ми вилучаємо.',
  addReceipt: 'Додати фото або PDF',
  paidFor: 'За що ви заплатили',
  expense: 'Витрата {n}',
  purpose: 'Призначення',
  choose: 'Оберіть призначення',
  what: 'Що це було?',
  date: 'Дата на чеку',
  amount: 'Сума',
  noReceipt: 'У мене немає чека',
  addExpense: 'Додати витрату',
  addMileage: 'Додати кілометри',
  money: 'Куди надіслати гроші',
  name: 'Ваше ім’я',
  email: 'Ел. пошта',
  emailHint: 'Ми надішлемо код і копію заявки.',
  iban: 'Рахунок у банку (IBAN)',
  ibanHint: 'Нідерландський номер починається з NL і має 18 знаків.',
  holder: 'Власник рахунку',
  holderHint: 'Як на банківській картці',
  yourClaim: 'Ваша заявка',
  total: 'Разом',
  proceed: 'Далі до останнього кроку',
  lastStep: 'Останній крок: код на пошту. Церква ще нічого не отримала.',
  rules: 'Наші правила витрат',
  network: 'Немає з’єднання. Нічого не втрачено.',
  unclear: 'Погляньте сюди ще раз.',
  internal_error: 'У нас щось не вдалося. Спробуйте ще раз.',
  answer_foreign: 'Цей сайт не дістає до форми. Запитайте вебмайстра або скористайтеся посиланням.',
};

/** Loads the texts that everybody sees who uses the form. */
export const later = () => import('./later.ts');

/** Loads the texts of questions and problems. */
export const onDemand = () => import('./on-demand.ts');
