import { isDeepStrictEqual } from 'node:util';
import { attemptOf, type Case, type RepeatProduct, type Unit } from '#reports';
import { suiteCases } from './suite.ts';
import type { Workshop } from './workshop.ts';

/** Runs the suite again in another order: the same worlds and questions must get the same answers. */
export async function repeatSuite(
  workshop: Workshop,
  { round }: Unit & { readonly kind: 'repeat' },
): Promise<RepeatProduct> {
  const first = new Map((await workshop.cases()).map((one) => [one.id, one]));
  const again = await suiteCases(workshop, workshop.setting.inputs.seed + round);
  return {
    kind: 'repeat',
    round,
    scenarios: again.length,
    differing: again.flatMap((one) => difference(first.get(one.id), one)),
  };
}

function difference(before: Case | undefined, now: Case): RepeatProduct['differing'] {
  if (before === undefined) return [];
  const [one, other] = [attemptOf(before), attemptOf(now)];
  if (one.passed === other.passed && isDeepStrictEqual(one.trail, other.trail)) return [];
  const failure = now.failure ?? before.failure ?? '';
  const words =
    one.passed === other.passed
      ? 'in another order it was asked, or answered, something else'
      : `it ${passing(one.passed)} in the suite, and ${passing(other.passed)} in another order: ${failure}`;
  return [{ id: now.id, title: now.title, uri: now.origin.uri, words }];
}

function passing(passed: boolean): string {
  return passed ? 'passed' : 'failed';
}
