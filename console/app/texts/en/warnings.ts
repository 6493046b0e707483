/** English texts about what should be looked at. */
export const warningsEn = {
  warnings: {
    label: 'Receipts to look at',
    title: 'Look at these pages',
    receipt: (place: number, words: string) => `Receipt ${place}: ${words}`,
    pages: {
      page_shows_nothing: (pages: string) => `nothing can be seen on page ${pages}. Is this the right file?`,
      page_needs_other_program: () => 'the PDF shows its contents in Adobe Reader only. Ask for a photo.',
      page_letters_missing: (pages: string) => `some letters of page ${pages} cannot be shown.`,
      page_notes_missing: (pages: string) => `a line, a drawing or a stamp of page ${pages} cannot be shown.`,
    },
  },
};
