import type { Law } from '../law.ts';
import { aFurtherPolicyNeverAllowsSkipping } from './a-further-policy-never-allows-skipping.ts';
import { aNameOfAPipelinePolicyIsOnlyAName } from './a-name-of-a-pipeline-policy-is-only-a-name.ts';
import { aPolicyFromAboveAddsTheSameJobs } from './a-policy-from-above-adds-the-same-jobs.ts';
import {
  aDisabledPipelinePolicyIsAbsent,
  aPipelinePolicyOutOfScopeIsAbsent,
} from './a-policy-that-does-not-act-changes-nothing.ts';
import {
  anOverriddenConfigurationSaysNothing,
  anOverrideLeavesNoProjectJob,
} from './an-override-leaves-no-project-job.ts';
import { exceptionsTurnRound } from './exceptions-turn-round.ts';
import { jobNamesAreUnique } from './job-names-are-unique.ts';
import { pipelinesBesideTheOrdinaryOnesTakeNoPolicy } from './pipelines-beside-the-ordinary-ones-take-no-policy.ts';
import { policiesThatAddTakeNothingAway } from './policies-that-add-take-nothing-away.ts';
import { policyValuesBeatEverything } from './policy-values-beat-everything.ts';
import { stagesKeepEveryOrder } from './stages-keep-every-order.ts';
import { theOrderOfUnrelatedPoliciesSaysLittle } from './the-order-of-unrelated-policies-says-little.ts';
import { theWordForEmptyPipelinesIsForThoseOnly } from './the-word-for-empty-pipelines-is-for-those-only.ts';

/** The laws of pipeline execution policies. */
export const pipelineLaws: readonly Law[] = [
  policiesThatAddTakeNothingAway,
  anOverrideLeavesNoProjectJob,
  jobNamesAreUnique,
  stagesKeepEveryOrder,
  aDisabledPipelinePolicyIsAbsent,
  aPipelinePolicyOutOfScopeIsAbsent,
  theOrderOfUnrelatedPoliciesSaysLittle,
  aFurtherPolicyNeverAllowsSkipping,
  policyValuesBeatEverything,
  exceptionsTurnRound,
  aPolicyFromAboveAddsTheSameJobs,
  theWordForEmptyPipelinesIsForThoseOnly,
  pipelinesBesideTheOrdinaryOnesTakeNoPolicy,
  anOverriddenConfigurationSaysNothing,
  aNameOfAPipelinePolicyIsOnlyAName,
];
