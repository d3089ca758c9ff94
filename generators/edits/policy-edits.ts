import { readPolicyDocument, update, type World } from '#engine';
import { mutantsOf } from '../mutants/mutants-of.ts';
import type { PolicyMutant } from '../mutants/policy-mutant.ts';
import type { WorldEdit } from './world-edit.ts';

/**
 * The small changes inside policies after which their file is still valid, those of one value first. That a policy were
 * not there at all explains nothing, so that changes of a policy as a whole are left out.
 */
export function policyEdits(world: World): readonly WorldEdit[] {
  return world.policyFiles.flatMap(({ id, content }) =>
    mutantsOf(content)
      .filter((mutant) => isWithinPolicy(mutant) && readPolicyDocument(mutant.compact).valid)
      .toSorted((one, other) => Number(isOneValue(other)) - Number(isOneValue(one)))
      .map((mutant) => ({
        id: `policyFiles/${id}/${mutant.id}`,
        about: `policyFiles/${id}/${mutant.path}`,
        words: `the policy \`${mutant.policy}\` had ${changeWords(mutant)}`,
        changes: [update('policyFiles', id, { content: mutant.compact })],
      })),
  );
}

function isWithinPolicy({ path, policyPath, saysTheSame }: PolicyMutant): boolean {
  return path.startsWith(`${policyPath}.`) && !saysTheSame;
}

const oneValue = /^(.+): (.+) -> (.+)$/;

function isOneValue({ change }: PolicyMutant): boolean {
  return oneValue.test(change);
}

function changeWords({ change }: PolicyMutant): string {
  const [, field, before, after] = oneValue.exec(change) ?? [];
  return field === undefined ? change : `${field} ${after} instead of ${before}`;
}
