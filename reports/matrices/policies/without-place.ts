type PlainObject = Readonly<Record<string, unknown>>;

/** A policy file without the first place at a path of the catalogue, such as `approval_policy[].rules[].type`. */
export function withoutPlace(content: PlainObject, path: string): PlainObject {
  return taken(content, path.match(/\[\]|\*|\w+/g) ?? []) as PlainObject;
}

function taken(value: unknown, [step = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const [first, ...others] = value as readonly unknown[];
    return rest.length === 0 ? others : [taken(first, rest), ...others];
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const key = step === '*' ? entries[0]?.[0] : step;
  return Object.fromEntries(
    entries.flatMap(([name, below]) => {
      if (name !== key) return [[name, below]];
      return rest.length === 0 ? [] : [[name, taken(below, rest)]];
    }),
  );
}
