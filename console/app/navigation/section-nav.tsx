import { NavLink, useLocation } from '@remix-run/react';
import { DownIcon } from '../ui/icons.tsx';
import { Menu } from './menu.tsx';

interface SectionNavProps {
  label: string;
  sections: { to: string; words: string }[];
}

/** The pages of a subject: beside the page, or a menu above it where there is little room. */
export function SectionNav({ label, sections }: SectionNavProps) {
  const { pathname } = useLocation();
  const here = sections.findLast(({ to }) => pathname === to || pathname.startsWith(`${to}/`)) ?? sections[0];
  const links = sections.map(({ to, words }) => (
    <NavLink key={to} to={to} end={to === sections[0]?.to}>
      {words}
    </NavLink>
  ));
  return (
    <>
      <nav className="sections" aria-label={label}>
        {links}
      </nav>
      <nav className="sections-menu" aria-label={label}>
        <Menu
          className="menu-sections"
          label={
            <>
              <span>{here?.words}</span>
              <DownIcon />
            </>
          }
          name={`${here?.words}. ${label}`}
        >
          {links}
        </Menu>
      </nav>
    </>
  );
}
