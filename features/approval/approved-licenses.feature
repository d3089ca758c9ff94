@approval
Feature: Licenses that a policy objects to, and somebody approves them

  Mia looks at the license and approves it, so that nothing keeps the merge request out.

  Background:
    Given a project "payments"
    And Mia is a maintainer of "payments"

  Rule: an approval is enough, whatever the violation was

    @MRAP-072
    Example: a new dependency under a denied license that was there before
      Given "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And the merge request depends on "left-pad" under the license "MIT License"
      And "main" depends on "readline" under the license "GPL"
      And the merge request depends on "readline" under the license "GPL"
      And the merge request depends on "bash" under the license "GPL"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "bash"
      And the merge request can be merged

    @MRAP-074
    Example: a bad dependency that stays
      Given "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And the policy "No copyleft" looks at licenses that are new or there already
      And "main" depends on "readline" under the license "GPL"
      And Ana has a merge request in "payments"
      And the merge request depends on "readline" under the license "GPL"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline"
      And the merge request can be merged

    @MRAP-076
    Example: a license that only its SPDX id allows
      Given "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And "payments" is governed by the policy "Permissive only" with a list that allows only the license "MIT"
      And the merge request depends on "lodash" under the license "MIT License" with the SPDX id "MIT"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Permissive only" reports the license "MIT License" for "lodash"
      And the merge request can be merged

    @MRAP-078
    Example: a package that is excepted, beside one that is not
      Given "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And "payments" is governed by the policy "No copyleft" with a list that denies the license "GPL"
      And the policy "No copyleft" makes an exception for packages that start with "pkg:gem/readline"
      And the merge request depends on "readline" under the license "GPL"
      And the merge request depends on "bash" under the license "GPL"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline, bash"
      And the merge request can be merged

    @MRAP-079
    Example: a package that is excepted from the allowed license
      Given "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And "payments" is governed by the policy "Permissive only" with a list that allows only the license "MIT License"
      And the policy "Permissive only" makes an exception for packages that start with "pkg:gem/event-stream"
      And the merge request depends on "event-stream" under the license "MIT License"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Permissive only" reports the license "MIT License" for "event-stream"
      And the merge request can be merged

    @MRAP-080
    Example: a bad dependency that the merge request takes away
      Given "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And "payments" is governed by the policy "No copyleft" with a list that denies the license "GPL"
      And "main" depends on "readline" under the license "GPL"
      And the merge request depends on "left-pad" under the license "MIT License"
      And the policy "No copyleft" looks at licenses that are new or there already
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline"
      And the merge request can be merged

    @MRAP-084
    Example: eleven packages, ten of which are shown
      Given "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And the merge request depends on 11 packages under the license "GPL"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "No copyleft" shows 10 dependencies under the license "GPL"
      And the merge request needs 1 approval
      And the merge request can be merged
