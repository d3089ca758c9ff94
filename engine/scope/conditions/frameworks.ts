import type { PolicyScope } from '../../policies/index.ts';
import { type Condition, conditionOf, isDefined } from './condition.ts';
import { consultScope, type ScopeJudgement } from './scope-judgement.ts';

/** The compliance framework condition: one listed framework on the project is enough. */
export function frameworkCondition(scope: PolicyScope, judgement: ScopeJudgement): Condition | null {
  const listed = scope.compliance_frameworks ?? [];
  if (!isDefined(listed)) return null;
  const { frameworkIds } = judgement.placement;
  const shared = listed.filter(({ id }) => frameworkIds.has(id)).map(({ id }) => id);
  const because = `${shared.length} of ${listed.length} listed frameworks are on the project, which has ${frameworkIds.size}`;
  consultScope(judgement, 'frameworks', { held: shared.length > 0, because });
  explainForeignFramework(shared, judgement);
  return conditionOf({ excluded: false, included: shared.length > 0, hasInclusions: true });
}

function explainForeignFramework(shared: readonly number[], { placement, subject, trace }: ScopeJudgement): void {
  const { world, policyGroup, groups } = placement;
  if (shared.length === 0 || policyGroup === null) return;
  const owners = world.complianceFrameworks
    .filter(({ id }) => shared.includes(id))
    .map(({ namespaceId }) => namespaceId);
  const foreign = owners.includes(policyGroup.id) && groups[0]?.id !== policyGroup.id;
  trace.consult(
    'SCOPE-012',
    foreign,
    subject,
    foreign ? 'a framework of the policy group' : 'a framework of the root group',
  );
}
