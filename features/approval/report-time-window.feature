@approval
Feature: The time window for comparison reports of approval policies

  Where no commit of a merge request has reports, the target branch is searched for others.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast findings

  Rule: without reports on these commits the newest pipeline of the branch is used, or an older one within a time window

    @MRAP-042
    Example: the newest pipeline of the branch is used, although older ones have the finding
      Given a pipeline of "main" reported the critical sast finding "SQL injection" 30 minutes ago
      And the pipeline of "main" ran no scanner
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new

    @MRAP-042 @MRAP-043
    Scenario Outline: the report is <age> minutes old, in a window of 60 minutes
      Given the policy "Critical findings" compares with reports up to 60 minutes older
      And a pipeline of "main" reported the critical sast finding "SQL injection" <age> minutes ago
      And the pipeline of "main" ran no scanner
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: the end of the window belongs to it
        | age | approvals |
        | 60  | 0         |
        | 61  | 1         |

    @MRAP-042 @odd
    Example: the window passes over pipelines that no CI source started
      Given the policy "Critical findings" compares with reports up to 60 minutes older
      And a pipeline of "main" from security_orchestration_policy reported the critical sast finding "SQL injection" 30 minutes ago
      And the pipeline of "main" ran no scanner
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-043 @odd
    Example: the window does not replace a comparison pipeline that has reports
      Given the policy "Critical findings" compares with reports up to 60 minutes older
      And a pipeline of "main" reported the critical sast finding "SQL injection" 30 minutes ago
      And the sast scan of "main" reports nothing
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs 1 approval
