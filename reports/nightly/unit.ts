import type { PolicyType } from '#catalogue';

/** The kinds of work of a night, each with a share of the time. */
export const unitKinds = [
  'suite',
  'law',
  'mutants',
  'combinations',
  'gaps',
  'survivors',
  'scale',
  'diff',
  'repeat',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What every unit has: an id that says all that distinguishes it from others of the night. */
interface Identified {
  readonly id: string;
}

/** One piece of the work of a night: small enough to be done again, and never left half done. */
export type Unit = Identified &
  (
    | { readonly kind: 'suite' }
    | { readonly kind: 'law'; readonly law: string; readonly target: string; readonly round: number }
    | {
        readonly kind: 'mutants';
        readonly policyType: PolicyType;
        readonly order: 1 | 2;
        /** From 1 on; operators are dealt out to the parts. */
        readonly part: number;
        readonly parts: number;
      }
    | { readonly kind: 'combinations'; readonly model: string; readonly strength: number }
    | { readonly kind: 'gaps'; readonly from: number; readonly count: number }
    | { readonly kind: 'survivors'; readonly policyType: PolicyType; readonly from: number; readonly count: number }
    | { readonly kind: 'scale'; readonly projects: number }
    | { readonly kind: 'diff'; readonly round: number }
    | { readonly kind: 'repeat'; readonly round: number }
  );
