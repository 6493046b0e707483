import type { FormTexts } from '../en/first.ts';

/** Arabic: texts that the form is drawn with. */
export const label: FormTexts = {
  language: 'اللغة',
  claims: 'طلبات النفقات',
  title: 'استرد مالك',
  intro: 'هل دفعت شيئًا من أجل الكنيسة؟ أرسل لنا الإيصال ونرد لك المبلغ.',
  noAccount: 'لا حاجة إلى حساب',
  twoMinutes: 'نحو دقيقتين',
  loading: 'يجري تحميل النموذج',
  again: 'حاول مجددًا',
  receipts: 'إيصالاتك',
  receiptsHint: 'صورة أو PDF. نحذف الموقع من الصور.',
  addReceipt: 'أضف صورة أو PDF',
  paidFor: 'ما الذي دفعته',
  expense: 'نفقة {n}',
  purpose: 'الغرض',
  choose: 'اختر غرضًا',
  what: 'ماذا كان؟',
  date: 'تاريخ الإيصال',
  amount: 'المبلغ',
  noReceipt: 'ليس لدي إيصال',
  addExpense: 'أضف نفقة',
  addMileage: 'أضف كيلومترات',
  money: 'إلى أين نرسل المال',
  name: 'اسمك',
  email: 'البريد الإلكتروني',
  emailHint: 'نرسل إليك رمزًا ونسخة.',
  iban: 'الحساب البنكي (IBAN)',
  ibanHint: 'الرقم الهولندي يبدأ بـ NL وفيه 18 خانة.',
  holder: 'اسم صاحب الحساب',
  holderHint: 'كما في بطاقتك البنكية',
  yourClaim: 'طلبك',
  total: 'المجموع',
  proceed: 'تابع إلى الخطوة الأخيرة',
  lastStep: 'الخطوة الأخيرة: رمز بالبريد. لم تستلم الكنيسة شيئًا بعد.',
  rules: 'قواعدنا للنفقات',
  network: 'لا يوجد اتصال. لن يضيع شيء.',
  unclear: 'انظر هنا مرة أخرى.',
  internal_error: 'حدث خطأ عندنا. حاول مجددًا.',
  answer_foreign: 'لا يصل هذا الموقع إلى النموذج. اسأل مسؤول الموقع أو استخدم الرابط.',
};

/** Loads the texts that everybody sees who uses the form. */
export const later = () => import('./later.ts');

/** Loads the texts of questions and problems. */
export const onDemand = () => import('./on-demand.ts');
