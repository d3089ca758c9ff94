@approval
Feature: Approval policies on new findings

  A rule about new findings compares what the scans of a merge request report with what the target branch reports.

  Background:
    Given a project "payments"
    And Olu is a maintainer of "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast findings
    And the pipeline of "main" ran sast
    And Ana has a merge request in "payments"

  Rule: a new finding of a listed severity needs the approvals of the policy

    @MRAP-061 @MRAP-100 @MRAP-040 @MRAP-041
    Example: a new critical finding needs an approval
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs 1 more approval
      And the policy "Critical findings" finds "SQL injection" to be new
      And the merge request cannot be merged: not_approved

    @MRAP-061 @MRAP-100
    Example: a scan without findings needs nobody
      Given the sast scan of the merge request reports nothing
      When the merge request is evaluated
      Then the merge request needs no approval
      And the policy "Critical findings" is not violated
      And the merge request can be merged

    @MRAP-061
    Example: a finding that the target branch already has is not new
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      And the sast scan of "main" reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval
