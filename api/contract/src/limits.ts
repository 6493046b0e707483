/** Every limit that the form configuration tells and the API enforces, in one place. */
export const limits = {
  /** Items in one claim. */
  items: 20,
  /** Receipts in one claim. */
  receipts: 10,
  /** Bytes of one receipt (20 MiB). */
  receiptBytes: 20 * 1024 * 1024,
  /** Bytes of all receipts of one claim (60 MiB). */
  draftBytes: 60 * 1024 * 1024,
  /** Bytes of receipts that one church takes in a day (2 GiB). */
  churchDayBytes: 2 * 1024 * 1024 * 1024,
  /** Receipts of one claim that may be on their way at once. */
  uploadsAtOnce: 3,
  /** Pages of one PDF receipt. */
  receiptPages: 25,
  /** Highest amount of one item and of a whole claim, in cents; a church may set its own. */
  amountCents: 1_000_000,
  /** Kilometres of one mileage item. */
  kilometres: 2_000,
  /** Greatest age of an expense, in years. */
  ageYears: 2,
  /** Characters. */
  name: 70,
  email: 254,
  description: 200,
  note: 1_000,
  /** A question, a reason, an answer, an internal note. */
  words: 1_000,
  fileName: 80,
  policyText: 2_000,
  /** Hint of a purpose, beside its field in the form. */
  purposeHint: 200,
  /** A password, counted in UTF-16 units. */
  passwordMin: 12,
  password: 200,
  /** Passkeys of one account. */
  passkeys: 10,
  /** Churches of one person that wait for the operator. */
  waitingChurches: 3,
  /** Wrong codes before the draft ends. */
  codeAttempts: 5,
  /** Codes that one claim can ask for. */
  codeRequests: 5,
  /** Seconds between two codes. */
  codeWaitSeconds: 60,
  /** Codes and other mails to confirm that one mailbox gets from all churches together, in whatever spelling (`anna+kerk@`). */
  confirmationsPerHour: 3,
  confirmationsPerDay: 10,
  /** Days that a confirmed device is remembered. */
  deviceDays: 180,
  /** Minutes that a code works. */
  codeMinutes: 15,
  /** Hours until a draft or an unconfirmed claim vanishes. */
  draftHours: 24,
  /** Bytes of a JSON body. */
  jsonBytes: 64 * 1024,
  /** Bytes of a logo (4 MiB). */
  logoBytes: 4 * 1024 * 1024,
  /** Cost centres, finance addresses and origins of one church. */
  costCentres: 200,
  financeAddresses: 10,
  origins: 20,
  /** Characters of an operator's reason for a block. */
  blockReason: 200,
  /** People of one church, with those who are invited. */
  people: 200,
  /** Days that an invitation waits, hours that support access lasts. */
  invitationDays: 14,
  supportHours: 24,
  /** Days that an event can still be followed; its webhook deliveries go with it. The database keeps 30 at least. */
  eventDays: 90,
  /** Webhooks and API tokens of one church, and characters of a webhook's address. */
  webhooks: 10,
  apiTokens: 20,
  webhookUrl: 500,
} as const;

/**
 * Media types that the file picker asks for; the content decides. HEIC is taken too but not asked for, so that iPhones send JPEG.
 */
export const receiptMediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

/** The IBAN is at most this long, ISO 13616. */
export const ibanLength = 34;
