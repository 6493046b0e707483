import type { MetaFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { SectionNav } from '../navigation/section-nav.tsx';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.account.title);

const sections = ['you', 'churches', 'password', 'twoFactor', 'passkeys', 'devices', 'delete'] as const;
const paths = {
  you: '',
  churches: '/churches',
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
        <SectionNav
          label={t.account.title}
          sections={sections.map((section) => ({
            to: `/profile${paths[section]}`,
            words: t.account.sections[section],
          }))}
        />
        <Outlet />
      </div>
    </>
  );
}
