import type { MetaFunction } from '@remix-run/node';
import { NavLink, Outlet, useParams } from '@remix-run/react';
import { mayChange, useChurch } from '../church.ts';
import { ProblemNote } from '../components/problem-page.tsx';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.settings.title);

const sections = ['general', 'logo', 'finance', 'purposes', 'website', 'connections', 'archive'] as const;
const paths = {
  general: '',
  logo: '/logo',
  finance: '/finance-addresses',
  purposes: '/purposes',
  website: '/website',
  connections: '/connections',
  archive: '/archive',
};

export default function Settings() {
  const { t } = useTexts();
  const { slug = '' } = useParams();
  if (!mayChange(useChurch())) return <ProblemNote kind="forbidden" />;
  return (
    <>
      <div className="page-head">
        <h1>{t.settings.title}</h1>
      </div>
      <div className="settings">
        <nav className="sections" aria-label={t.settings.sections}>
          {sections.map((section) => (
            <NavLink key={section} to={`/churches/${slug}/settings${paths[section]}`} end>
              {t.settings[section]}
            </NavLink>
          ))}
        </nav>
        <Outlet />
      </div>
    </>
  );
}
