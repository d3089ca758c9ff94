@approval
Feature: What the words in rules and settings of approval policies stand for

  Rule: a rule counts findings of the severities and scanners that it lists, and of no others

    Background:
      Given a project "payments"
      And "payments" is governed by the policy "Findings" about new critical sast findings
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"

    @MRAP-060
    Scenario Outline: a rule on <severity> findings counts them alone
      Given "payments" is governed by the policy "Also" about new <severity> sast findings
      And the sast scan of the merge request reports the <severity> finding "SQL injection"
      And the sast scan of the merge request reports the <other> finding "Weak hash"
      When the merge request is evaluated
      Then the policy "Also" finds "SQL injection" to be new

      Examples: the next severity on the scale does not count
        | severity | other  |
        | high     | medium |
        | medium   | low    |
        | low      | info   |
        | info     | low    |
        | unknown  | info   |

    @MRAP-050 @MRAP-061
    Scenario Outline: a rule on <scanner> counts its findings alone
      Given the policy "Findings" looks at <scanner>
      And the pipeline of "main" ran <scanner>
      And the <scanner> scan of the merge request reports the critical finding "Open port"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Findings" finds "Open port" to be new
      And the policy "Findings" reports no error

      Examples:
        | scanner             |
        | dependency_scanning |
        | coverage_fuzzing    |
        | api_fuzzing         |
        | sarif               |

    @MRAP-060
    Example: a rule on findings without a fix needs nobody for one with
      Given the policy "Findings" looks only at findings without a fix
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And the finding "SQL injection" has a fix
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-061
    Example: a rule on findings without a fix needs an approval for one without
      Given the policy "Findings" looks only at findings without a fix
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-087
    Example: a finding that has no EPSS score is left out where missing data is ignored
      Given the policy "Findings" looks only at findings with an EPSS score above 0.5
      And the policy "Findings" ignores findings without enrichment data
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-061
    Example: a description and metadata make no difference
      Given the policy "Findings" has the description "Nothing critical goes in"
      And the policy "Findings" carries this metadata:
        | key      | value |
        | team     | red   |
        | reviewed | true  |
        | retired  | false |
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-101
    Example: a policy that fails closed needs its approval for a missing scan
      Given the policy "Findings" fails closed
      And the pipeline of the merge request ran dast
      When the merge request is evaluated
      Then the policy "Findings" reports the error SCAN_REMOVED
      And the merge request needs 1 approval

    @MRAP-050 @MRAP-101
    Example: a policy that cannot be unblocked needs its approval although the scanner is enforced
      Given the policy "Findings" cannot be unblocked by execution policies
      And "payments" is governed by the scan execution policy "Scan it"
      And the policy "Scan it" runs the scan "sast"
      And the pipeline of the merge request ran dast
      When the merge request is evaluated
      Then the policy "Findings" reports the error SCAN_REMOVED

    @MRAP-141
    Example: a policy that is enforced in so many words cannot be dismissed
      Given the policy "Findings" is enforced
      And Mia is a maintainer of "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When Mia dismisses the policy "Findings" because of "planned for next week"
      Then the merge request needs 1 approval

  Rule: a rule on vulnerabilities counts those in the states that it lists, and in no others

    @MRAP-069
    Scenario Outline: a rule on <state> vulnerabilities passes over <other> ones
      Given a project "payments"
      And "payments" is governed by the policy "Debt" about <state> critical sast vulnerabilities
      And "payments" has the <state> critical vulnerability "SQL injection"
      And "payments" has the <other> critical vulnerability "Path traversal"
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the policy "Debt" finds "SQL injection" to exist already
      And the merge request needs 1 approval

      Examples:
        | state     | other     |
        | confirmed | detected  |
        | resolved  | confirmed |
        | dismissed | resolved  |

  Rule: approvers can be named by their ids

    Background:
      Given a group "acme"
      And a project "payments" in "acme"
      And "payments" is governed by the policy "Four eyes" about any merge request
      And Mia is a maintainer of "payments"
      And Ben is a developer of "payments"
      And Gus is a guest of "payments"
      And Ana has a merge request in "payments"

    @MRAP-118 @MRAP-146
    Example: the approval of the user with the id counts
      Given the policy "Four eyes" needs 1 approval from the user id of Ben
      When Ben approves the merge request
      Then the eligible approvers of "Four eyes" are "Ben"
      And the merge request needs 0 more approvals

    @MRAP-118 @odd
    Example: a user with the id who is no member is dropped
      Given Zoe is a user
      And the policy "Four eyes" needs 1 approval from the user id of Zoe
      When the merge request is evaluated
      Then nobody is an eligible approver of "Four eyes"

    @MRAP-118
    Example: the direct members of the group with the id approve
      Given a subgroup "security-team" of "acme"
      And Sam is a developer of "security-team"
      And Zoe is a developer of "acme"
      And the policy "Four eyes" needs 1 approval from the id of the group "security-team"
      When the merge request is evaluated
      Then the eligible approvers of "Four eyes" are "Sam"

    @MRAP-116 @odd
    Example: guests are nobody's approvers
      Given the policy "Four eyes" needs 1 approval from guests
      When the merge request is evaluated
      Then nobody is an eligible approver of "Four eyes"
      And the approval rule of "Four eyes" cannot be satisfied

    @MRAP-150
    Scenario Outline: the bot comments, whether its message is <visibility>
      Given the policy "Four eyes" lets the bot speak to <visibility> readers
      When the merge request is evaluated
      Then the bot comments on the merge request
      And the merge request needs 1 approval

      Examples:
        | visibility |
        | public     |
        | internal   |
