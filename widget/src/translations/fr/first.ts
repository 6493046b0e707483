import type { FormTexts } from '../en/first.ts';

/** French: texts that the form is drawn with. */
export const label: FormTexts = {
  language: 'Langue',
  claims: 'Notes de frais',
  title: 'Faites-vous rembourser',
  intro: 'Avez-vous payé quelque chose pour l’église ? Envoyez-nous le reçu et nous vous remboursons.',
  noAccount: 'Sans compte',
  twoMinutes: 'Deux minutes environ',
  loading: 'Le formulaire se charge',
  again: 'Réessayer',
  receipts: 'Vos reçus',
  receiptsHint: 'Photo ou PDF. Nous retirons le lieu des photos.',
  addReceipt: 'Ajouter photo ou PDF',
  paidFor: 'Ce que vous avez payé',
  expense: 'Dépense {n}',
  purpose: 'Objet',
  choose: 'Choisir un objet',
  what: 'Qu’était-ce ?',
  date: 'Date sur le reçu',
  amount: 'Montant',
  noReceipt: 'Je n’ai pas de reçu',
  addExpense: 'Ajouter une dépense',
  addMileage: 'Ajouter des kilomètres',
  money: 'Où nous envoyons l’argent',
  name: 'Votre nom',
  email: 'E-mail',
  emailHint: 'Nous vous envoyons un code et une copie.',
  iban: 'Compte bancaire (IBAN)',
  ibanHint: 'Un numéro néerlandais commence par NL et a 18 caractères.',
  holder: 'Titulaire de ce compte',
  holderHint: 'Comme sur votre carte bancaire',
  yourClaim: 'Votre demande',
  total: 'Total',
  proceed: 'Continuer vers la dernière étape',
  lastStep: 'Dernière étape : un code par e-mail. L’église n’a encore rien reçu.',
  rules: 'Nos règles de remboursement',
  network: 'Il n’y a pas de connexion. Rien n’est perdu.',
  unclear: 'Regardez encore ceci.',
  internal_error: 'Un problème est survenu chez nous. Réessayez.',
  answer_foreign: 'Ce site n’atteint pas le formulaire. Demandez au webmestre, ou utilisez le lien.',
};

/** Loads the texts that everybody sees who uses the form. */
export const later = () => import('./later.ts');

/** Loads the texts of questions and problems. */
export const onDemand = () => import('./on-demand.ts');
