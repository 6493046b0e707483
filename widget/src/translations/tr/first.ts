import type { FormTexts } from '../en/first.ts';

/** Turkish: texts that the form is drawn with. */
export const label: FormTexts = {
  language: 'Dil',
  claims: 'Harcama talepleri',
  title: 'Paranızı geri alın',
  intro: 'Kilise için bir şey mi ödediniz? Fişi gönderin, parayı geri ödeyelim.',
  noAccount: 'Hesap gerekmez',
  twoMinutes: 'Yaklaşık iki dakika',
  loading: 'Form yükleniyor',
  again: 'Yeniden dene',
  receipts: 'Fişleriniz',
  receiptsHint: 'Fotoğraf veya PDF. Konumu fotoğraflardan sileriz.',
  addReceipt: 'Fotoğraf veya PDF ekle',
  paidFor: 'Ne için ödediniz',
  expense: 'Harcama {n}',
  purpose: 'Amaç',
  choose: 'Bir amaç seçin',
  what: 'Neydi?',
  date: 'Fişteki tarih',
  amount: 'Tutar',
  noReceipt: 'Fişim yok',
  addExpense: 'Harcama ekle',
  addMileage: 'Kilometre ekle',
  money: 'Parayı nereye gönderelim',
  name: 'Adınız',
  email: 'E-posta',
  emailHint: 'Size bir kod ve bir kopya göndeririz.',
  iban: 'Banka hesabı (IBAN)',
  ibanHint: 'Hollanda numarası NL ile başlar ve 18 karakterdir.',
  holder: 'Hesaptaki ad',
  holderHint: 'Banka kartınızdaki gibi',
  yourClaim: 'Talebiniz',
  total: 'Toplam',
  proceed: 'Son adıma geç',
  lastStep: 'Son adım: e-postayla kod. Kiliseye henüz bir şey gitmedi.',
  rules: 'Harcama kurallarımız',
  network: 'Bağlantı yok. Hiçbir şey kaybolmaz.',
  unclear: 'Buraya bir daha bakın.',
  internal_error: 'Bizde bir sorun oldu. Yeniden deneyin.',
  answer_foreign: 'Bu site forma ulaşamıyor. Site yöneticinize sorun veya bağlantıyı kullanın.',
};

/** Loads the texts that everybody sees who uses the form. */
export const later = () => import('./later.ts');

/** Loads the texts of questions and problems. */
export const onDemand = () => import('./on-demand.ts');
