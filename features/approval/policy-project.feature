@approval
Feature: Approval policies on a policy project itself

  Nobody may be locked out of the project that holds the policies.

  Background:
    Given a group "acme"
    And a policy project "rulebook" in "acme"
    And "acme" is linked to the policy project "rulebook"
    And "acme" is governed by the policy "Four eyes" about any merge request
    And the policy "Four eyes" needs 2 approvals from maintainers
    And Mia is a maintainer of "rulebook"
    And Ana has a merge request in "rulebook"

  Rule: a rule that nobody can satisfy does not block a policy project

    @MRAP-145 @odd
    Example: the rule counts as approved although approvals are left
      When the merge request is evaluated
      Then the merge request is approved
      And the merge request needs 2 more approvals

    @MRAP-145
    Example: failing open, no approval is left either
      Given the policy "Four eyes" fails open
      When the merge request is evaluated
      Then the merge request is approved
      And the merge request needs 0 more approvals

    @MRAP-119
    Example: a rule that can be satisfied blocks a policy project like any other
      Given Max is a maintainer of "rulebook"
      When the merge request is evaluated
      Then the merge request is not approved
      And the merge request needs 2 more approvals
