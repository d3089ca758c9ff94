import type { Case } from '../case.ts';
import { policyTextsOf } from './policy-texts-of.ts';

/**
 * Of each side, the passed cases that have one of the policies of the cases in question: a mutant survives only where
 * none of the cases with its policy notices, so that all of them must take part.
 */
export function withSamePolicies(
  { about, most }: { readonly about: readonly string[]; readonly most: number },
  sides: readonly (readonly Case[])[],
): readonly (readonly Case[])[] {
  const passed = sides.map((cases) => cases.filter(({ status }) => status === 'passed'));
  const texts = new Map(passed.flat().map((one) => [one, policyTextsOf(one).map(({ text }) => text)]));
  const order = new Map(about.map((id, index) => [id, index]));
  const meant = passed
    .flat()
    .filter(({ id }) => order.has(id))
    .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
  const wanted = new Set([...new Set(meant.flatMap((one) => texts.get(one) ?? []))].slice(0, most));
  return passed.map((cases) => cases.filter((one) => texts.get(one)?.some((text) => wanted.has(text)) === true));
}
