import type { Church } from '@penning/contract/churches';
import { Link } from '@remix-run/react';
import { useTexts } from '../texts/texts.ts';
import { ChurchLogo } from '../churches/church-logo.tsx';
import { DownIcon } from '../ui/icons.tsx';
import { Menu } from './menu.tsx';

interface ChurchMenuProps {
  church: Church;
  churches: Church[];
  /** True when the person has no other church. */
  alone: boolean;
}

/** Current church, and a menu of the others. */
export function ChurchMenu({ church, churches, alone }: ChurchMenuProps) {
  const { t } = useTexts();
  if (alone) {
    return (
      <p className="church-alone">
        <ChurchLogo church={church} />
        <span>{church.name}</span>
      </p>
    );
  }
  const label = (
    <>
      <ChurchLogo church={church} />
      <span>{church.name}</span>
      <DownIcon />
    </>
  );
  return (
    <Menu className="menu-church" label={label} name={`${church.name}. ${t.navigation.switchChurch}`}>
      {churches.map((each) => (
        <Link
          key={each.id}
          to={`/churches/${each.slug}`}
          aria-current={each.id === church.id ? 'true' : undefined}
        >
          <ChurchLogo church={each} />
          {each.name}
        </Link>
      ))}
      {churches.length > 0 ? <hr /> : null}
      <Link to="/?all">{t.navigation.allChurches}</Link>
    </Menu>
  );
}
