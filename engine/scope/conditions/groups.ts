import type { PolicyScope } from '../../policies/index.ts';
import { type Condition, conditionOf, isDefined } from './condition.ts';
import { consultScope, type ScopeJudgement } from './scope-judgement.ts';

/** The group condition: the group of the project and all its ancestors are compared, and any exclusion is final. */
export function groupCondition({ groups }: PolicyScope, judgement: ScopeJudgement): Condition | null {
  const { including = [], excluding = [] } = groups ?? {};
  if (!isDefined(including, excluding)) return null;
  const above = new Set(judgement.placement.groups.map(({ id }) => id));
  const condition = conditionOf({
    excluded: excluding.some(({ id }) => above.has(id)),
    included: including.some(({ id }) => above.has(id)),
    hasInclusions: including.length > 0,
  });
  const because = condition.excludes
    ? 'a group above the project is excluded'
    : `${including.length} groups are included`;
  consultScope(judgement, 'groups', { held: condition.holds, because });
  explainPersonal(condition, judgement);
  return condition;
}

function explainPersonal({ onlyExcludes }: Condition, { placement, subject, trace }: ScopeJudgement): void {
  const groupless = placement.groups.length === 0;
  const because = onlyExcludes ? 'groups are only excluded' : 'groups are included';
  trace.consult(
    'SCOPE-010',
    groupless,
    subject,
    groupless ? `no group, and ${because}` : 'the project lies in a group',
  );
}
