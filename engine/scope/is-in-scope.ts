import type { PolicyScope } from '../policies/index.ts';
import { attributeConditions } from './conditions/attributes.ts';
import type { Condition } from './conditions/condition.ts';
import { frameworkCondition } from './conditions/frameworks.ts';
import { groupCondition } from './conditions/groups.ts';
import { projectCondition } from './conditions/projects.ts';
import { consultScope, type ScopeJudgement } from './conditions/scope-judgement.ts';

/** Whether the scope of a policy takes in the project; a scope without conditions takes in every project it reaches. */
export function isInScope(scope: PolicyScope | undefined, judgement: ScopeJudgement): boolean {
  const conditions = scope === undefined ? [] : definedConditions(scope, judgement);
  const because = `${conditions.length} conditions`;
  if (consultScope(judgement, 'unconditional', { held: conditions.length === 0, because })) return true;
  return scope?.match_mode === 'any' ? anyHolds(conditions, judgement) : allHold(conditions, judgement);
}

function definedConditions(scope: PolicyScope, judgement: ScopeJudgement): readonly Condition[] {
  const single = [frameworkCondition, projectCondition, groupCondition];
  return [
    ...single.flatMap((condition) => condition(scope, judgement) ?? []),
    ...attributeConditions(scope, judgement),
  ];
}

function allHold(conditions: readonly Condition[], judgement: ScopeJudgement): boolean {
  const holds = conditions.every((condition) => condition.holds);
  explainExclusion(conditions, false, judgement);
  return consultScope(judgement, 'matchMode', { held: holds, because: `all of ${conditions.length} conditions` });
}

function anyHolds(conditions: readonly Condition[], judgement: ScopeJudgement): boolean {
  const holds = conditions.some((condition) => condition.holds);
  explainExclusion(conditions, holds, judgement);
  const widened = conditions.some((condition) => condition.onlyExcludes && condition.holds);
  const widening = widened ? 'a condition that only excludes holds' : 'no condition that only excludes holds';
  judgement.trace.consult('SCOPE-008', widened, judgement.subject, widening);
  return consultScope(judgement, 'matchMode', { held: holds, because: `any of ${conditions.length} conditions` });
}

/** Exclusion is final within its condition, but another condition can take an excluded project back in under `any`. */
function explainExclusion(conditions: readonly Condition[], applies: boolean, judgement: ScopeJudgement): void {
  if (!conditions.some(({ excludes }) => excludes)) return;
  const because = applies ? 'another condition holds' : 'no other condition saves it';
  consultScope(judgement, 'exclusionAcrossConditions', { held: applies, because: `excluded: ${because}` });
}
