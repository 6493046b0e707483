import type { z } from 'zod';
import { endpoints } from '@penning/contract/endpoints';

/** A place where a caller can put a text of their own. */
export interface TextField {
  endpoint: string;
  /** Such as `body.items.[].description`. */
  path: string;
  schema: z.ZodType;
}

/** Every text that every endpoint of the contract takes, in its body or its query. */
export function textFields(): TextField[] {
  return Object.entries(endpoints).flatMap(([endpoint, { body, query }]) => [
    ...(body ? walk(endpoint, 'body', body) : []),
    ...(query ? walk(endpoint, 'query', query) : []),
  ]);
}

/** Parts of a zod schema that hold other schemas. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  in?: z.ZodType;
}

function walk(endpoint: string, path: string, schema: z.ZodType): TextField[] {
  const def = schema.def as unknown as Definition;
  if (beginsAsString(schema)) return [{ endpoint, path, schema }];
  if (def.shape)
    return Object.entries(def.shape).flatMap(([name, field]) => walk(endpoint, `${path}.${name}`, field));
  if (def.element) return walk(endpoint, `${path}.[]`, def.element);
  if (def.innerType) return walk(endpoint, path, def.innerType);
  if (def.options) return def.options.flatMap((option) => walk(endpoint, path, option));
  return def.in ? walk(endpoint, path, def.in) : [];
}

/** A string, or a chain of checks and changes that begins with one. */
function beginsAsString(schema: z.ZodType): boolean {
  const { type, in: first } = schema.def as unknown as Definition;
  return type === 'string' || (type === 'pipe' && first !== undefined && beginsAsString(first));
}
