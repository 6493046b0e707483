import type { Church } from '@penning/contract/churches';
import type { ChurchAction } from '@penning/contract/church-roles';

/** The settings' pages in their order, each with its address below `/settings` and the right that opens it. */
export const settingsSections = [
  { name: 'general', path: '', needs: 'configure' },
  { name: 'rules', path: '/rules', needs: 'configure' },
  { name: 'logo', path: '/logo', needs: 'configure' },
  { name: 'finance', path: '/finance-addresses', needs: 'configure' },
  { name: 'purposes', path: '/purposes', needs: 'configure' },
  { name: 'website', path: '/website', needs: 'configure' },
  { name: 'people', path: '/people', needs: 'read-people' },
  { name: 'support', path: '/support-access', needs: 'read-support' },
  { name: 'audit', path: '/audit-log', needs: 'read-audit-log' },
  { name: 'connections', path: '/connections', needs: 'configure' },
  { name: 'archive', path: '/archive', needs: 'archive' },
] as const satisfies readonly { name: string; path: string; needs: ChurchAction }[];

/** The settings' pages that are open to the signed-in person. */
export function openSections({ may }: Pick<Church, 'may'>): (typeof settingsSections)[number][] {
  return settingsSections.filter(({ needs }) => may.includes(needs));
}

/** The first of a church's settings that is open to the signed-in person, undefined when none is. */
export function settingsHome(church: Pick<Church, 'may' | 'slug'>): string | undefined {
  const [first] = openSections(church);
  return first && `/churches/${church.slug}/settings${first.path}`;
}

/** Returns the page of a church for operators, who see no claims: support access, or its settings. */
export function outsideHome(church: Pick<Church, 'may' | 'slug'>): string {
  const asks = church.may.includes('ask-support');
  return asks
    ? `/churches/${church.slug}/settings/support-access`
    : (settingsHome(church) ?? `/churches/${church.slug}`);
}
