import type { AbuseCounts } from '@penning/contract/abuse';
import { formatDay, formatNumber } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';
import { DayBars } from './day-bars.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

const kinds = ['drafts', 'confirmed', 'codeMails', 'refused', 'challengesFailed', 'codesWrong'] as const;
const unwanted: readonly (keyof AbuseCounts)[] = ['refused', 'challengesFailed', 'codesWrong'];

interface AbuseChartProps {
  days: { day: string; counts: AbuseCounts }[];
  /** Name of the church, when the chart is about one. */
  church?: string;
}

/** Chart of the forms' counts, one row of bars each; its title is the main finding. */
export function AbuseChart({ days, church }: AbuseChartProps) {
  const { t, language, now, timeZone } = useTexts();
  const turnedAway = ({ counts }: (typeof days)[number]) =>
    unwanted.reduce((sum, kind) => sum + counts[kind], 0);
  const sum = days.reduce((total, each) => total + turnedAway(each), 0);
  const worst = days.reduce((best, each) => (turnedAway(each) > turnedAway(best) ? each : best), days[0]!);
  return (
    <figure className="card chart" aria-labelledby="finding">
      <figcaption>
        <h2 id="finding">
          {sum === 0 ? t.abuse.quiet : t.abuse.finding(formatNumber(sum, language), days.length)}
        </h2>
        <p className="quiet small">
          {sum > 0 ? `${t.abuse.busiest(formatDay(worst.day, language, now, timeZone))} ` : ''}
          {church === undefined ? t.abuse.measured : t.abuse.measuredFor(church)}
        </p>
      </figcaption>
      <ul>
        {kinds.map((kind) => (
          <DayBars
            key={kind}
            label={t.abuse.kinds[kind]}
            warn={unwanted.includes(kind)}
            days={days.map(({ day, counts }) => ({ day, count: counts[kind] }))}
          />
        ))}
      </ul>
      <p className="chart-days quiet small">
        <span>{formatDay(days[0]?.day ?? '', language, now, timeZone)}</span>
        <span>{formatDay(days.at(-1)?.day ?? '', language, now, timeZone)}</span>
      </p>
      <Disclosure label={t.abuse.table}>
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t.abuse.table}>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{t.abuse.day}</th>
                {kinds.map((kind) => (
                  <th key={kind} scope="col">
                    {t.abuse.kinds[kind]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...days].reverse().map(({ day, counts }) => (
                <tr key={day}>
                  <th scope="row">{formatDay(day, language, now, timeZone)}</th>
                  {kinds.map((kind) => (
                    <td key={kind}>{formatNumber(counts[kind], language)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </figure>
  );
}
