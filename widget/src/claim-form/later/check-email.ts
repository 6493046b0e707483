import type { Code } from '../../translations/codes.ts';

const longest = 254;

/** Code of what is wrong with an e-mail address, if anything. */
export function checkEmail(email: string): Code | undefined {
  if (email.length > longest) return 'text_too_long';
  return /^[^\s@,;<>()]+@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$|^[^\s@]+@localhost$/i.test(email)
    ? undefined
    : 'email_invalid';
}
