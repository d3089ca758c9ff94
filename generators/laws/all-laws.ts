import { aBranchExceptionNeverAdds } from './approval/a-branch-exception-never-adds.ts';
import { aBypassNeedsBothBranches } from './approval/a-bypass-needs-both-branches.ts';
import { aCopiedPolicyDemandsTwice } from './approval/a-copied-policy-demands-twice.ts';
import { aDisabledPolicyIsAbsent } from './approval/a-disabled-policy-is-absent.ts';
import { aFurtherPolicyNeverDemandsLess } from './approval/a-further-policy-never-demands-less.ts';
import { aNameIsOnlyAName } from './approval/a-name-is-only-a-name.ts';
import { aSourceFindingNeverUnblocks } from './approval/a-source-finding-never-unblocks.ts';
import { aTargetFindingNeverBlocks } from './approval/a-target-finding-never-blocks.ts';
import { aWarningDemandsWhatEnforcingDemands } from './approval/a-warning-demands-what-enforcing-demands.ts';
import { agesConvertToDays } from './approval/ages-convert-to-days.ts';
import { anUnprotectedTargetLiftsAll } from './approval/an-unprotected-target-lifts-all.ts';
import { dismissedAndUndismissedAddUp } from './approval/dismissed-and-undismissed-add-up.ts';
import { emptyStatesAreBothNewOnes } from './approval/empty-states-are-both-new-ones.ts';
import { failingClosedBlocksMore } from './approval/failing-closed-blocks-more.ts';
import { fewerRequiredApprovalsNeverBlock } from './approval/fewer-required-approvals-never-block.ts';
import { noSeveritiesAreAllSeverities } from './approval/no-severities-are-all-severities.ts';
import { policiesNeverRelaxSettings } from './approval/policies-never-relax-settings.ts';
import { raisingTheAllowanceNeverBlocks } from './approval/raising-the-allowance-never-blocks.ts';
import { signingNeverBlocks } from './approval/signing-never-blocks.ts';
import { splittingAPolicyNeverDemandsLess } from './approval/splitting-a-policy-never-demands-less.ts';
import { theAllowanceIsAStrictLimit } from './approval/the-allowance-is-a-strict-limit.ts';
import { theOrderOfListsSaysNothing } from './approval/the-order-of-lists-says-nothing.ts';
import { aCompositeIdentityIsBoth } from './authorization/a-composite-identity-is-both.ts';
import { aCustomRoleOnlyAdds } from './authorization/a-custom-role-only-adds.ts';
import { aDeployTokenKnowsNoUsers } from './authorization/a-deploy-token-knows-no-users.ts';
import { aFineGrainedTokenStaysWithinALegacyOne } from './authorization/a-fine-grained-token-stays-within-a-legacy-one.ts';
import { aFurtherMembershipTakesNothingAway } from './authorization/a-further-membership-takes-nothing-away.ts';
import { aFurtherScopeTakesNothingAway } from './authorization/a-further-scope-takes-nothing-away.ts';
import { aJobIsFreeAtHome } from './authorization/a-job-is-free-at-home.ts';
import { aJobStaysWithinItsUser } from './authorization/a-job-stays-within-its-user.ts';
import { aPromotionLosesOnlyWhatIsDocumented } from './authorization/a-promotion-loses-only-what-is-documented.ts';
import { aRefusedUserStaysRefused } from './authorization/a-refused-user-stays-refused.ts';
import { aRevokedTokenIsDead } from './authorization/a-revoked-token-is-dead.ts';
import { aRoleHasItsDocumentedRows } from './authorization/a-role-has-its-documented-rows.ts';
import { aShareGivesTheLowerRole } from './authorization/a-share-gives-the-lower-role.ts';
import { aStrangerGetsNothing } from './authorization/a-stranger-gets-nothing.ts';
import { aTokenStaysWithinItsUser } from './authorization/a-token-stays-within-its-user.ts';
import { adminModeOffIsNoAdmin } from './authorization/admin-mode-off-is-no-admin.ts';
import { anAllowlistEntryTakesNothingAway } from './authorization/an-allowlist-entry-takes-nothing-away.ts';
import { anAllowlistHasADirection } from './authorization/an-allowlist-has-a-direction.ts';
import { anAuditorNeverWrites } from './authorization/an-auditor-never-writes.ts';
import { anIsolatedOrganizationIsClosed } from './authorization/an-isolated-organization-is-closed.ts';
import { beingExternalOnlyTakesAway } from './authorization/being-external-only-takes-away.ts';
import { bothDirectionsMustPass } from './authorization/both-directions-must-pass.ts';
import { groupSharesAdmitDirectMembersOnly } from './authorization/group-shares-admit-direct-members-only.ts';
import { moreVisibilityTakesNoReadAway } from './authorization/more-visibility-takes-no-read-away.ts';
import { policiesOnlyNarrow } from './authorization/policies-only-narrow.ts';
import { theNearestEntryDecides } from './authorization/the-nearest-entry-decides.ts';
import { theOrderOfSharesSaysNothing } from './authorization/the-order-of-shares-says-nothing.ts';
import { whatExpiresEndsAtMidnight } from './authorization/what-expires-ends-at-midnight.ts';
import { whatIsHiddenLooksMissing } from './authorization/what-is-hidden-looks-missing.ts';
import type { Law } from './law.ts';
import { aHigherLinkReachesFurther } from './scope/a-higher-link-reaches-further.ts';
import { allConditionsImplyAny } from './scope/all-conditions-imply-any.ts';
import { anExclusionNeverWidens } from './scope/an-exclusion-never-widens.ts';
import { anInclusionNeverNarrows } from './scope/an-inclusion-never-narrows.ts';
import { unknownIdsMatchNothing } from './scope/unknown-ids-match-nothing.ts';
import { askingChangesNothing } from './target/asking-changes-nothing.ts';
import { storingLosesNothing } from './target/storing-loses-nothing.ts';
import { strangersDoNotMatter } from './target/strangers-do-not-matter.ts';
import { theOrderOfQuestionsSaysNothing } from './target/the-order-of-questions-says-nothing.ts';
import { twoTargetsAgree } from './target/two-targets-agree.ts';

/** Every law, in the order in which they are tried. */
export const laws: readonly Law[] = [
  aFurtherPolicyNeverDemandsLess,
  raisingTheAllowanceNeverBlocks,
  fewerRequiredApprovalsNeverBlock,
  aSourceFindingNeverUnblocks,
  aTargetFindingNeverBlocks,
  failingClosedBlocksMore,
  aWarningDemandsWhatEnforcingDemands,
  splittingAPolicyNeverDemandsLess,
  aCopiedPolicyDemandsTwice,
  policiesNeverRelaxSettings,
  emptyStatesAreBothNewOnes,
  noSeveritiesAreAllSeverities,
  agesConvertToDays,
  aDisabledPolicyIsAbsent,
  aBranchExceptionNeverAdds,
  aBypassNeedsBothBranches,
  aNameIsOnlyAName,
  anUnprotectedTargetLiftsAll,
  theOrderOfListsSaysNothing,
  signingNeverBlocks,
  theAllowanceIsAStrictLimit,
  dismissedAndUndismissedAddUp,
  aStrangerGetsNothing,
  aTokenStaysWithinItsUser,
  aFineGrainedTokenStaysWithinALegacyOne,
  aFurtherScopeTakesNothingAway,
  aPromotionLosesOnlyWhatIsDocumented,
  aFurtherMembershipTakesNothingAway,
  aShareGivesTheLowerRole,
  theOrderOfSharesSaysNothing,
  aRevokedTokenIsDead,
  whatExpiresEndsAtMidnight,
  aCustomRoleOnlyAdds,
  aJobStaysWithinItsUser,
  anAllowlistEntryTakesNothingAway,
  anAllowlistHasADirection,
  aJobIsFreeAtHome,
  policiesOnlyNarrow,
  theNearestEntryDecides,
  aCompositeIdentityIsBoth,
  aDeployTokenKnowsNoUsers,
  anIsolatedOrganizationIsClosed,
  whatIsHiddenLooksMissing,
  moreVisibilityTakesNoReadAway,
  adminModeOffIsNoAdmin,
  anAuditorNeverWrites,
  beingExternalOnlyTakesAway,
  aRoleHasItsDocumentedRows,
  aRefusedUserStaysRefused,
  bothDirectionsMustPass,
  groupSharesAdmitDirectMembersOnly,
  allConditionsImplyAny,
  anExclusionNeverWidens,
  anInclusionNeverNarrows,
  unknownIdsMatchNothing,
  aHigherLinkReachesFurther,
  askingChangesNothing,
  theOrderOfQuestionsSaysNothing,
  strangersDoNotMatter,
  storingLosesNothing,
  twoTargetsAgree,
];
