@approval
Feature: Approval policies on any merge request

  A rule can demand approvals of every merge request, or of those with unsigned commits.

  Background:
    Given a project "payments"

  Rule: a rule on any merge request is violated at once

    @MRAP-090
    Example: a merge request without any pipeline needs an approval
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the policy "Four eyes" is violated
      And the merge request needs 1 approval

    @MRAP-092
    Example: the violation names no commits
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the policy "Four eyes" reports 0 unsigned commits

    @MRAP-090
    Example: opening a merge request is enough
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And Ana is a developer of "payments"
      When Ana opens a merge request in "payments"
      Then the merge request needs 1 approval

    @MRAP-085 @MRAP-094
    Example: a merged merge request is not judged again
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And Ana has a merge request in "payments"
      And the merge request is merged
      When the merge request is evaluated
      Then the policy "Four eyes" is not violated
      And the merge request cannot be merged: not_open

  Rule: a rule on unsigned commits asks whether there is a signature, not whether it is good

    Background:
      Given "payments" is governed by the policy "Signed work" about unsigned commits
      And Ana has a merge request in "payments"

    @MRAP-091 @MRAP-092
    Example: an unsigned commit needs an approval
      When the merge request is evaluated
      Then the policy "Signed work" reports 1 unsigned commit
      And the merge request needs 1 approval

    @MRAP-091
    Example: signed commits need nobody
      Given the commits of the merge request are signed
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-091 @odd
    Example: signatures that nobody could verify need nobody either
      Given the commits of the merge request have unverified signatures
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-091
    Example: one unsigned commit among signed ones is one too many
      Given the commits of the merge request are signed
      And the merge request has an unsigned commit by Ben
      When the merge request is evaluated
      Then the policy "Signed work" reports 1 unsigned commit

  Rule: without a demand for approvals the violation still counts

    Background:
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" demands no approval
      And Ana has a merge request in "payments"

    @MRAP-093
    Example: the violation is recorded without an approval rule
      When the merge request is evaluated
      Then the policy "Four eyes" is violated
      And the policy "Four eyes" brings no approval rule
      And the merge request can be merged

    @MRAP-093 @MRAP-110 @odd
    Example: the violation puts the approval settings of the policy in force
      Given the policy "Four eyes" requires a password to approve
      When the merge request is evaluated
      Then the merge request requires a password to approve
      And the policy "Four eyes" is violated
      And the merge request needs no approval

    @MRAP-093 @odd
    Example: a rule on findings makes an approval rule that needs nobody
      Given the policy "Four eyes" also has a rule about new critical sast findings
      When the merge request is evaluated
      Then the approval rule "Four eyes" needs 0 approvals
      And the policy "Four eyes" is violated
      And the merge request needs no approval
