@approval
Feature: License lists with exceptions in approval policies

  The newer form of a license rule denies or allows licenses by name, and can make exceptions for packages.

  Background:
    Given a project "payments"
    And "main" depends on "left-pad" under the license "MIT License"
    And Ana has a merge request in "payments"

  Rule: an allow list denies everything else

    @MRAP-075
    Example: with license types, a license that is not listed needs an approval
      Given "payments" is governed by the policy "Permissive only" that allows only the license "MIT License"
      And the merge request depends on "mystery" under the license "Somebody's Own License"
      When the merge request is evaluated
      Then the policy "Permissive only" reports the license "Somebody's Own License" for "mystery"

    @MRAP-075
    Example: with license types, a listed license needs nobody
      Given "payments" is governed by the policy "Permissive only" that allows only the license "MIT License"
      And the merge request depends on "lodash" under the license "MIT License"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-076
    Example: with a list, a license that is not listed needs an approval
      Given "payments" is governed by the policy "Permissive only" with a list that allows only the license "MIT License"
      And the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-076 @odd
    Example: with a list, an SPDX id does not cover the license that it stands for
      Given "payments" is governed by the policy "Permissive only" with a list that allows only the license "MIT"
      And the merge request depends on "lodash" under the license "MIT License" with the SPDX id "MIT"
      When the merge request is evaluated
      Then the policy "Permissive only" reports the license "MIT License" for "lodash"

    @MRAP-095
    Example: with license types, the SPDX id does cover it
      Given "payments" is governed by the policy "Permissive only" that allows only the license "MIT"
      And the merge request depends on "lodash" under the license "MIT License" with the SPDX id "MIT"
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: exceptions of a denied license excuse it only together

    Background:
      Given "payments" is governed by the policy "No copyleft" with a list that denies the license "GPL"
      And the policy "No copyleft" makes an exception for packages that start with "pkg:gem/readline"

    @MRAP-078 @MRAP-077
    Example: a license with excepted dependencies only needs nobody
      Given the merge request depends on "readline" under the license "GPL"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-078 @odd
    Example: one dependency that is not excepted brings up all of them
      Given the merge request depends on "readline" under the license "GPL"
      And the merge request depends on "bash" under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline, bash"

    @MRAP-077 @odd
    Example: an exception also covers packages whose names go on
      Given the merge request depends on "readline-extras" under the license "GPL"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-077 @odd
    Scenario Outline: an exception up to version 1.2 against version <version>
      Given the policy "No copyleft" makes an exception for packages that start with "pkg:gem/bash@1.2"
      And the merge request depends on "bash" version "<version>" under the license "GPL"
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: a version is a prefix like any other
        | version | approvals |
        | 1.2     | 0         |
        | 1.2.9   | 0         |
        | 1.3     | 1         |

  Rule: exceptions of an allowed license take the permission away

    Background:
      Given "payments" is governed by the policy "Permissive only" with a list that allows only the license "MIT License"
      And the policy "Permissive only" makes an exception for packages that start with "pkg:gem/event-stream"

    @MRAP-079
    Example: an excepted dependency under the allowed license needs an approval
      Given the merge request depends on "event-stream" under the license "MIT License"
      When the merge request is evaluated
      Then the policy "Permissive only" reports the license "MIT License" for "event-stream"

    @MRAP-079
    Example: other dependencies under the allowed license need nobody
      Given the merge request depends on "lodash" under the license "MIT License"
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: a list with both states takes the two sides together

    Background:
      Given "payments" is governed by the policy "No copyleft" with a list that denies the license "GPL"
      And "main" depends on "readline" under the license "GPL"
      And the merge request depends on "left-pad" under the license "MIT License"

    @MRAP-080 @odd
    Example: a merge request that removes the last bad dependency stays blocked
      Given the policy "No copyleft" looks at licenses that are new or there already
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline"

    @MRAP-080
    Example: a list with new licenses alone lets it pass
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: long lists are cut, the decision is not touched by that

    @MRAP-084
    Example: eleven dependencies are decided upon and ten are shown
      Given "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And the merge request depends on 11 packages under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" shows 10 dependencies under the license "GPL"
      And the merge request needs 1 approval
