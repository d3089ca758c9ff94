import type { FieldLimits, PolicyField } from '#catalogue';

/** One value at, or just beyond, a limit of a field. */
export interface Limit {
  /** Such as `max` or `max + 1`. */
  readonly part: string;
  readonly name: keyof FieldLimits;
  readonly at: number;
  readonly side: 'inside' | 'outside';
  /** Who sets the limit: the schema, which refuses what is beyond it, or the documentation alone. */
  readonly source: 'schema' | 'documentation';
  /** False for numbers with a fraction, which have no neighbour: any value beyond counts. */
  readonly exact: boolean;
}

const limitNames = [
  'min',
  'max',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
] as const satisfies readonly (keyof FieldLimits)[];

/** Both sides of each limit of a field. */
export function limitsOf({ limits = {}, documented = {}, type }: PolicyField): readonly Limit[] {
  return limitNames.flatMap((name) => {
    const at = limits[name] ?? documented[name];
    if (at === undefined) return [];
    const step = name.startsWith('min') ? -1 : 1;
    const source = limits[name] === undefined ? 'documentation' : 'schema';
    const about = { name, source } as const;
    const beyond = `${name} ${step < 0 ? '-' : '+'} 1`;
    return [
      { ...about, part: name, at, side: 'inside', exact: true },
      { ...about, part: beyond, at: at + step, side: 'outside', exact: type !== 'number' },
    ];
  });
}

/** True where a value stands exactly there. */
export function isAt(value: unknown, { name, at, side, exact }: Limit): boolean {
  const size = sizeOf(value, name);
  if (size === undefined) return false;
  if (exact) return size === at;
  const inner = name.startsWith('min') ? at + 1 : at - 1;
  return side === 'outside' && (name.startsWith('min') ? size < inner : size > inner);
}

function sizeOf(value: unknown, name: keyof FieldLimits): number | undefined {
  if (name === 'min' || name === 'max') return typeof value === 'number' ? value : undefined;
  if (name === 'minLength' || name === 'maxLength') return typeof value === 'string' ? [...value].length : undefined;
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}
