import type { Law } from '../law.ts';
import { aFurtherCheckNeverUnblocks } from './a-further-check-never-unblocks.ts';
import { aHigherRoleSeesNoLess } from './a-higher-role-sees-no-less.ts';
import { aPushedHeadWaitsWithoutAClock } from './a-pushed-head-waits-without-a-clock.ts';
import { aRefusedCallChangesNothing } from './a-refused-call-changes-nothing.ts';
import { aRetryWaitsForAFailure } from './a-retry-waits-for-a-failure.ts';
import { aSecretSigns, aSecretStaysSecret } from './a-secret-signs-and-stays-secret.ts';
import { onlyPendingAnswersTimeOut } from './only-pending-answers-time-out.ts';
import { onlyTheNewestAnswerCounts } from './only-the-newest-answer-counts.ts';
import { theLastReportStands } from './the-last-report-stands.ts';
import { whatIsListedIsSentAndGates } from './what-is-listed-is-sent-and-gates.ts';
import { withoutTheGateNothingMatters } from './without-the-gate-nothing-matters.ts';

/** The laws of external status checks. */
export const checkLaws: readonly Law[] = [
  whatIsListedIsSentAndGates,
  onlyTheNewestAnswerCounts,
  aFurtherCheckNeverUnblocks,
  withoutTheGateNothingMatters,
  aRefusedCallChangesNothing,
  aSecretSigns,
  onlyPendingAnswersTimeOut,
  aRetryWaitsForAFailure,
  aSecretStaysSecret,
  aHigherRoleSeesNoLess,
  theLastReportStands,
  aPushedHeadWaitsWithoutAClock,
];
