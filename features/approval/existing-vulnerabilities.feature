@approval
Feature: Approval policies on vulnerabilities that exist already

  A rule can count vulnerabilities of the default branch, alone or together with new findings.

  Background:
    Given a project "payments"

  Rule: a rule on existing vulnerabilities alone looks at the project, not at the merge request

    Background:
      Given "payments" is governed by the policy "Debt" about detected critical sast vulnerabilities
      And Ana has a merge request in "payments"

    @MRAP-069
    Example: a detected vulnerability needs an approval, without any pipeline
      Given "payments" has the detected critical vulnerability "SQL injection"
      When the merge request is evaluated
      Then the policy "Debt" finds "SQL injection" to exist already
      And the merge request needs 1 approval

    @MRAP-069 @odd
    Example: a merge request that fixes the vulnerability is blocked all the same
      Given "payments" has the detected critical vulnerability "SQL injection"
      And the sast scan of the merge request reports nothing
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-069 @MRAP-067
    Example: a vulnerability in another state does not count
      Given "payments" has the confirmed critical vulnerability "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-069
    Example: a vulnerability of another scanner or severity does not count
      Given "payments" has the detected critical vulnerability "Open redirect" from dast
      And "payments" has the detected low vulnerability "Magic number"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-069
    Example: as many as allowed need nobody
      Given the policy "Debt" allows 1 finding
      And "payments" has the detected critical vulnerability "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-069 @odd
    Example: a merge request into another protected branch is judged by the default branch too
      Given "payments" has a branch "release"
      And "payments" protects the branch "release"
      And "payments" has the detected critical vulnerability "SQL injection"
      And Ana has a merge request from "fix" to "release" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-086 @odd
    Scenario Outline: <days> days against older than <value> <interval>
      Given the policy "Debt" looks only at vulnerabilities older than <value> <interval>
      And "payments" has the detected critical vulnerability "SQL injection" since <days> days
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: a month has 30 days, so twelve months are no year
        | days | value | interval | approvals |
        | 7    | 1     | week     | 0         |
        | 8    | 1     | week     | 1         |
        | 361  | 12    | months   | 1         |
        | 361  | 1     | year     | 0         |
        | 366  | 1     | year     | 1         |

    @MRAP-086
    Example: a rule on young vulnerabilities passes over old ones
      Given the policy "Debt" looks only at vulnerabilities younger than 10 days
      And "payments" has the detected critical vulnerability "SQL injection" since 11 days
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: a mixed rule adds existing vulnerabilities that either side reports to the new findings

    Background:
      Given "payments" is governed by the policy "All of it" about new_needs_triage and detected critical sast vulnerabilities
      And the policy "All of it" allows 1 finding
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast

    @MRAP-064
    Example: one new and one existing finding are more than one
      Given "payments" has the detected critical vulnerability "SQL injection"
      And the sast scan of "main" reports the critical finding "SQL injection"
      And the sast scan of the merge request reports the critical finding "Path traversal"
      When the merge request is evaluated
      Then the policy "All of it" finds "Path traversal" to be new
      And the policy "All of it" finds "SQL injection" to exist already

    @MRAP-064
    Example: a vulnerability that neither side reports does not count
      Given "payments" has the detected critical vulnerability "SQL injection"
      And the sast scan of the merge request reports the critical finding "Path traversal"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-067 @odd
    Example: a dismissed vulnerability is not counted, nor shown
      Given "payments" has the dismissed critical vulnerability "SQL injection"
      And the sast scan of "main" reports the critical finding "SQL injection"
      And the sast scan of the merge request reports the critical finding "Path traversal"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-065 @odd
    Example: a finding that exists already but is not in the comparison pipeline counts twice
      Given "payments" has the detected critical vulnerability "SQL injection"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-065
    Example: a finding that exists already and is in the comparison pipeline counts once
      Given "payments" has the detected critical vulnerability "SQL injection"
      And the sast scan of "main" reports the critical finding "SQL injection"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-064 @MRAP-086 @odd
    Example: the age of new findings plays no part
      Given the policy "All of it" allows 0 findings
      And the policy "All of it" looks only at vulnerabilities older than 30 days
      And the sast scan of the merge request reports the critical finding "Path traversal"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-066 @slow @odd
    Scenario Outline: <shared> shared findings are counted <counted> times, since they are looked up fifty at a time
      Given the policy "All of it" allows <allowed> findings
      And both sides report <shared> detected critical sast findings of "payments"
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: 51 on each side lie in three batches
        | shared | allowed | counted | approvals |
        | 25     | 25      | 25      | 0         |
        | 51     | 51      | 102     | 1         |

  Rule: a mixed rule keeps its existing states only while it covers the default branch

    Background:
      Given "payments" has a branch "release"
      And "payments" protects the branch "release"
      And "payments" is governed by the policy "All of it" about new_needs_triage and detected critical sast vulnerabilities
      And "payments" has the detected critical vulnerability "SQL injection"
      And the sast scan of "release" reports the critical finding "SQL injection"
      And Ana has a merge request from "fix" to "release" in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"

    @MRAP-068 @odd
    Example: a rule for the other branch alone shrinks to its new part
      Given the policy "All of it" is for the branch "release"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-068 @odd
    Example: a rule for all protected branches still counts what exists
      When the merge request is evaluated
      Then the merge request needs 1 approval
