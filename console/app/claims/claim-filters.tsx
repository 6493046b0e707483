import { Button } from '@mantine/core';
import type { ManagedCostCentre } from '@penning/contract/church-settings';
import { Form, Link } from '@remix-run/react';
import { claimSearchAddress, isNarrowed, type ClaimSearch } from './claim-search.ts';
import { useTexts } from '../texts/texts.ts';
import { SelectField, TextField } from '../ui/fields.tsx';

interface ClaimFiltersProps {
  slug: string;
  search: ClaimSearch;
  costCentres: ManagedCostCentre[];
}

/** Search, purpose and days; a plain form whose answer is an address that can be kept. */
export function ClaimFilters({ slug, search, costCentres }: ClaimFiltersProps) {
  const { t } = useTexts();
  const choices = [
    { value: '', label: t.inbox.allPurposes },
    ...costCentres.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const narrowed = isNarrowed(search);
  return (
    <Form className="filters" role="search" action={`/churches/${slug}`} key={JSON.stringify(search)}>
      {search.status === 'submitted' ? null : <input type="hidden" name="status" value={search.status} />}
      <div className="filter-search">
        <TextField
          name="q"
          label={t.inbox.search}
          placeholder={t.inbox.searchHint}
          stored={search.q}
          type="search"
          maxLength={70}
        />
      </div>
      <details
        className="disclosure filter-more"
        open={search.costCentre !== '' || search.from !== '' || search.to !== ''}
      >
        <summary>{t.inbox.filter}</summary>
        <div className="filter-fields">
          <SelectField
            name="costCentre"
            label={t.inbox.purpose}
            stored={search.costCentre}
            choices={choices}
          />
          <TextField name="from" label={t.inbox.from} stored={search.from} type="date" />
          <TextField name="to" label={t.inbox.to} stored={search.to} type="date" />
        </div>
      </details>
      <Button type="submit" variant="default">
        {t.inbox.apply}
      </Button>
      {narrowed ? (
        <Link className="back" to={claimSearchAddress(slug, { status: search.status })}>
          {t.inbox.clear}
        </Link>
      ) : null}
    </Form>
  );
}
