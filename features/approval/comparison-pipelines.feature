@approval
Feature: The pipelines that an approval policy compares

  The platform unites the reports of the latest commit, and looks for a pipeline of the target branch to compare with.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast findings

  Rule: all completed pipelines of the latest commit are united

    Background:
      Given the pipeline of "main" ran sast
      And Ana has a merge request in "payments"

    @MRAP-040
    Example: a finding of a child pipeline counts
      Given the sast scan of the merge request reports nothing
      And a child pipeline of the merge request reports the critical sast finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new

    @MRAP-040
    Example: a finding of an earlier pipeline of the same commit counts
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      And the merge request has another pipeline
      And the sast scan of the merge request reports nothing
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new

    @MRAP-040 @odd
    Scenario Outline: a pipeline from <source> is not considered
      Given the sast scan of the merge request reports nothing
      And the merge request has another pipeline from <source>
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

      Examples:
        | source             |
        | webide             |
        | ondemand_dast_scan |

    @MRAP-046 @odd
    Example: a pipeline that waits for a manual job is evaluated
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      And the pipeline of the merge request is manual
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new

    @MRAP-057
    Example: while the only pipeline runs the rule waits and its approvals stay required
      Given the sast scan of the merge request reports nothing
      And the pipeline of the merge request is running
      When the merge request is evaluated
      Then the policy "Critical findings" waits for a pipeline
      And the merge request needs 1 approval

    @MRAP-057
    Example: a policy that fails open waits as well, since nothing has gone wrong yet
      Given the policy "Critical findings" fails open
      And the sast scan of the merge request reports nothing
      And the pipeline of the merge request is running
      When the merge request is evaluated
      Then the policy "Critical findings" waits for a pipeline
      And the merge request needs 1 approval

    @MRAP-061
    Example: the pipeline finishes without findings
      Given the sast scan of the merge request reports nothing
      And the pipeline of the merge request is running
      When the pipeline of the merge request finishes
      Then the merge request needs no approval

    @MRAP-058
    Example: a push makes the reports of the former commit worthless
      Given the sast scan of the merge request reports nothing
      When Ana pushes a commit to the merge request
      Then the policy "Critical findings" reports the error ARTIFACTS_MISSING

  Rule: the target pipeline is looked for along the commits from which the merge request started

    @MRAP-041
    Example: a pipeline of the merge base with reports is preferred to a newer one of the branch
      Given the sast scan of "main" reports the critical finding "SQL injection"
      And Ana has a merge request in "payments"
      And "main" has moved on
      And the sast scan of "main" reports nothing
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-041
    Example: without reports for the merge base the start of the diff comes next
      Given Ana has a merge request in "payments"
      And "main" has moved on
      And the sast scan of "main" reports the critical finding "SQL injection"
      And the diff of the merge request starts at the head of "main"
      And "main" has moved on
      And the sast scan of "main" reports nothing
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-041 @MRAP-047
    Example: a merged results pipeline is compared with the target head that it was made with
      Given the sast scan of "main" reports nothing
      And Ana has a merge request in "payments"
      And "main" has moved on
      And the sast scan of "main" reports the critical finding "SQL injection"
      And the merge request has a merged results pipeline with the head of "main"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-041
    Example: where the target head of a merged results pipeline has no reports the merge base comes next
      Given the sast scan of "main" reports the critical finding "SQL injection"
      And Ana has a merge request in "payments"
      And "main" has moved on
      And the merge request has a merged results pipeline with the head of "main"
      And the diff of the merge request starts at the head of "main"
      And "main" has moved on
      And the sast scan of "main" reports nothing
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-047 @odd
    Example: of a merged results and a branch pipeline the one that finishes last decides
      Given the sast scan of "main" reports nothing
      And Ana has a merge request in "payments"
      And "main" has moved on
      And the sast scan of "main" reports the critical finding "SQL injection"
      And the sast scan of the merge request reports nothing
      And that pipeline finished 5 minutes later
      And the merge request has a merged results pipeline with the head of "main"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new

    @MRAP-041 @odd
    Scenario Outline: only ten pipelines of a commit are looked at for reports
      Given the sast scan of "main" reports the critical finding "SQL injection"
      And "main" has <newer> newer pipelines of the same commit without scans
      And Ana has a merge request in "payments"
      And "main" has moved on
      And the sast scan of "main" reports nothing
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: nine leave room for the one with reports
        | newer | approvals |
        | 9     | 0         |
        | 10    | 1         |

    @MRAP-041
    Example: a report of a grandchild pipeline counts
      Given the sast scan of "main" reports nothing
      And a grandchild pipeline of "main" reported the critical sast finding "SQL injection"
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-044
    Example: the reports of all pipelines of the target commit are united
      Given the sast scan of "main" reports the critical finding "SQL injection"
      And "main" has another pipeline
      And the sast scan of "main" reports nothing
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-045 @slow @odd
    Scenario Outline: at most a thousand pipelines of the target commit are united, with <newer> newer ones
      Given the sast scan of "main" reports the critical finding "SQL injection"
      And "main" has <newer> newer pipelines of the same commit without scans
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: the thousandth is still considered
        | newer | approvals |
        | 999   | 0         |
        | 1000  | 1         |
