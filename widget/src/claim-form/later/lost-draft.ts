/** Codes after which the draft on the server is gone. */
export const lostDraft = /^(draft_expired|token_)/;
