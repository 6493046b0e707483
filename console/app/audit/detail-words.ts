import type { AuditEntry } from '@penning/contract/audit';
import type { Texts } from '../texts/en/english.ts';

/** Returns a line's details in words: changed fields, roles, a code or a host; empty when there are none. */
export function detailWords(t: Texts, { details }: Pick<AuditEntry, 'details'>): string {
  const text = (name: string) => (typeof details[name] === 'string' ? details[name] : undefined);
  const roles = new Map<unknown, string>(Object.entries(t.person.roles));
  const fieldNames = new Map<unknown, string>(Object.entries(t.audit.fields));
  const [from, to, role] = [details['from'], details['to'], details['role']].map((name) => roles.get(name));
  const fields = Array.isArray(details['fields']) ? details['fields'] : [];
  return [
    from && to ? t.audit.changedTo(from, to) : undefined,
    role && t.audit.as(role),
    fields
      .map((field) => fieldNames.get(field))
      .filter(Boolean)
      .join(', '),
    text('code'),
    text('host'),
    t.audit.ownAccount[text('ownAccount') ?? ''],
  ]
    .filter(Boolean)
    .join(' · ');
}
