@approval
Feature: Approval policies that only warn

  A policy in warn mode demands approvals like any other, until somebody dismisses it with a reason.

  Background:
    Given a project "payments"
    And Mia is a maintainer of "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast findings
    And the policy "Critical findings" only warns
    And the pipeline of "main" ran sast
    And Ana has a merge request in "payments"
    And the sast scan of the merge request reports the critical finding "SQL injection"

  Rule: a warning demands its approvals until it is dismissed with a reason

    @MRAP-140 @odd
    Example: before a dismissal the approvals are required
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request cannot be merged: not_approved

    @MRAP-140 @MRAP-141
    Example: a dismissal lifts them
      When Mia dismisses the policy "Critical findings" because of "planned for next week"
      Then the merge request needs no approval
      And the merge request can be merged
      And the policy "Critical findings" is violated

    @MRAP-140
    Example: a dismissal without a reason is refused
      When Mia dismisses the policy "Critical findings" without a reason
      Then the merge request needs 1 approval

    @MRAP-140
    Example: approvals satisfy a warning too
      When Mia approves the merge request
      Then the merge request can be merged

    @MRAP-141
    Example: a policy that does not only warn cannot be dismissed
      Given "payments" is governed by the policy "Four eyes" about any merge request
      When Mia dismisses the policy "Four eyes" because of "not needed"
      Then the policy "Four eyes" needs 1 approval on the merge request

  Rule: a dismissal covers what was found by then

    Background:
      Given the merge request has another pipeline
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And the pipeline of the merge request is running

    @MRAP-142 @odd
    Example: something new makes the approvals required again
      Given the sast scan of the merge request reports the critical finding "Path traversal"
      When Mia dismisses the policy "Critical findings" because of "planned for next week"
      And the pipeline of the merge request finishes
      Then the merge request needs 1 approval

    @MRAP-142
    Example: the same finding again stays dismissed
      When Mia dismisses the policy "Critical findings" because of "planned for next week"
      And the pipeline of the merge request finishes
      Then the merge request needs no approval

    @MRAP-142 @MRAP-143
    Example: dismissing again covers what came since
      Given the sast scan of the merge request reports the critical finding "Path traversal"
      When Mia dismisses the policy "Critical findings" because of "planned for next week"
      And the pipeline of the merge request finishes
      And Mia dismisses the policy "Critical findings" because of "this one as well"
      Then the merge request needs no approval

    @MRAP-142
    Example: a dismissal of a rule on any merge request has nothing that it could miss
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" only warns
      When Mia dismisses the policy "Four eyes" because of "an emergency"
      And the pipeline of the merge request finishes
      Then the policy "Four eyes" needs 0 approvals on the merge request

  Rule: a dismissal of licenses covers the dependencies that were there by then

    Background:
      Given "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And the policy "No copyleft" only warns
      And the merge request depends on "readline" under the license "GPL"
      And the merge request has another pipeline
      And the pipeline of the merge request is running

    @MRAP-142
    Example: the same dependency again stays dismissed
      Given the merge request depends on "readline" under the license "GPL"
      When Mia dismisses the policy "No copyleft" because of "planned for next week"
      And the pipeline of the merge request finishes
      Then the policy "No copyleft" needs 0 approvals on the merge request

    @MRAP-142 @odd
    Example: one more dependency under the same license makes the approvals required again
      Given the merge request depends on "bash" under the license "GPL"
      When Mia dismisses the policy "No copyleft" because of "planned for next week"
      And the pipeline of the merge request finishes
      Then the policy "No copyleft" needs 1 approval on the merge request

  Rule: before 18.4 a policy that needs no approval is the one that warns

    Background:
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" prevents approval by the author
      And the instance has the version "18.3"

    @MRAP-144 @MRAP-125
    Example: its settings are not enforced
      Given the policy "Four eyes" needs 0 approvals from maintainers
      When the merge request is evaluated
      Then nothing prevents approval by the author
      And the policy "Four eyes" is violated
      And the approval rule "Four eyes" needs 0 approvals

    @MRAP-144
    Example: the settings of a policy that needs an approval are enforced
      When the merge request is evaluated
      Then the merge request prevents approval by the author
      And the approval rule "Four eyes" needs 1 approval
