import type { Account } from '@penning/contract/accounts';
import type { Church } from '@penning/contract/churches';
import { Form, Link, useLocation } from '@remix-run/react';
import { looks, usePageData } from '../page-data/page.ts';
import { useTexts } from '../texts/texts.ts';
import { initialsOf } from '../churches/church-logo.tsx';
import { DownIcon } from '../ui/icons.tsx';
import { Menu } from './menu.tsx';

const languages = { en: 'English', nl: 'Nederlands' } as const;

/** Menu of the signed-in person: account, choices for this device, sign-out. */
export function PersonMenu({ account, role }: { account: Account; role?: Church['role'] }) {
  const { t, language } = useTexts();
  const { pathname, search } = useLocation();
  const look = usePageData()?.look;
  const label = (
    <>
      <span className="avatar" aria-hidden="true">
        {initialsOf(account.name)}
      </span>
      <span>
        {account.name}
        {role ? <span className="menu-role">{t.person.roles[role]}</span> : null}
      </span>
      <DownIcon />
    </>
  );
  return (
    <Menu className="menu-person" label={label} name={t.person.menu(account.name)}>
      <Link to="/profile">{t.account.title}</Link>
      <hr />
      <Form method="post" action="/preferences" preventScrollReset>
        <input type="hidden" name="returnTo" value={pathname + search} />
        <h3>{t.person.look}</h3>
        {looks.map((each) => (
          <button key={each} name="look" value={each} aria-pressed={each === look}>
            {t.person[each]}
          </button>
        ))}
        <h3>{t.person.language}</h3>
        {(['en', 'nl'] as const).map((each) => (
          <button key={each} name="language" value={each} lang={each} aria-pressed={each === language}>
            {languages[each]}
          </button>
        ))}
      </Form>
      <hr />
      <Form method="post" action="/sign-out">
        <button>{t.person.signOut}</button>
      </Form>
    </Menu>
  );
}
