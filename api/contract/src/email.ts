import { limits } from './limits.ts';
import { plain } from './plain.ts';

const longestName = 64;
const name = /^[a-z\d!#$%&'*+/=?^_`{|}~-]+(\.[a-z\d!#$%&'*+/=?^_`{|}~-]+)*$/i;
const label = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/;

/** Reads an e-mail address as people type and paste it; undefined when no mail server could take it. Its domain is small letters. */
export function readEmail(typed: string): string | undefined {
  const text = plain(typed)
    .replace(/^.*<([^<>]*)>$/, '$1')
    .replace(/^mailto:/i, '')
    .replace(/[.,;]$/, '');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at));
  const domain = asciiOf(text.slice(at + 1).toLowerCase());
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  const isDomain =
    labels.every((one) => label.test(one)) &&
    (domain === 'localhost' || (labels.length > 1 && /^(xn--.+|[a-z]{2,})$/.test(last)));
  const address = `${local}@${domain}`;
  const fits = local.length <= longestName && address.length <= limits.email;
  return name.test(local) && isDomain && fits ? address : undefined;
}

/** A domain as mail servers know it: `kerk-zürich.ch` is `xn--kerk-zrich-feb.ch`. */
function asciiOf(domain: string): string {
  if (/^[!-~]*$/.test(domain) || /[\s/?#:@\\%[\]]/.test(domain)) return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return '';
  }
}
