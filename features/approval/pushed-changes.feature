@approval
Feature: Changes of a policy file that were pushed

  A change by merge request acts at once. After a push, what the file said before stays in force for ten minutes.

  Background:
    Given a project "payments"
    And Mia is a maintainer of "payments"
    And "payments" is governed by the policy "Four eyes" about any merge request
    And Ana has a merge request in "payments"

  Rule: for ten minutes after a push the removed policy still decides, with the approvers that it named

    @MRAP-015 @odd
    Example: a push removes the policy, and its approvers can still approve
      When a push removes the policy "Four eyes"
      Then the merge request needs 1 approval
      And the eligible approvers of "Four eyes" are "Mia"

    @INH-010
    Example: a merge request removes the policy, and nobody is needed any more
      When a merge request removes the policy "Four eyes"
      Then the merge request needs no approval
