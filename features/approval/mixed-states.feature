@approval
Feature: Approval policies on new findings and existing vulnerabilities together

  A rule that lists both kinds of state adds what exists already to what is new.

  Background:
    Given a project "payments"

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
