@approval
Feature: Approval policies on merge requests from forks

  Rules, settings and approvers come from the project that a merge request goes to.

  Background:
    Given a project "payments-fork"
    And a project "payments"
    And Mia is a maintainer of "payments"
    And Flo is a maintainer of "payments-fork"

  Rule: the target project decides

    @MRAP-030
    Example: policies of the target project apply, and its maintainers approve
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And Ana has a merge request from the fork "payments-fork" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the eligible approvers of "Four eyes" are "Mia"

    @MRAP-102
    Example: policies of the fork do not apply
      Given "payments-fork" is governed by the policy "Fork review" about any merge request
      And "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" is for the branch "release"
      And Ana has a merge request from the fork "payments-fork" in "payments"
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: findings are looked up in the project of the pipeline

    Background:
      Given "payments" is governed by the policy "All of it" about new_needs_triage and detected critical sast vulnerabilities
      And the sast scan of "main" reports the critical finding "SQL injection"
      And Ana has a merge request from the fork "payments-fork" in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"

    @MRAP-039 @odd
    Example: a vulnerability of the fork counts as existing
      Given "payments-fork" has the detected critical vulnerability "SQL injection"
      When the merge request is evaluated
      Then the policy "All of it" finds "SQL injection" to exist already

    @MRAP-039 @odd
    Example: a vulnerability of the target project does not
      Given "payments" has the detected critical vulnerability "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval
