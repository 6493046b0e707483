/** Where the churches are; days and years begin there. */
export const timeZone = 'Europe/Amsterdam';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return dayFormat.format(moment);
}

/** The same day some years earlier; 29 February becomes 28 February. */
export function yearsBefore(day: string, years: number): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const earlier = Number(year) - years;
  const leap = new Date(Date.UTC(earlier, 1, 29)).getUTCMonth() === 1;
  return `${earlier}-${month}-${month === '02' && date === '29' && !leap ? '28' : date}`;
}
