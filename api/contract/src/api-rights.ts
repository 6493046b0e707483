/** Rights that an API token may carry: reading claims with their receipts and events, and the export for the books. */
export const apiRights = ['read-claims', 'export'] as const;

/** Right of an API token. */
export type ApiRight = (typeof apiRights)[number];
