/** English texts about possible duplicates. */
export const duplicatesEn = {
  duplicates: {
    label: 'Possible duplicates',
    receiptTitle: 'Is this the same receipt twice?',
    paymentTitle: 'Is this paid twice?',
    sameFile: (place: number, reference: string) =>
      `Receipt ${place} is the same file as one of ${reference}.`,
    looksAlike: (place: number, reference: string) =>
      `Receipt ${place} looks like a receipt of ${reference}.`,
    sameFileHere: (place: number, other: number) => `Receipts ${other} and ${place} are the same file.`,
    looksAlikeHere: (place: number, other: number) => `Receipts ${other} and ${place} look alike.`,
    samePayment: (what: string, reference: string) =>
      `“${what}” has the same date, amount and account as an item of ${reference}.`,
    sameFileOutside: (place: number) =>
      `Receipt ${place} is the same file as one of a claim that you may not see.`,
    looksAlikeOutside: (place: number) =>
      `Receipt ${place} looks like a receipt of a claim that you may not see.`,
    samePaymentOutside: (what: string) =>
      `“${what}” has the same date, amount and account as an item of a claim that you may not see.`,
    askOutside: 'Ask the treasurer, who sees all claims, before you decide.',
    otherClaim: (name: string, when: string, status: string) => `From ${name}, ${when}. Status: ${status}.`,
    open: (reference: string) => `Open ${reference}`,
    here: 'This claim',
    hereReceipt: (place: number) => `This claim, receipt ${place}`,
    picture: (reference: string) => `The receipt of ${reference}`,
    enlarge: 'Enlarge',
    mark: 'Maybe a duplicate',
  },
};
