@approval
Feature: Pipelines of a merge request that do not end well

  What a scan of the pipeline reported counts, however the pipeline itself ends.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast findings
    And the pipeline of "main" ran sast
    And Ana has a merge request in "payments"

  Rule: a pipeline that is over is looked at, and one that is not is waited for

    @MRAP-057
    Example: the pipeline fails without a report
      Given the pipeline of the merge request ran no scanner
      And the pipeline of the merge request is running
      When the pipeline of the merge request fails
      Then the policy "Critical findings" reports the error PIPELINE_FAILED
      And the merge request needs 1 approval

    @MRAP-040
    Example: the pipeline fails, and what its scan found counts all the same
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      And the pipeline of the merge request is running
      When the pipeline of the merge request fails
      Then the policy "Critical findings" finds "SQL injection" to be new

    @MRAP-040
    Scenario Outline: the pipeline gets canceled while it is <status>, and what its scan found counts all the same
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      And the pipeline of the merge request is <status>
      When the pipeline of the merge request gets canceled
      Then the policy "Critical findings" finds "SQL injection" to be new

      Examples:
        | status  |
        | pending |
        | running |

    @MRAP-046
    Example: a pipeline that has not started is waited for
      Given the sast scan of the merge request reports nothing
      And the pipeline of the merge request is pending
      When the merge request is evaluated
      Then the policy "Critical findings" waits for a pipeline
