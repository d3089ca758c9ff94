@approval
Feature: Approval policies on new findings

  A rule about new findings compares what the scans of a merge request report with what the target branch reports.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast findings
    And the pipeline of "main" ran sast
    And Ana has a merge request in "payments"

  Rule: findings that the target branch lacks are new, and more of them than allowed need the approvals of the policy

    @MRAP-061 @MRAP-100 @MRAP-040 @MRAP-041
    Example: a new critical finding needs an approval
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new
      And the merge request needs 1 approval
      And the merge request cannot be merged: not_approved

    @MRAP-061 @MRAP-100
    Example: a scan without findings needs nobody
      Given the sast scan of the merge request reports nothing
      When the merge request is evaluated
      Then the merge request needs no approval
      And the policy "Critical findings" is not violated
      And the merge request can be merged

    @MRAP-061
    Example: a finding that the target branch has too is not new
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      And the sast scan of "main" reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-061
    Scenario Outline: the number of new findings is compared with the number allowed
      Given the policy "Critical findings" allows <allowed> findings
      And the sast scan of the merge request reports <new> critical findings
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: only more than allowed is too many
        | allowed | new | approvals |
        | 0       | 1   | 1         |
        | 2       | 2   | 0         |
        | 2       | 3   | 1         |

    @MRAP-089
    Example: eleven new findings are decided upon and ten are shown
      Given the policy "Critical findings" allows 10 findings
      And the sast scan of the merge request reports 11 critical findings
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the policy "Critical findings" shows 10 new findings

  Rule: only findings of the listed severities and scanners count, on both sides alike

    @MRAP-061
    Example: a new finding of another severity needs nobody
      Given the sast scan of the merge request reports the high finding "Weak cipher"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-060
    Example: without listed severities every severity counts
      Given the policy "Critical findings" looks at every severity
      And the sast scan of the merge request reports the info finding "Long function"
      And the sast scan of "main" reports the low finding "Magic number"
      When the merge request is evaluated
      Then the policy "Critical findings" finds "Long function" to be new

    @MRAP-060
    Example: a new finding of another scanner needs nobody
      Given the sast scan of the merge request reports nothing
      And the dast scan of the merge request reports the critical finding "Open redirect"
      And the dast scan of "main" reports the critical finding "Clickjacking"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-070 @MRAP-060 @odd
    Example: a finding that was less severe on the target branch counts as new
      Given the sast scan of "main" reports the low finding "SQL injection"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new

    @MRAP-012 @odd
    Example: a rule that names an unsupported scanner enforces nothing
      Given the policy "Critical findings" looks at the unknown scanner "semgrep"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval
      And the policy "Critical findings" brings no approval rule

  Rule: findings that somebody dismissed count according to the new states that the rule lists

    @MRAP-062 @MRAP-063
    Example: without listed states a dismissed new finding counts
      Given "payments" has the dismissed critical vulnerability "SQL injection"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-062 @MRAP-063
    Example: a rule on findings that need triage passes over dismissed ones
      Given the policy "Critical findings" counts new_needs_triage vulnerabilities
      And "payments" has the dismissed critical vulnerability "SQL injection"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-062 @odd
    Example: a rule on dismissed findings counts nothing else
      Given the policy "Critical findings" counts new_dismissed vulnerabilities
      And "payments" has the dismissed critical vulnerability "SQL injection"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And the sast scan of the merge request reports the critical finding "Path traversal"
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new

    @MRAP-062 @odd
    Example: a dismissed finding of the target branch still makes the finding an old one
      Given the policy "Critical findings" counts new_needs_triage vulnerabilities
      And "payments" has the dismissed critical vulnerability "SQL injection"
      And the sast scan of "main" reports the critical finding "SQL injection"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: a scanner with limits of its own is counted apart from the others

    Background:
      Given the policy "Critical findings" allows 1 finding
      And the policy "Critical findings" allows dast alone 1 high finding
      And the dast scan of "main" reports nothing

    @MRAP-088 @odd
    Example: allowances are not added up, one in each group is allowed
      Given the sast scan of the merge request reports 1 critical finding
      And the dast scan of the merge request reports 1 high finding
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-088 @odd
    Example: allowances are not shared, two in one group are too many
      Given the sast scan of the merge request reports nothing
      And the dast scan of the merge request reports 2 high findings
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the policy "Critical findings" shows 2 new findings

    @MRAP-088 @odd
    Example: what one group found on the target branch is not new in another
      Given the sast scan of "main" reports the critical finding "Injection"
      And the policy "Critical findings" allows dast alone 0 critical findings
      And the sast scan of the merge request reports nothing
      And the dast scan of the merge request reports the critical finding "Injection"
      When the merge request is evaluated
      Then the merge request needs no approval
