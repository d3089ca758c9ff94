@approval
Feature: Approval settings of approval policies

  A policy can tighten who may approve, for merge requests that violate it.

  Background:
    Given a project "payments"
    And Ana is a maintainer of "payments"
    And Mia is a maintainer of "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast findings
    And the policy "Critical findings" prevents approval by the author
    And the pipeline of "main" ran sast
    And Ana has a merge request in "payments"

  Rule: the settings are in force while the merge request violates the policy

    @MRAP-110 @MRAP-120
    Example: a violation puts the setting in force
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request prevents approval by the author
      And the policy "Critical findings" finds "SQL injection" to be new
      And the merge request needs 1 approval

    @MRAP-110
    Example: without a violation the setting is not in force
      Given the sast scan of the merge request reports nothing
      When the merge request is evaluated
      Then nothing prevents approval by the author
      And the merge request needs no approval

    @MRAP-110 @MRAP-058 @odd
    Example: an error is a violation
      When the merge request is evaluated
      Then the merge request prevents approval by the author

    @MRAP-110 @MRAP-101 @odd
    Example: an error that the policy lets pass is a violation too
      Given the policy "Critical findings" fails open
      When the merge request is evaluated
      Then the merge request prevents approval by the author
      And the merge request needs no approval

    @MRAP-125
    Example: a policy that only warns enforces no setting
      Given the policy "Critical findings" only warns
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then nothing prevents approval by the author
      And the policy "Critical findings" finds "SQL injection" to be new
      And the merge request needs 1 approval

  Rule: settings only tighten

    @MRAP-120 @odd
    Example: a policy that allows it does not loosen the project
      Given the project "payments" prevents approval by the author
      And the policy "Critical findings" does not prevent approval by the author
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request prevents approval by the author
      And the policy "Critical findings" finds "SQL injection" to be new
      And the merge request needs 1 approval

    @MRAP-120
    Example: one of two violated policies is enough
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" does not prevent approval by the author
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request prevents approval by the author
      And the policy "Critical findings" finds "SQL injection" to be new
      And the merge request needs 2 approvals

  Rule: the author and the committers are taken out of the approvers

    Background:
      Given the sast scan of the merge request reports the critical finding "SQL injection"

    @MRAP-121
    Example: the approval of the author does not count
      When Ana approves the merge request
      Then the eligible approvers of "Critical findings" are "Mia"
      And the merge request needs 1 more approval

    @MRAP-121 @MRAP-119 @odd
    Example: taking the author out can make the rule impossible to satisfy
      Given the policy "Critical findings" needs 2 approvals from maintainers
      When the merge request is evaluated
      Then the approval rule of "Critical findings" cannot be satisfied
      And the merge request needs 2 more approvals

    @MRAP-121
    Example: committers are taken out where the policy says so
      Given the policy "Critical findings" prevents approval by committers
      And Max is a maintainer of "payments"
      And the merge request has a signed commit by Max, committed by Mia
      When the merge request is evaluated
      Then nobody is an eligible approver of "Critical findings"
      And the merge request prevents approval by committers

    @MRAP-121 @odd
    Example: the author of an unsigned commit that somebody else committed stays in
      Given the policy "Critical findings" prevents approval by committers
      And Max is a maintainer of "payments"
      And the merge request has an unsigned commit by Max, committed by Mia
      When the merge request is evaluated
      Then the eligible approvers of "Critical findings" are "Max"

    @MRAP-121 @odd
    Example: whoever made a merge commit is a committer
      Given the policy "Critical findings" prevents approval by committers
      And the merge request has a merge commit by Mia
      When the merge request is evaluated
      Then nobody is an eligible approver of "Critical findings"
      And the approval rule of "Critical findings" cannot be satisfied

  Rule: new commits can take the approvals away

    @MRAP-162
    Example: a push clears the approvals while the policy is violated
      Given the policy "Critical findings" removes approvals with new commits
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And Mia has approved the merge request
      When Ana pushes a commit to the merge request
      Then the merge request needs 1 more approval

    @MRAP-162 @odd
    Example: a push keeps the approvals while the policy is not violated
      Given the policy "Critical findings" removes approvals with new commits
      And the sast scan of the merge request reports nothing
      And Mia has approved the merge request
      When Ana pushes a commit to the merge request
      Then the merge request needs 0 more approvals

    @MRAP-162
    Example: the project alone can clear them too
      Given the project "payments" removes approvals with new commits
      And the sast scan of the merge request reports nothing
      And Mia has approved the merge request
      When Ana pushes a commit to the merge request
      Then the merge request needs 1 more approval

    @MRAP-147
    Example: right after such a push nothing counts as approved
      Given the project "payments" removes approvals with new commits
      And the policy "Critical findings" fails open
      When Ana pushes a commit to the merge request
      Then the merge request is not approved
      And the merge request cannot be merged: approvals_syncing

    @MRAP-147
    Example: fifteen seconds after such a push the approvals count again
      Given the project "payments" removes approvals with new commits
      And the policy "Critical findings" fails open
      When Ana pushes a commit to the merge request
      And 15 seconds pass
      Then the merge request is approved
