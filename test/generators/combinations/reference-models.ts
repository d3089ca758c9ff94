import type { CombinationModel, Parameter } from '#generators';

/** So many parameters of so many values each, without constraints: `uniform([[3, 4]])` is 3^4. */
export function uniform(parts: readonly (readonly [values: number, parameters: number])[]): CombinationModel {
  const sizes = parts.flatMap(([values, parameters]) => Array.from({ length: parameters }, () => values));
  return {
    name: parts.map(([values, parameters]) => `${values}^${parameters}`).join(' '),
    parameters: sizes.map((size, at) => ({ name: `p${at}`, values: words('v', size) })),
    constraints: [],
  };
}

const types = ['scan', 'license', 'any'] as const;
const scanFields = { scanner: 8, severity: 7, state: 8, allowed: 4, age: 4, fix: 4 };

/** The model "mrap": an approximation of approval policies in 22 parameters, fields tied to the type of the rule. */
export const mrap: CombinationModel = {
  name: 'mrap',
  parameters: [
    { name: 'type', values: types },
    ...numbered({ role: 6, branch: 5, exception: 3 }),
    ...Object.entries(scanFields).map(([name, size]) => optional(name, size)),
    ...Object.entries({ commits: 3, license: 3 }).map(([name, size]) => optional(name, size)),
    { name: 'approvers', values: ['none', ...words('approvers', 6)] },
    { name: 'required', values: ['0', '1', '2', '3'] },
    ...numbered({ enforcement: 2, fallback: 2, scope: 6, pipeline: 5, baseline: 3, settings: 5, bypass: 5, author: 4 }),
  ],
  constraints: [
    ...Object.entries(scanFields).flatMap(([name, size]) => tied(name, size, 'scan')),
    ...tied('commits', 3, 'any'),
    ...tied('license', 3, 'license'),
    implication({ required: ['0'] }, { approvers: ['none'] }),
    implication({ approvers: ['none'] }, { required: ['0'] }),
  ],
};

/** A constraint from two plain records. */
export function implication(
  when: CombinationModel['constraints'][number]['when'],
  consequence: CombinationModel['constraints'][number]['then'],
): CombinationModel['constraints'][number] {
  // biome-ignore lint/suspicious/noThenProperty: a constraint is data that is never awaited
  return { when, then: consequence };
}

function tied(name: string, size: number, type: (typeof types)[number]): CombinationModel['constraints'] {
  return [
    implication({ type: [type] }, { [name]: optional(name, size).values.slice(1) }),
    implication({ type: types.filter((other) => other !== type) }, { [name]: ['n/a'] }),
  ];
}

function optional(name: string, size: number): Parameter {
  return { name, values: ['n/a', ...words(name, size - 1)] };
}

function numbered(sizes: Readonly<Record<string, number>>): readonly Parameter[] {
  return Object.entries(sizes).map(([name, size]) => ({ name, values: words(name, size) }));
}

function words(stem: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${stem}${at}`);
}
