import type { Law } from '../law.ts';
import { aRepetitionAddsNothing } from './a-repetition-adds-nothing.ts';
import { aScanPolicyThatDoesNotActIsAbsent } from './a-scan-policy-that-does-not-act-is-absent.ts';
import { anActionInFrontMovesTheNumbers } from './an-action-in-front-moves-the-numbers.ts';
import { dastIsNumberedApart } from './dast-is-numbered-apart.ts';
import {
  aBranchExceptionNeverAddsScans,
  aFurtherRuleNeverTakesScansAway,
} from './exceptions-narrow-and-rules-widen.ts';
import { peopleCannotSwitchScansOff } from './people-cannot-switch-scans-off.ts';
import { scansTakeNoOtherJobAway } from './scans-take-no-other-job-away.ts';
import { theOrderOfScanRulesSaysNothing } from './the-order-of-scan-rules-says-nothing.ts';
import { theSameActionsMakeAsManyJobs } from './the-same-actions-make-as-many-jobs.ts';

/** The laws of scan execution policies. */
export const scanLaws: readonly Law[] = [
  theSameActionsMakeAsManyJobs,
  aRepetitionAddsNothing,
  anActionInFrontMovesTheNumbers,
  dastIsNumberedApart,
  aBranchExceptionNeverAddsScans,
  aFurtherRuleNeverTakesScansAway,
  peopleCannotSwitchScansOff,
  scansTakeNoOtherJobAway,
  aScanPolicyThatDoesNotActIsAbsent,
  theOrderOfScanRulesSaysNothing,
];
