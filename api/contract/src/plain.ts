const digit = /\p{Nd}/u;

/** The value of a digit of any script: Unicode keeps the ten of a script in a row. */
function valueOf(character: string): string {
  const at = character.codePointAt(0) ?? 0;
  let before = at;
  while (digit.test(String.fromCodePoint(before - 1))) before--;
  return String((at - before) % 10);
}

/**
 * A typed or pasted text as a parser reads it: one form of each letter (NFKC), digits of any script as 0 to 9, nothing
 * invisible, one kind of dash, quote and space. For names and descriptions, which stay as they were written, see `hasInk`.
 */
export function plain(text: string): string {
  return text
    .replace(/[´`‘’ʼ′]/g, "'")
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Nd}/gu, valueOf)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Tells whether anything of a text can be seen: fillers, joiners and the empty Braille pattern cannot. */
export function hasInk(text: string): boolean {
  return /[^\p{Default_Ignorable_Code_Point}\p{Cc}\s\u2800]/u.test(text);
}

/** Tells whether a name has a letter that can be seen, of any script. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
}
