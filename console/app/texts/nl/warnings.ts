/** Dutch texts about what should be looked at. */
export const warningsNl = {
  warnings: {
    label: 'Bonnen om te bekijken',
    title: 'Bekijk deze bladzijden',
    receipt: (place: number, words: string) => `Bon ${place}: ${words}`,
    pages: {
      page_shows_nothing: (pages: string) =>
        `op bladzijde ${pages} is niets te zien. Is dit het goede bestand?`,
      page_needs_other_program: () => 'de pdf toont zijn inhoud alleen in Adobe Reader. Vraag om een foto.',
      page_letters_missing: (pages: string) =>
        `sommige letters van bladzijde ${pages} kunnen niet worden getoond.`,
      page_notes_missing: (pages: string) =>
        `een lijn, een tekening of een stempel van bladzijde ${pages} kan niet worden getoond.`,
    },
  },
};
