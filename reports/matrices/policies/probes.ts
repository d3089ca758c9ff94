import type { FieldLimits, PolicyField, Shape } from '#catalogue';
import { exampleOf } from '#generators';

/** One thing to write in a place of a policy file. */
export interface Probe {
  /** Such as `critical`, `another word`, `a list`, `maxItems + 1`, `left out`. */
  readonly name: string;
  /** The value for a shape without alternatives; none where it does not fit. Null leaves the place out. */
  readonly valuesFor: ((shape: Shape) => readonly unknown[]) | null;
}

/** What to write in the place of a field: every word, both sides of every limit, another kind of value, nothing. */
export function probesOf(field: PolicyField): readonly Probe[] {
  return [
    ...usual(field),
    ...(field.values ?? []).map(wordProbe),
    ...(field.values === undefined || field.valuesEnforced === false || field.type === 'boolean' ? [] : [anotherWord]),
    ...limitProbes(field),
    ...wrongKind(field),
    ...(/[\]*]$/.test(field.path) ? [] : [{ name: 'left out', valuesFor: null }]),
  ];
}

/** Where no words are listed, the plainest value shows that the field is known. */
function usual({ values, type }: PolicyField): readonly Probe[] {
  if (values !== undefined) return [];
  return [{ name: `a usual ${type.replaceAll(' | ', ' or ')}`, valuesFor: (shape) => [exampleOf(shape, 0, 'newest')] }];
}

function wordProbe(word: string): Probe {
  return {
    name: word,
    valuesFor(shape) {
      if (shape.kind === 'boolean') return word === 'true' || word === 'false' ? [word === 'true'] : [];
      return shape.kind === 'string' ? [word] : [];
    },
  };
}

const anotherWord: Probe = {
  name: 'another word',
  valuesFor: ({ kind }) => (kind === 'string' ? ['no such word'] : []),
};

/** A value of a kind that the field never takes; none where it takes them all. */
function wrongKind({ type }: PolicyField): readonly Probe[] {
  const kinds = type.split(' | ');
  const found = otherKinds.find(({ fits }) => !fits.some((kind) => kinds.includes(kind)) && !kinds.includes('any'));
  return found === undefined ? [] : [{ name: found.name, valuesFor: () => [found.value] }];
}

const otherKinds = [
  { name: 'a list instead', value: [[]], fits: ['list'] },
  { name: 'an object instead', value: { some: 'object' }, fits: ['object', 'map', 'variants'] },
  { name: 'a text instead', value: 'some text', fits: ['string'] },
  { name: 'a number instead', value: 7.5, fits: ['number'] },
] as const;

// Beyond these, a file is too long to be looked at; what they bound is a matter of scenarios.
const longest = { maxLength: 100_000, maxItems: 20_000 } as const;

function limitProbes({ limits = {}, documented = {} }: PolicyField): readonly Probe[] {
  const names = ['min', 'max', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;
  return names.flatMap((name) => {
    const at = limits[name] ?? documented[name];
    if (at === undefined) return [];
    const beyond = name.startsWith('min') ? at - 1 : at + 1;
    const sizes = [
      [`${name} ${at}`, at],
      [`beyond ${name}: ${beyond}`, beyond],
    ] as const;
    return sizes.filter(([, size]) => size >= 0 || name === 'min').map(([text, size]) => sizedProbe(text, name, size));
  });
}

function sizedProbe(name: string, limit: keyof FieldLimits, size: number): Probe {
  return {
    name,
    valuesFor(shape) {
      if (limit === 'min' || limit === 'max') return shape.kind === 'integer' || shape.kind === 'number' ? [size] : [];
      if (limit.endsWith('Length')) {
        return shape.kind === 'string' && size <= longest.maxLength ? ['a'.repeat(size)] : [];
      }
      if (size > longest.maxItems) return [];
      if (shape.kind === 'list') return [Array.from({ length: size }, (_, at) => exampleOf(shape.of, at, 'newest'))];
      if (shape.kind !== 'map') return [];
      const { good = 'key' } = shape.keys ?? {};
      const keys = Array.from({ length: size }, (_, at) => (at === 0 ? good : `${good}${at + 1}`));
      return [Object.fromEntries(keys.map((key) => [key, exampleOf(shape.of, 0, 'newest')]))];
    },
  };
}
