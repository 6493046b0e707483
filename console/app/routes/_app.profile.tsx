import type { MetaFunction } from '@remix-run/node';
import { NavLink, Outlet } from '@remix-run/react';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.account.title);

const sections = ['you', 'password', 'twoFactor', 'passkeys', 'devices', 'delete'] as const;
const paths = {
  you: '',
  password: '/password',
  twoFactor: '/two-factor',
  passkeys: '/passkeys',
  devices: '/sessions',
  delete: '/delete',
};

export default function Profile() {
  const { t } = useTexts();
  return (
    <>
      <div className="page-head">
        <h1>{t.account.title}</h1>
      </div>
      <div className="settings">
        <nav className="sections" aria-label={t.account.title}>
          {sections.map((section) => (
            <NavLink key={section} to={`/profile${paths[section]}`} end>
              {t.account.sections[section]}
            </NavLink>
          ))}
        </nav>
        <Outlet />
      </div>
    </>
  );
}
