@approval
Feature: How the rules of approval policies add up

  Rules of one policy are alternatives for blocking; actions and policies all have to be satisfied.

  Background:
    Given a project "payments"
    And Mia is a maintainer of "payments"
    And Max is a maintainer of "payments"
    And Ben is a developer of "payments"

  Rule: the rules of one policy do not add up

    Background:
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the policy "Critical findings" also has a rule about any merge request
      And the policy "Critical findings" needs 2 approvals from maintainers
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"

    @MRAP-111 @odd
    Example: two violated rules need two approvals, not four
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs 2 approvals
      And the policy "Critical findings" finds "SQL injection" to be new

    @MRAP-111
    Example: one violated rule is enough to need them
      Given the sast scan of the merge request reports nothing
      When the merge request is evaluated
      Then the merge request needs 2 approvals

    @MRAP-111
    Example: two maintainers satisfy both rules
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      And Mia has approved the merge request
      When Max approves the merge request
      Then the merge request is approved

  Rule: all actions of a policy count

    Background:
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" also needs 1 approval from Ben
      And Ana has a merge request in "payments"

    @MRAP-112 @MRAP-014
    Example: each action has an approval rule of its own
      When the merge request is evaluated
      Then the merge request needs 2 approvals
      And the approval rule "Four eyes - Action 1" needs 1 approval
      And the approval rule "Four eyes - Action 2" needs 1 approval

    @MRAP-112
    Example: one action alone is not enough
      When Mia approves the merge request
      Then the merge request needs 1 more approval
      And the merge request is not approved

    @MRAP-112 @odd
    Example: one person who is named in both actions satisfies both with one approval
      Given the policy "Four eyes" also accepts approvals from Ben
      When Ben approves the merge request
      Then the merge request needs 0 more approvals

  Rule: all policies count

    @MRAP-113 @odd
    Example: two policies add up, and one person satisfies both
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And "acme" is governed by the policy "Group review" about any merge request
      And Ana has a merge request in "payments"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 2 approvals
      And the merge request needs 0 more approvals

  Rule: approval rules that people wrote count besides

    Background:
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And Ana has a merge request in "payments"

    @MRAP-114
    Example: a rule for anybody is covered by the policy
      Given "payments" needs 1 approval from anybody
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-114
    Example: a rule for anybody that asks for more decides
      Given "payments" needs 3 approvals from anybody
      When the merge request is evaluated
      Then the merge request needs 3 approvals

    @MRAP-119
    Example: a rule for a named person is added
      Given "payments" has the approval rule "Backend" that needs 1 approval from Ben
      When the merge request is evaluated
      Then the merge request needs 2 approvals

  Rule: a rule that nobody can satisfy blocks, if it comes from a policy

    Background:
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" needs 3 approvals from maintainers
      And Ana has a merge request in "payments"

    @MRAP-119 @odd
    Example: three approvals of two maintainers cannot be had
      Given Mia has approved the merge request
      And Max has approved the merge request
      When the merge request is evaluated
      Then the approval rule of "Four eyes" cannot be satisfied
      And the merge request needs 1 more approval

    @MRAP-119
    Example: a policy that fails open is satisfied then
      Given the policy "Four eyes" fails open
      When the merge request is evaluated
      Then the merge request needs 0 more approvals
      And the merge request is approved
      And the approval rule of "Four eyes" cannot be satisfied
      And the merge request needs 3 approvals

    @MRAP-119 @odd
    Example: a rule that people wrote is satisfied then
      Given the policy "Four eyes" needs 1 approval from maintainers
      And "payments" has the approval rule "Backend" that needs 2 approvals from Ben
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request is approved
