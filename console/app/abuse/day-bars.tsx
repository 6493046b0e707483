import { formatDay, formatNumber } from '../texts/format.ts';
import { useTexts } from '../texts/texts.ts';

interface DayBarsProps {
  label: string;
  days: { day: string; count: number }[];
  /** Draws the bars as a warning. */
  warn?: boolean;
}

const height = 48;
const step = 10;

/** One count over the days as a row of bars: its name and sum before it, its highest day said in words. */
export function DayBars({ label, days, warn }: DayBarsProps) {
  const { t, language, now, timeZone } = useTexts();
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const most = days.reduce((best, each) => (each.count > best.count ? each : best), { day: '', count: 0 });
  const peak =
    most.count > 0
      ? t.abuse.most(formatNumber(most.count, language), formatDay(most.day, language, now, timeZone))
      : '';
  return (
    <li className="day-bars">
      <div>
        <span>{label}</span>
        <strong className="digits">{formatNumber(total, language)}</strong>
      </div>
      <svg
        viewBox={`0 0 ${days.length * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label}: ${formatNumber(total, language)}. ${peak}`}
        className={warn ? 'bars-warn' : undefined}
      >
        <line x1="0" x2={days.length * step} y1={height - 0.5} y2={height - 0.5} />
        {days.map(({ day, count }, index) => {
          const tall = count === 0 ? 0 : Math.max(2, (count / most.count) * (height - 2));
          return (
            <rect key={day} x={index * step + 1} width={step - 2} y={height - 1 - tall} height={tall}>
              <title>{`${formatDay(day, language, now, timeZone)}: ${formatNumber(count, language)}`}</title>
            </rect>
          );
        })}
      </svg>
      <span className="quiet small">{peak}</span>
    </li>
  );
}
