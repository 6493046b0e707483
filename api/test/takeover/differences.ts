type Leaves = Map<string, string>;

/** Differences of a document: paths of what vanished, changed or is new. */
export interface Differences {
  gone: string[];
  changed: string[];
  added: string[];
}

/** Compares two OpenAPI documents in everything but the texts for people. */
export function differences(before: unknown, now: unknown): Differences {
  const [old, fresh] = [leavesOf(before), leavesOf(now)];
  const both = [...old.keys()].filter((path) => fresh.has(path));
  return {
    gone: [...old.keys()].filter((path) => !fresh.has(path)),
    changed: both.filter((path) => old.get(path) !== fresh.get(path)),
    added: [...fresh.keys()].filter((path) => !old.has(path)),
  };
}

function leavesOf(document: unknown): Leaves {
  const leaves: Leaves = new Map();
  walk(document, '', leaves);
  return leaves;
}

function walk(value: unknown, path: string, leaves: Leaves): void {
  if (Array.isArray(value)) return walkArray(value, path, leaves);
  if (value === null || typeof value !== 'object') return void leaves.set(path, JSON.stringify(value));
  const entries = Object.entries(value);
  if (entries.length === 0) leaves.set(path, '{}');
  for (const [name, inner] of entries) {
    const here = `${path}/${name}`;
    const isText = ['description', 'summary'].includes(name) && typeof inner === 'string';
    if (!isText || path.includes('/example')) walk(inner, here, leaves);
    // The description of a refusal is the list of its codes, which clients rely on.
    else if (/\/responses\/[45]\d\d$/.test(path))
      for (const code of inner.split(', ')) leaves.set(`${path}/codes/${code}`, 'told');
  }
}

/** Order means nothing among names and parameters; elsewhere it does. */
function walkArray(values: unknown[], path: string, leaves: Leaves): void {
  if (values.length === 0) leaves.set(path, '[]');
  for (const [index, value] of values.entries()) {
    const isName = typeof value === 'string' && !path.includes('/example');
    walk(value, `${path}/${isName ? value : (keyOf(value) ?? index)}`, leaves);
  }
}

function keyOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  return 'name' in value && 'in' in value ? `${String(value.in)}:${String(value.name)}` : undefined;
}
