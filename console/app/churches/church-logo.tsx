interface ChurchLogoProps {
  church: { name: string; logoUrl: string | null };
  /** Text of the picture; empty where the name is beside it. */
  alt?: string;
  large?: boolean;
}

/** A church's logo, or the first letters of its name. */
export function ChurchLogo({ church, alt = '', large = false }: ChurchLogoProps) {
  const size = large ? 'logo logo-large' : 'logo';
  if (church.logoUrl) return <img className={size} src={church.logoUrl} alt={alt} />;
  return (
    <span className={`${size} logo-letters`} aria-hidden="true">
      {initialsOf(church.name)}
    </span>
  );
}

/** The first letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => Array.from(word ?? '')[0] ?? '',
  );
  return letters.join('').toUpperCase();
}
