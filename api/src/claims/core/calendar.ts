/** The same day some years earlier; 29 February becomes 28 February. */
export function yearsBefore(day: string, years: number): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const earlier = Number(year) - years;
  const leap = new Date(Date.UTC(earlier, 1, 29)).getUTCMonth() === 1;
  return `${earlier}-${month}-${month === '02' && date === '29' && !leap ? '28' : date}`;
}
