import type { TimelineAction } from '@penning/contract/claims';
import { errorsEn } from './errors-en.ts';

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];
const number = (count: number) => words[count] ?? String(count);
const some = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`;

/** Everything the console says in English; the shape that other languages follow. */
export const en = {
  brand: 'Penning',
  skip: 'Skip to the page',
  save: 'Save changes',
  saved: 'Saved.',
  copy: 'Copy',
  copied: 'Copied',
  tryAgain: 'Try again',
  navigation: {
    label: 'Main', inbox: 'Inbox', settings: 'Settings', churches: 'Churches', church: 'Church', switchChurch: 'Choose a church',
    allChurches: 'All churches', toDecide: (count: number) => `${count} to decide`,
  },
  person: {
    menu: (name: string) => `Account of ${name}`, signOut: 'Sign out', look: 'Colours', auto: 'As this device', light: 'Light', dark: 'Dark',
    language: 'Language',
    roles: { operator: 'Operator', administrator: 'Administrator', treasurer: 'Treasurer', approver: 'Approver', auditor: 'Auditor' },
  },
  signIn: {
    title: 'Sign in', lead: 'To the claims of your church.', email: 'E-mail address', password: 'Password', submit: 'Sign in',
    demo: 'This is a demonstration. Sign in with', demoAnd: 'and',
  },
  churches: {
    title: (count: number) => `${some(count, 'church', 'churches')} here`, none: 'No church here yet',
    noneLead: 'A church comes first. Then it gets its purposes, its addresses and its form.', noneYours: 'Nobody has given you a church yet. Ask your administrator.',
    create: 'New church', open: 'Takes claims', noAddress: 'No confirmed finance address', noPurpose: 'No purposes yet', archived: 'Archived',
    showArchived: 'Show archived churches', hideArchived: 'Hide archived churches', prefix: (prefix: string) => `References ${prefix}`,
  },
  church: {
    newTitle: 'New church', newLead: 'Only the name, the web name and the prefix are needed now.', create: 'Create church', created: 'The church is created. Add its purposes and finance addresses next.',
    name: 'Name', slug: 'Web name', slugHint: 'In the address of the form, such as grace-rotterdam. Changing it breaks tags already on websites.',
    prefix: 'Reference prefix', prefixHint: 'Two to five letters. GRR gives GRR-2026-0001.',
    languages: 'Languages of the form', origins: 'Websites that show the form', originsHint: 'One address on each line, such as https://www.example.org. The plain link works without.',
    policy: 'What members read above the form', policyHint: 'For example what is paid back, and how soon. At most 2,000 characters.',
    limit: 'Highest claim', limitHint: 'In euros. A claim above it is refused.', limitQuestion: (typed: string) => `${typed} can mean two things. Which one is it?`,
  },
  inbox: {
    title: (status: string, count: number) => (status === 'submitted' ? `${some(count, 'claim', 'claims')} to decide` : some(count, 'claim', 'claims')),
    nothing: 'Nothing to decide', found: (count: number) => (count === 0 ? 'Nothing found' : `${some(count, 'claim', 'claims')} found`),
    together: (sum: string) => `Together ${sum}`, all: 'All', tabs: 'Claims by status',
    search: 'Search', searchHint: 'Name, reference, amount', purpose: 'Purpose', allPurposes: 'All purposes', from: 'From', to: 'Until', filter: 'Filters', apply: 'Show', clear: 'Clear',
    emptyDecide: 'Nothing waits for you. New claims appear here as soon as a member confirms one.', emptyStatus: 'No claim is in this state.',
    emptyAll: 'No claims yet. Put the form on your website and the first one appears here.', emptyFound: 'No claim fits this search.', putOnSite: 'Put the form on a website',
    older: 'Older claims', newest: 'Back to the newest', rows: 'Claims', searchAll: 'Search in all claims',
  },
  status: {
    draft: 'Draft', unconfirmed: 'Not confirmed', submitted: 'To decide', returned: 'Returned', approved: 'Approved', scheduled: 'In a payment',
    paid: 'Paid', rejected: 'Rejected', withdrawn: 'Withdrawn', donated: 'Given to the church',
  },
  claim: {
    sentIn: (when: string) => `sent in ${when}`, confirmed: 'e-mail address confirmed', notConfirmed: 'e-mail address not confirmed',
    items: (count: number) => some(count, 'item', 'items'), receipt: (place: number) => `receipt ${place}`, kilometres: (count: string, rate: string) => `${count} km × ${rate}`,
    paysTo: 'Pays to', name: 'Name', iban: 'IBAN', ibanCopy: 'Copy IBAN', claimant: 'Sent in by', note: 'Note from the claimant', happened: 'What happened',
    receipts: 'Receipts', receiptOf: (place: number, count: number) => `Receipt ${place} of ${count}`, page: (page: number, pages: number) => `page ${page} of ${pages}`,
    openPicture: 'Enlarge: open the full picture', enlarge: 'Enlarge', picture: (name: string, page: number) => `${name}, page ${page}`, noReceipts: 'No receipts came with this claim.',
    checking: 'This receipt is still being checked.', voucher: 'Voucher (PDF)', voucherMaking: 'The voucher is being made. Look again in a minute.', deleted: 'removed',
  },
  happened: {
    'claim.submitted': 'Sent in and confirmed', 'claim.voucher-made': 'Voucher made', 'claim.returned': 'Returned', 'claim.approved': 'Approved', 'claim.rejected': 'Rejected',
    'claim.reopened': 'Opened again', 'claim.scheduled': 'Put in a payment', 'claim.paid': 'Paid', 'claim.donated': 'Given to the church', 'claim.withdrawn': 'Withdrawn',
  } satisfies Record<TimelineAction, string>,
  actors: { claimant: 'Claimant', account: 'Church', system: 'Penning' },
  settings: {
    title: 'Settings', sections: 'Settings', general: 'General', logo: 'Logo', finance: 'Finance addresses', purposes: 'Purposes', website: 'On your website', archive: 'Archive',
  },
  logo: {
    lead: 'Shown above the form, on the voucher and in mails. A JPEG, PNG or WebP picture of at most 4 MB.', now: 'Now', next: 'After saving', none: 'No logo yet. The first letters of the name stand in.',
    choose: 'Choose a picture', upload: 'Use this logo', remove: 'Remove logo', removeSure: 'The form, the voucher and mails go on without a logo.', removed: 'The logo is removed.', alt: (name: string) => `Logo of ${name}`,
  },
  finance: {
    lead: 'Every confirmed claim goes to these addresses, with its voucher. An address gets nothing before it is confirmed.', none: 'No address yet. The form opens when the first one is confirmed.',
    confirmed: (when: string) => `Confirmed ${when}`, waiting: (when: string) => `Waits for confirmation since ${when}`, add: 'Add address', addTitle: 'Add an address', email: 'E-mail address', language: 'Language of its mails',
    remind: 'Send the link again', remindFor: (email: string) => `Send the link again to ${email}`, remove: 'Remove', removeFor: (email: string) => `Remove ${email}`, removeSure: 'No more claims go to this address.', removeYes: 'Remove address',
    added: 'A link is on its way to the address. It gets claims after it is confirmed.', reminded: 'The link was sent again.', removed: 'The address is removed.',
  },
  purposes: {
    lead: 'Members choose one of these for each item, in this order. The code is for your bookkeeping.', none: 'No purposes yet. Members need at least one to claim.', code: 'Code', name: 'Name',
    add: 'Add purpose', addTitle: 'Add a purpose', rename: 'Change', renameFor: (name: string) => `Change ${name}`, up: (name: string) => `Move ${name} up`, down: (name: string) => `Move ${name} down`,
    archive: 'Archive', archiveFor: (name: string) => `Archive ${name}`, restore: 'Restore', restoreFor: (name: string) => `Restore ${name}`, archived: 'Archived', archivedLead: 'Members do not see these. Old claims keep them.', inUse: 'In use',
    added: 'The purpose is added.', changed: 'The purpose is changed.', moved: 'The order is changed.', wasArchived: 'The purpose is archived.', restored: 'The purpose is restored.',
  },
  website: {
    lead: 'Paste two lines where the form should stand. Nothing else is needed on the page.', tag: 'The form in your page', tagHint: 'The link inside shows where scripts are switched off.',
    link: 'A plain link', linkHint: 'For newsletters, posters, and sites that strip scripts.', frame: 'A frame', frameHint: 'For sites that allow only frames.', open: 'Open the form', fallback: 'Send in an expense claim', frameTitle: 'Expense claim',
    noOrigins: 'No website may show the form yet.', addOrigin: 'Add your website under General', copyTag: 'Copy the tag', copyLink: 'Copy the link', copyFrame: 'Copy the frame',
  },
  archive: {
    title: 'Archive this church', lead: 'The form closes and the church leaves the lists. Nothing is deleted, and you can restore it here.', yes: 'Archive church', open: 'Archive…',
    isArchived: 'This church is archived. Its form is closed.', restore: 'Restore church', archived: 'The church is archived.', restored: 'The church is restored.',
  },
  form: { summary: (count: number) => (count === 1 ? 'One field needs another look' : `${number(count)} fields need another look`), problem: 'This did not work' },
  problem: {
    missing: 'This page is not here', missingLead: 'The address may be old or mistyped, or it belongs to a church that is not yours.', home: 'Go to the start',
    forbidden: 'This is not for your role', forbiddenLead: 'Your role in this church does not include this page. An administrator can change that.',
    unreachable: 'Penning cannot be reached', unreachableLead: 'Nothing is lost. Try again in a minute; if it stays like this, tell your operator.',
    broken: 'Something went wrong', brokenLead: 'It happened at our side. Try again; if it stays like this, tell your operator.', request: (id: string) => `Number for your operator: ${id}`,
  },
  languages: { en: 'English', nl: 'Dutch' },
  time: { today: 'Today', yesterday: 'Yesterday', at: (day: string, time: string) => `${day} ${time}`, clock: (hours: string, minutes: string) => `${hours}:${minutes}` },
  errors: errorsEn,
};

/** Every text of the console in one language. */
export type Texts = typeof en;
