/** Finding of the doctor about one thing; everything but `ok` says what to do. */
export interface Finding {
  subject: string;
  level: 'ok' | 'warning' | 'problem';
  says: string;
  remedy?: string;
}

/** All is well. */
export const ok = (subject: string, says: string): Finding => ({ subject, level: 'ok', says });

/** It works, but not as it should. */
export const warning = (subject: string, says: string, remedy: string): Finding => ({
  subject,
  level: 'warning',
  says,
  remedy,
});

/** It does not work. */
export const problem = (subject: string, says: string, remedy: string): Finding => ({
  subject,
  level: 'problem',
  says,
  remedy,
});

/** The kind of an error: its code where it has one. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'unknown';
}

/** One finding as lines for a terminal. */
export function printFinding({ subject, level, says, remedy }: Finding): string {
  const mark = { ok: '✓', warning: '!', problem: '✗' }[level];
  return `${mark} ${subject}: ${says}${remedy ? `\n    → ${remedy}` : ''}`;
}
