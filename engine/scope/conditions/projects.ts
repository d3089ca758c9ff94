import type { ExcludedProjectType } from '#catalogue';
import type { PolicyScope } from '../../policies/index.ts';
import { type Condition, conditionOf, isDefined } from './condition.ts';
import { consultScope, type ScopeJudgement } from './scope-judgement.ts';

/** The project condition: exclusion by id or by type first, then inclusion by id. */
export function projectCondition({ projects }: PolicyScope, judgement: ScopeJudgement): Condition | null {
  const { including = [], excluding = [] } = projects ?? {};
  if (!isDefined(including, excluding)) return null;
  const { project } = judgement.placement;
  const byId = excluding.some((entry) => 'id' in entry && entry.id === project.id);
  const types = excluding.flatMap((entry) => ('type' in entry ? [entry.type] : []));
  const excluded = byId || excludedByType(types, judgement);
  const included = including.some(({ id }) => id === project.id);
  const condition = conditionOf({ excluded, included, hasInclusions: including.length > 0 });
  const because = excluded ? 'the project is excluded' : `${including.length} projects are included`;
  consultScope(judgement, 'projects', { held: condition.holds, because });
  return condition;
}

function excludedByType(types: readonly ExcludedProjectType[], { placement, subject, trace }: ScopeJudgement): boolean {
  const { project, groups } = placement;
  const is = { personal: groups.length === 0, archived: project.archived } satisfies Record<
    ExcludedProjectType,
    boolean
  >;
  return types
    .map((type) =>
      trace.consult('SCOPE-009', is[type], subject, `${project.fullPath} is${is[type] ? '' : ' not'} ${type}`),
    )
    .includes(true);
}
