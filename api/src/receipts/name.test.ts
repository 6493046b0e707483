import { expect, test } from 'vitest';
import { showableName } from './name.ts';

test.each([
  ['bon.jpg', 'image/jpeg', 'bon.jpg'],
  ['bon.png', 'image/jpeg', 'bon.jpg'],
  ['../../etc/passwd', 'image/png', 'passwd.png'],
  ['C:\\Users\\Anna\\bon.pdf', 'application/pdf', 'bon.pdf'],
  ['bon\r\nX-Evil: 1.jpg', 'image/jpeg', 'bon X-Evil 1.jpg'],
  ['evil\u202Egpj.exe', 'image/jpeg', 'evilgpj.jpg'],
  ['', 'application/pdf', 'receipt.pdf'],
  ['...', 'image/webp', 'receipt.webp'],
  ['"><script>.jpg', 'image/jpeg', 'script.jpg'],
  ['Bon Café 🧾 2026.heic', 'image/heic', 'Bon Café 🧾 2026.heic'],
])('%j of a %s is shown as %j', (typed, mediaType, shown) => {
  expect(showableName(typed, mediaType)).toBe(shown);
});

test('a name of three hundred characters is cut to eighty', () => {
  const name = showableName(`${'ł🧾'.repeat(150)}.jpg`, 'image/jpeg');
  expect([...name].length).toBeLessThanOrEqual(80);
  expect(Buffer.from(name).toString()).toBe(name);
});
