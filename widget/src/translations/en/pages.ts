import type { ClaimStatus } from '@penning/contract/claim-steps';

const label = {
  yourClaim: 'Your expense claim',
  loading: 'Loading',
  expired: 'This claim is gone: it was not confirmed in time. You can make it again.',
  where: 'Where your claim is now',
  what: 'What you sent in',
  total: 'Total',
  less: 'You get {paid} of {claimed}.',
  asks: 'The treasurer asks',
  answer: 'Your answer',
  sendAgain: 'Send it again',
  changeSent: 'Change what you sent in',
  typedBefore: 'What you typed on {time} is still here.',
  asSent: 'Back to what I sent',
  account: 'To account',
  byYou: '{date}, by you',
  by: '{date}, by {name}',
  receipt: 'Receipt {n}',
  distance: '{n} km × {rate}',
  note: 'Your note',
  download: 'Download as PDF',
  downloading: 'Getting the PDF…',
  question: 'A question? Answer the mail that we sent you.',
  withdraw: 'Withdraw this claim',
  sure: 'Withdraw this claim of {total}?',
  sureMore: 'The church then pays nothing, and this cannot be undone.',
  withdrawYes: 'Withdraw it',
  withdrawNo: 'Keep it',
  private: 'This page is only for you. Who has the link from your mail can open it.',
  again: 'Try again',
  confirmTitle: 'Send your claim to {church}',
  confirmText: 'With this button you confirm that this claim is yours. The treasurer sees it from then on.',
  confirmDeclare: 'You declare that you paid this for the church and were not paid back in another way.',
  confirmButton: 'Confirm and send',
  confirmNotYou: 'Not yours? Close this page. The claim vanishes by itself within a day.',
  confirmedTitle: 'Your claim has reached the treasurer',
  confirmedText: 'A copy is on its way to your mail. Keep this number in case you have a question:',
  follow: 'Follow my claim',
  addressTitle: 'Receive expense claims here',
  addressText:
    'With this button you confirm that claims for the church may come to this mail address. Each claim is one mail with one PDF.',
  addressButton: 'Confirm this address',
  addressNotYou: 'Did you not expect this? Close this page; nothing is sent to you.',
  addressDone: 'This address is confirmed',
  addressDoneText: 'Claims for {church} now come to {email}.',
  notMeTitle: 'You did not ask for a code?',
  notMeText:
    'With this button the claim ends, and no church sends codes to your address any more. You can take it back here.',
  notMeButton: 'Stop these mails',
  notMeDone: 'No more codes come to your address',
  notMeDoneText:
    'Did you confirm claims or an address yourself? Mails about those still come. Keep this mail: its link opens this page again.',
  allowButton: 'Allow codes again',
  allowDone: 'Codes may come to your address again',
  allowDoneText: 'You can make a claim with this address whenever you like.',
  deviceTitle: 'Forget your remembered devices',
  deviceText: 'With this button the church asks for a code again at your next claim, on every device.',
  deviceButton: 'Forget the devices',
  deviceDone: 'Your devices are forgotten',
  deviceDoneText: '{church} sends a code with your next claim.',
  busy: 'One moment…',
};

const status: Record<ClaimStatus, readonly [word: string, sentence: string, more: string]> = {
  draft: ['Not sent', 'This claim was not sent yet.', ''],
  unconfirmed: [
    'Type your code',
    'Your code is in your mail.',
    'Type it in the form, or press the button in the mail. The treasurer sees nothing before that.',
  ],
  submitted: [
    'Sent in',
    'Your claim is with the treasurer.',
    'You get a mail as soon as there is a decision.',
  ],
  returned: [
    'Waiting for you',
    'The treasurer asks you something.',
    'Answer below, change what is needed, and send it again.',
  ],
  approved: ['Approved', 'Your claim is approved.', 'The money comes with the church’s next payment.'],
  scheduled: [
    'In a payment',
    'The money is on its way.',
    'The church has prepared the payment. Mostly it is on your account within a few working days.',
  ],
  paid: ['Paid', 'The money was paid.', 'It is on its way to your account, or there already.'],
  rejected: ['Not approved', 'Your claim was not approved.', 'The reason stands below and in your mail.'],
  withdrawn: [
    'Withdrawn',
    'You withdrew this claim.',
    'Nothing is paid. You can make a new claim at any time.',
  ],
  donated: ['Given to the church', 'You gave this amount to the church.', 'Thank you.'],
};

/** The texts of the hosted pages in English. */
export const pagesEn = { label, status };

/** The texts of the hosted pages. */
export interface PageTexts {
  label: Record<keyof typeof label, string>;
  status: typeof status;
}
