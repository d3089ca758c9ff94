@approval
Feature: Approval policies on vulnerabilities that exist already

  A rule can count vulnerabilities of the default branch instead of new findings.

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

    @MRAP-069
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

    @MRAP-087
    Example: a rule on known exploited vulnerabilities passes over others
      Given the policy "Debt" looks only at known exploited findings
      And "payments" has the detected critical vulnerability "SQL injection"
      And "payments" has the detected critical vulnerability "Path traversal"
      And the finding "Path traversal" is known to be exploited
      When the merge request is evaluated
      Then the policy "Debt" finds "Path traversal" to exist already
      And the merge request needs 1 approval

    @MRAP-088 @odd
    Example: a scanner with limits of its own does not share those of the others
      Given the policy "Debt" allows 1 finding
      And the policy "Debt" allows dast alone 1 critical finding
      And "payments" has the detected critical vulnerability "SQL injection"
      And "payments" has the detected critical vulnerability "Open redirect" from dast
      And "payments" has the detected critical vulnerability "Clickjacking" from dast
      When the merge request is evaluated
      Then the policy "Debt" finds "Open redirect, Clickjacking" to exist already
      And the merge request needs 1 approval

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
