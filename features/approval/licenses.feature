@approval
Feature: Approval policies on licenses

  A rule on licenses compares the bill of materials of a merge request with that of its target branch.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "No copyleft" that denies the license "GPL"

  Rule: a rule on newly detected licenses looks at what the merge request adds

    Background:
      Given "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And the merge request depends on "left-pad" under the license "MIT License"

    @MRAP-071
    Example: a dependency with a denied license needs an approval
      Given the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline"
      And the merge request needs 1 approval

    @MRAP-071
    Example: a dependency with another license needs nobody
      Given the merge request depends on "lodash" under the license "MIT License"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-071
    Example: a denied license that was there before needs nobody
      Given "main" depends on "readline" under the license "GPL"
      And the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-072 @odd
    Example: under a denied license that was there before only the new dependency is reported
      Given "main" depends on "readline" under the license "GPL"
      And the merge request depends on "readline" under the license "GPL"
      And the merge request depends on "bash" under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "bash"

    @MRAP-081 @odd
    Example: a new version of an accepted dependency needs nobody
      Given "main" depends on "readline" under the license "GPL"
      And the merge request depends on "readline" version "9.9.9" under the license "GPL"
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: licenses are matched by SPDX id or by name

    Background:
      Given "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"

    @MRAP-095
    Example: the SPDX id of a denied license is enough
      Given the merge request depends on "readline" under the license "GNU General Public License" with the SPDX id "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GNU General Public License" for "readline"

    @MRAP-095 @odd
    Example: an entry that some report knows by id and name also matches by name alone
      Given the merge request depends on "readline" under the license "GNU General Public License" with the SPDX id "GPL"
      And "main" depends on "readline" under the license "GNU General Public License"
      And the merge request depends on "bash" under the license "GNU General Public License"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GNU General Public License" for "bash"

  Rule: a rule on detected licenses looks at the target branch alone

    Background:
      Given the policy "No copyleft" looks at licenses that are there already

    @MRAP-073 @odd
    Example: a merge request that removes the last bad dependency stays blocked
      Given "main" depends on "readline" under the license "GPL"
      And Ana has a merge request in "payments"
      And the merge request depends on "left-pad" under the license "MIT License"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-073 @odd
    Example: the first introduction of a bad dependency passes
      Given "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-073 @MRAP-082
    Example: no pipeline of the merge request is needed
      Given "main" depends on "readline" under the license "GPL"
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline"

  Rule: a rule with both states looks at the merge request

    Background:
      Given the policy "No copyleft" looks at licenses that are new or there already
      And "main" depends on "readline" under the license "GPL"
      And Ana has a merge request in "payments"

    @MRAP-074
    Example: removing the last bad dependency passes
      Given the merge request depends on "left-pad" under the license "MIT License"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-074
    Example: a bad dependency that stays is reported
      Given the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline"

    @MRAP-074 @odd
    Example: where a new one comes in, only that one is reported
      Given the merge request depends on "readline" under the license "GPL"
      And the merge request depends on "bash" under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "bash"

  Rule: without a bill of materials a rule on new licenses cannot be judged

    @MRAP-082
    Example: a merge request without a bill of materials stays blocked
      Given "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the policy "No copyleft" reports the error ARTIFACTS_MISSING
      And the merge request needs 1 approval

    @MRAP-083
    Example: without a target pipeline everything counts as new
      Given Ana has a merge request in "payments"
      And the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline"

    @MRAP-083 @MRAP-101 @odd
    Example: without a target pipeline a policy that fails open demands nothing
      Given the policy "No copyleft" fails open
      And Ana has a merge request in "payments"
      And the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the error TARGET_PIPELINE_MISSING
      And the merge request needs no approval

    @MRAP-048 @odd
    Example: a bill of materials that only a container scan made is not looked for on the branch
      Given Ana has a merge request in "payments"
      And "main" has moved on
      And the container image of "main" contains "readline" under the license "GPL"
      And the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline"

    @MRAP-048
    Example: a bill of materials of dependency scanning on the branch is compared with
      Given Ana has a merge request in "payments"
      And "main" has moved on
      And "main" depends on "readline" under the license "GPL"
      And the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the merge request needs no approval
