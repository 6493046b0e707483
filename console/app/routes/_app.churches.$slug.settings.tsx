import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLocation } from '@remix-run/react';
import { useChurch } from '../page-data/church.ts';
import { ProblemNote } from '../ui/problem-page.tsx';
import { SectionNav } from '../navigation/section-nav.tsx';
import { openSections } from '../churches/settings-sections.ts';
import { useTexts } from '../texts/texts.ts';
import { titled } from '../texts/titles.ts';

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t.settings.title);

export default function Settings() {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const church = useChurch();
  const home = `/churches/${church.slug}/settings`;
  const sections = openSections(church);
  const isOpen = sections.some(({ path }) =>
    path === '' ? pathname === home : pathname.startsWith(home + path),
  );
  if (!isOpen) return <ProblemNote kind="forbidden" />;
  return (
    <>
      <div className="page-head">
        <h1>{t.settings.title}</h1>
      </div>
      <div className="settings">
        <SectionNav
          label={t.settings.sections}
          sections={sections.map(({ name, path }) => ({ to: home + path, words: t.settings[name] }))}
        />
        <Outlet />
      </div>
    </>
  );
}
