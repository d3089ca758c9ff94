import { type Delta, type DeltaGroup, type Disagreement, deltaFormat, type Movement, movements } from './delta.ts';
import { type DisagreementGroup, judge } from './group-disagreements.ts';
import { lineOfChange } from './line-of-change.ts';
import { sayChange } from './say-change.ts';

/** The smallest example of a group, and its scenario. */
export interface GroupExample {
  readonly example: Disagreement;
  readonly scenario: string;
}

/** A group with its example. */
export interface ExemplifiedGroup extends GroupExample {
  readonly group: DisagreementGroup;
}

/** The delta of two versions from what asking them came to. */
export function deltaOf(
  facts: Pick<Delta, 'base' | 'candidate' | 'seed'> & {
    readonly decisions: Pick<Delta['decisions'], 'cases' | 'generated'>;
  },
  groups: readonly ExemplifiedGroup[],
): Delta {
  const told = groups.map(groupOf).sort(byGravity);
  const sum = (of: 'cases' | 'generated') => told.reduce((total, { decisions }) => total + decisions[of], 0);
  return {
    format: deltaFormat,
    ...facts,
    decisions: { ...facts.decisions, changedInCases: sum('cases'), changedInGenerated: sum('generated') },
    groups: told,
  };
}

function groupOf({ group: { id, members }, example, scenario }: ExemplifiedGroup): DeltaGroup {
  const { shifts, cause, movement, policyType, policy } = judge(example);
  const ofCases = members.flatMap(({ disagreement: { origin } }) => (origin.kind === 'case' ? [origin.id] : []));
  return {
    id,
    policyType,
    cause,
    movement,
    words: sayChange(example, shifts),
    shifts,
    decisions: { cases: ofCases.length, generated: members.length - ofCases.length },
    caseIds: [...new Set(ofCases)],
    example,
    scenario,
    ...(example.policyFile === undefined ? {} : { policyFile: policy?.place?.path ?? example.policyFile.path }),
    ...(example.policyFile?.changed === undefined ? {} : { inLanguage: true }),
    ...(policy === undefined || example.policyFile === undefined
      ? {}
      : { policy: policy.name, policyLine: lineOfChange(example.policyFile.after, policy) }),
  };
}

const gravity: readonly Movement[] = ['broken', ...movements.filter((movement) => movement !== 'broken')];

function byGravity(one: DeltaGroup, other: DeltaGroup): number {
  const changed = ({ decisions }: DeltaGroup) => decisions.cases + decisions.generated;
  return (
    gravity.indexOf(one.movement) - gravity.indexOf(other.movement) ||
    changed(other) - changed(one) ||
    (one.id < other.id ? -1 : 1)
  );
}
