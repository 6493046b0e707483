import type { Church } from '@penning/contract/churches';
import type { RefusedForm } from '../page-data/refused-form.ts';
import { useTexts } from '../texts/texts.ts';
import { AmountField } from '../ui/amount-field.tsx';
import { CheckboxesField, SelectField, TextareaField, TextField } from '../ui/fields.tsx';

/** The fields of a church's form, in the order of the page. */
export const churchFieldNames = [
  'name',
  'slug',
  'referencePrefix',
  'languages',
  'allowedOrigins',
  'policyText',
  'amountLimit',
  'timeZone',
] as const;

interface ChurchFieldsProps {
  form?: RefusedForm;
  church?: Church;
  /** Time zones to choose from, as the server knows them. */
  timeZones?: readonly string[];
}

/** Fields of a church; a new one shows the required ones only. */
export function ChurchFields({ form, church, timeZones = [] }: ChurchFieldsProps) {
  const { t, language } = useTexts();
  const languages = [
    { value: 'en', label: t.languages.en },
    { value: 'nl', label: t.languages.nl },
  ];
  return (
    <>
      <TextField name="name" label={t.church.name} form={form} stored={church?.name} required />
      <TextField
        name="slug"
        label={t.church.slug}
        hint={t.church.slugHint}
        form={form}
        stored={church?.slug}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        name="referencePrefix"
        label={t.church.prefix}
        hint={t.church.prefixHint}
        form={form}
        stored={church?.referencePrefix}
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <CheckboxesField
        name="languages"
        label={t.church.languages}
        form={form}
        stored={church?.languages ?? [language]}
        choices={languages}
      />
      {church ? (
        <>
          <TextareaField
            name="allowedOrigins"
            label={t.church.origins}
            hint={t.church.originsHint}
            form={form}
            stored={church.allowedOrigins.join('\n')}
            rows={4}
          />
          <TextareaField
            name="policyText"
            label={t.church.policy}
            hint={t.church.policyHint}
            form={form}
            stored={church.policyText}
            rows={6}
          />
          <AmountField
            name="amountLimit"
            label={t.church.limit}
            hint={t.church.limitHint}
            form={form}
            storedCents={church.amountLimitCents}
          />
          <CheckboxesField
            name="lostReceipts"
            label={t.church.lostReceipts}
            form={form}
            stored={church.lostReceipts ? ['yes'] : []}
            choices={[{ value: 'yes', label: t.church.lostReceiptsChoice }]}
          />
          <SelectField
            name="timeZone"
            label={t.church.timeZone}
            hint={t.church.timeZoneHint}
            form={form}
            stored={church.timeZone}
            choices={[...new Set([...timeZones, church.timeZone])]
              .sort()
              .map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          />
        </>
      ) : null}
    </>
  );
}

/** The words of each field, for the list of errors. */
export function useChurchLabels(): Record<string, string> {
  const { name, slug, prefix, languages, origins, policy, limit, timeZone } = useTexts().t.church;
  return {
    name,
    slug,
    referencePrefix: prefix,
    languages,
    allowedOrigins: origins,
    policyText: policy,
    amountLimit: limit,
    timeZone,
  };
}
