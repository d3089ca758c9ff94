import type { Law } from '../law.ts';
import { aFurtherConditionNeverNarrowsAny } from './a-further-condition-never-narrows-any.ts';
import { aGroupOfOneIsItsProject } from './a-group-of-one-is-its-project.ts';
import { aHigherLimitAddsAtTheTail } from './a-higher-limit-adds-at-the-tail.ts';
import { aHigherLinkReachesFurther } from './a-higher-link-reaches-further.ts';
import { aMoveChangesGroupsOnly } from './a-move-changes-groups-only.ts';
import { allConditionsImplyAny } from './all-conditions-imply-any.ts';
import { anExclusionNeverWidens } from './an-exclusion-never-widens.ts';
import { anInclusionNeverNarrows } from './an-inclusion-never-narrows.ts';
import { listsAreUnions } from './lists-are-unions.ts';
import { unknownIdsMatchNothing } from './unknown-ids-match-nothing.ts';

/** Laws of which policies cover a project. */
export const scopeLaws: readonly Law[] = [
  allConditionsImplyAny,
  anExclusionNeverWidens,
  anInclusionNeverNarrows,
  aGroupOfOneIsItsProject,
  aMoveChangesGroupsOnly,
  unknownIdsMatchNothing,
  aHigherLimitAddsAtTheTail,
  aHigherLinkReachesFurther,
  aFurtherConditionNeverNarrowsAny,
  listsAreUnions,
];
