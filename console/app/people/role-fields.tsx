import type { ManagedCostCentre } from '@penning/contract/church-settings';
import { memberRoles, type MemberRole, type RoleAndReach } from '@penning/contract/members';
import { AmountField } from '../ui/amount-field.tsx';
import { CheckboxesField } from '../ui/fields.tsx';
import { RadiosField } from '../ui/radios-field.tsx';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';

/** Number of years to choose from for an auditor, this one and those before. */
const yearsBack = 8;

interface RoleFieldsProps {
  form?: RefusedForm;
  stored?: RoleAndReach;
  costCentres: ManagedCostCentre[];
  /** Roles to choose from; all of them by default. */
  roles?: readonly MemberRole[];
  scope?: string;
}

/** A role, and below it how far it reaches; what does not belong to the chosen role is hidden by the style sheet. */
export function RoleFields({ form, stored, costCentres, roles = memberRoles, scope }: RoleFieldsProps) {
  const { t, now } = useTexts();
  const words = t.people;
  const usable = costCentres.filter(
    ({ id, archivedAt }) => archivedAt === null || stored?.costCentreIds.includes(id),
  );
  const thisYear = Number(now.slice(0, 4));
  const recent = Array.from({ length: yearsBack }, (_, back) => thisYear - back);
  const years = [...new Set([...recent, ...(stored?.years ?? [])])].sort((one, other) => other - one);
  return (
    <div className="role-fields">
      <RadiosField
        name="role"
        label={words.role}
        form={form}
        stored={stored?.role ?? (roles.length === 1 ? roles[0] : 'treasurer')}
        scope={scope}
        choices={roles.map((value) => ({
          value,
          label: t.person.roles[value],
          hint: words.roleHints[value],
        }))}
      />
      <div className="reach reach-approver">
        {usable.length > 0 ? (
          <CheckboxesField
            name="costCentreIds"
            label={words.purposes}
            form={form}
            stored={stored?.costCentreIds}
            scope={scope}
            choices={usable.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <p>{words.noPurposes}</p>
        )}
        <AmountField
          name="amountLimit"
          label={words.limit}
          hint={words.limitHint}
          form={form}
          storedCents={stored?.amountLimitCents}
          scope={scope}
        />
      </div>
      <div className="reach reach-auditor">
        <CheckboxesField
          name="years"
          label={words.years}
          form={form}
          stored={stored?.years.map(String) ?? [String(thisYear - 1)]}
          scope={scope}
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </div>
    </div>
  );
}
