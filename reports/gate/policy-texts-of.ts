import { instanceOf, profileOf, worldOf } from '#engine';
import type { Case } from '../case.ts';
import { policyTextsIn } from '../mutation/policy-groups.ts';
import { policyPlaces } from '../mutation/policy-places.ts';

/** What the policies of a case say, without what is for people alone, each with its place in its file. */
export function policyTextsOf(one: Case): readonly { readonly place: string; readonly text: string }[] {
  const places = policyPlaces(one);
  if (places.length === 0) return [];
  const profile = profileOf(instanceOf(worldOf(one.world)).version);
  return places.flatMap(({ content }) =>
    [...policyTextsIn(content, profile)].map(([place, text]) => ({ place, text })),
  );
}
