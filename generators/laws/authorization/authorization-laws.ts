import type { Law } from '../law.ts';
import { aBlockThatIsLiftedLeavesNoTrace } from './a-block-that-is-lifted-leaves-no-trace.ts';
import { aCompositeIdentityIsBoth } from './a-composite-identity-is-both.ts';
import { aCustomRoleOnlyAdds } from './a-custom-role-only-adds.ts';
import { aDeployTokenKnowsNoUsers } from './a-deploy-token-knows-no-users.ts';
import { aFineGrainedTokenStaysWithinALegacyOne } from './a-fine-grained-token-stays-within-a-legacy-one.ts';
import { aFurtherMembershipTakesNothingAway } from './a-further-membership-takes-nothing-away.ts';
import { aFurtherScopeTakesNothingAway } from './a-further-scope-takes-nothing-away.ts';
import { aJobIsFreeAtHome } from './a-job-is-free-at-home.ts';
import { aJobStaysWithinItsUser } from './a-job-stays-within-its-user.ts';
import { aMoveAmongTheSamePeopleChangesNothing } from './a-move-among-the-same-people-changes-nothing.ts';
import { aPromotionLosesOnlyWhatIsDocumented } from './a-promotion-loses-only-what-is-documented.ts';
import { aRefusalTellsNothing } from './a-refusal-tells-nothing.ts';
import { aRefusedUserStaysRefused } from './a-refused-user-stays-refused.ts';
import { aRevokedTokenIsDead } from './a-revoked-token-is-dead.ts';
import { aRoleHasItsDocumentedRows } from './a-role-has-its-documented-rows.ts';
import { aShareGivesTheLowerRole } from './a-share-gives-the-lower-role.ts';
import { aStrangerGetsNothing } from './a-stranger-gets-nothing.ts';
import { aTokenMakesNoWiderToken } from './a-token-makes-no-wider-token.ts';
import { aTokenStaysWithinItsUser } from './a-token-stays-within-its-user.ts';
import { aVisitorIsBelowEveryUser } from './a-visitor-is-below-every-user.ts';
import { adminModeOffIsNoAdmin } from './admin-mode-off-is-no-admin.ts';
import { anAbilityChangesOnlyItsOwn } from './an-ability-changes-only-its-own.ts';
import { anAgentIsADeveloperAtMost } from './an-agent-is-a-developer-at-most.ts';
import { anAllowlistEntryTakesNothingAway } from './an-allowlist-entry-takes-nothing-away.ts';
import { anAllowlistHasADirection } from './an-allowlist-has-a-direction.ts';
import { anAuditorNeverWrites } from './an-auditor-never-writes.ts';
import { anEndIsAsIfItHadNeverBeen } from './an-end-is-as-if-it-had-never-been.ts';
import { anIsolatedOrganizationIsClosed } from './an-isolated-organization-is-closed.ts';
import { anUnknownNameIsNoPermission } from './an-unknown-name-is-no-permission.ts';
import { beingExternalOnlyTakesAway } from './being-external-only-takes-away.ts';
import { bothDirectionsMustPass } from './both-directions-must-pass.ts';
import { groupSharesAdmitDirectMembersOnly } from './group-shares-admit-direct-members-only.ts';
import { moreVisibilityTakesNoReadAway } from './more-visibility-takes-no-read-away.ts';
import { oneByOneIsAllAtOnce } from './one-by-one-is-all-at-once.ts';
import { policiesOnlyNarrow } from './policies-only-narrow.ts';
import { theNearestEntryDecides } from './the-nearest-entry-decides.ts';
import { theOrderOfSharesSaysNothing } from './the-order-of-shares-says-nothing.ts';
import { twoSharesGiveTheHigherRole } from './two-shares-give-the-higher-role.ts';
import { whatExpiresEndsAtMidnight } from './what-expires-ends-at-midnight.ts';
import { whatIsHiddenLooksMissing } from './what-is-hidden-looks-missing.ts';

/** Laws of who may do what. */
export const authorizationLaws: readonly Law[] = [
  aStrangerGetsNothing,
  aTokenStaysWithinItsUser,
  aFineGrainedTokenStaysWithinALegacyOne,
  aFurtherScopeTakesNothingAway,
  aPromotionLosesOnlyWhatIsDocumented,
  aFurtherMembershipTakesNothingAway,
  aShareGivesTheLowerRole,
  theOrderOfSharesSaysNothing,
  aRevokedTokenIsDead,
  anEndIsAsIfItHadNeverBeen,
  whatExpiresEndsAtMidnight,
  aCustomRoleOnlyAdds,
  anAbilityChangesOnlyItsOwn,
  aMoveAmongTheSamePeopleChangesNothing,
  aJobStaysWithinItsUser,
  anAllowlistEntryTakesNothingAway,
  anAllowlistHasADirection,
  aJobIsFreeAtHome,
  policiesOnlyNarrow,
  theNearestEntryDecides,
  aCompositeIdentityIsBoth,
  anAgentIsADeveloperAtMost,
  aDeployTokenKnowsNoUsers,
  aTokenMakesNoWiderToken,
  anIsolatedOrganizationIsClosed,
  whatIsHiddenLooksMissing,
  moreVisibilityTakesNoReadAway,
  adminModeOffIsNoAdmin,
  anAuditorNeverWrites,
  beingExternalOnlyTakesAway,
  aRoleHasItsDocumentedRows,
  oneByOneIsAllAtOnce,
  aRefusedUserStaysRefused,
  anUnknownNameIsNoPermission,
  bothDirectionsMustPass,
  groupSharesAdmitDirectMembersOnly,
  aBlockThatIsLiftedLeavesNoTrace,
  twoSharesGiveTheHigherRole,
  aVisitorIsBelowEveryUser,
  aRefusalTellsNothing,
];
