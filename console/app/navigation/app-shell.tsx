import type { Account } from '@penning/contract/accounts';
import type { Church } from '@penning/contract/churches';
import { Link, NavLink, useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { settingsHome } from '../churches/settings-sections.ts';
import { useTexts } from '../texts/texts.ts';
import { ChurchMenu } from './church-menu.tsx';
import { ChurchIcon, InboxIcon, Mark, SettingsIcon, ShieldIcon } from '../ui/icons.tsx';
import { PersonMenu } from './person-menu.tsx';

interface AppShellProps {
  account: Account;
  churches: Church[];
  /** The church of the page, if it belongs to one. */
  church?: Church;
  /** Claims that wait for a decision there. */
  toDecide?: number;
  children: ReactNode;
}

/** Navigation beside the page; on phones the church above it and tabs below. */
export function AppShell({ account, churches, church, toDecide = 0, children }: AppShellProps) {
  const { t } = useTexts();
  const main = useFocusOnNewPage();
  const { state } = useNavigation();
  const manyChurches = account.operator || churches.length > 1;
  return (
    <>
      <a className="skip" href="#page">
        {t.skip}
      </a>
      <div className="app-shell">
        <header className="side">
          <Link className={church ? 'brand brand-beside-church' : 'brand'} to="/" aria-label={t.brand}>
            <Mark />
            <span>{t.brand}</span>
          </Link>
          {church ? <ChurchMenu church={church} churches={churches} alone={!manyChurches} /> : null}
          <nav className="nav" aria-label={t.navigation.label}>
            {church ? <ChurchLinks church={church} toDecide={toDecide} /> : null}
            {manyChurches || !church ? (
              <NavLink to={church ? '/?all' : '/'} end className="nav-apart">
                <ChurchIcon />
                {t.navigation.churches}
              </NavLink>
            ) : null}
            {account.operator && !church ? (
              <NavLink to="/abuse">
                <ShieldIcon />
                {t.abuse.title}
              </NavLink>
            ) : null}
          </nav>
          <PersonMenu account={account} role={church?.role ?? (account.operator ? 'operator' : undefined)} />
        </header>
        {state === 'idle' ? null : <div className="busy" aria-hidden="true" />}
        <main id="page" tabIndex={-1} ref={main} aria-busy={state !== 'idle'}>
          <div className="content">{children}</div>
        </main>
      </div>
    </>
  );
}

function ChurchLinks({ church, toDecide }: { church: Church; toDecide: number }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const home = `/churches/${church.slug}`;
  const settings = settingsHome(church);
  const inSettings = pathname.startsWith(`${home}/settings`);
  const inInbox = pathname === home || pathname.startsWith(`${home}/claims/`);
  return (
    <>
      {church.may.includes('read-claims') ? (
        <Link to={home} aria-current={inInbox ? 'page' : undefined}>
          <InboxIcon />
          {t.navigation.inbox}
          {toDecide > 0 ? (
            <span className="badge">
              <span aria-hidden="true">{toDecide}</span>
              <span className="hidden">{t.navigation.toDecide(toDecide)}</span>
            </span>
          ) : null}
        </Link>
      ) : null}
      {settings ? (
        <>
          <h2>{t.navigation.church}</h2>
          <Link to={settings} aria-current={inSettings ? 'page' : undefined}>
            <SettingsIcon />
            {t.navigation.settings}
          </Link>
        </>
      ) : null}
    </>
  );
}

/** Moves the focus to the page after a navigation; without this it stays on the link that was pressed. */
function useFocusOnNewPage() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) main.current?.focus({ preventScroll: true });
    last.current = pathname;
  }, [pathname]);
  return main;
}
