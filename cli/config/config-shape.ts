/** What a value of the configuration must be. */
export type Shape =
  | {
      readonly kind: 'object';
      readonly keys: Readonly<Record<string, Shape>>;
      readonly needs?: readonly string[];
      /** At least one of these must be there. */
      readonly needsOneOf?: readonly string[];
    }
  | { readonly kind: 'list'; readonly of: Shape; readonly fewest?: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'number'; readonly max?: number; readonly whole?: boolean; readonly says: string };

const texts: Shape = { kind: 'list', of: { kind: 'text' } };
const percentage: Shape = { kind: 'number', max: 100, says: 'a percentage from 0 to 100, such as 95' };
const count: Shape = { kind: 'number', whole: true, says: 'a whole number from 0 on, such as 0' };

/** What `assay.declared.yml` must be, and `gate.declared`. */
export const declaredShape: Shape = {
  kind: 'list',
  of: {
    kind: 'object',
    keys: { rule: { kind: 'rule' }, policy: { kind: 'text' }, group: { kind: 'text' }, because: { kind: 'text' } },
    needs: ['because'],
    needsOneOf: ['rule', 'policy', 'group'],
  },
};

/** What `assay.config.ts` must be. */
export const configShape: Shape = {
  kind: 'object',
  keys: {
    features: { kind: 'list', of: { kind: 'text' }, fewest: 1 },
    imports: texts,
    engine: {
      kind: 'object',
      keys: {
        module: { kind: 'text' },
        export: { kind: 'text' },
        sources: { kind: 'list', of: { kind: 'text' }, fewest: 1 },
      },
      needs: ['module', 'sources'],
    },
    policies: texts,
    gate: {
      kind: 'object',
      keys: {
        fuzzSeconds: { kind: 'number', says: 'a number of seconds from 0 on, such as 15' },
        thresholds: {
          kind: 'object',
          keys: {
            rules: percentage,
            values: percentage,
            limits: percentage,
            corners: percentage,
            conditions: percentage,
            mutation: percentage,
            lostItems: count,
            newSurvivors: count,
          },
        },
        declared: declaredShape,
      },
    },
  },
};
