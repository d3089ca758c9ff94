@approval
Feature: Attributes of findings in approval policies

  A rule can narrow the findings it counts by what scanners and advisories say of them.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast findings
    And the pipeline of "main" ran sast
    And Ana has a merge request in "payments"
    And the sast scan of the merge request reports the critical finding "SQL injection"

  Rule: false positives and fixes have three answers: yes, no, and not asked

    @MRAP-060
    Example: a rule that passes over false positives needs nobody for one
      Given the policy "Critical findings" passes over false positives
      And the finding "SQL injection" is a false positive
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-061
    Example: a rule on false positives needs an approval for one
      Given the policy "Critical findings" looks only at false positives
      And the finding "SQL injection" is a false positive
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-061
    Example: a rule on findings with a fix needs nobody for one without
      Given the policy "Critical findings" looks only at findings with a fix
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-060 @odd
    Example: a finding that the rule passed over on the target branch is new on the merge request
      Given the sast scan of "main" reports the critical finding "SQL injection"
      And the sast scan of "main" reports the critical finding "Path traversal"
      And the finding "Path traversal" is a false positive
      And the policy "Critical findings" passes over false positives
      And the sast scan of the merge request reports the critical finding "Path traversal"
      When the merge request is evaluated
      Then the policy "Critical findings" finds "Path traversal" to be new

  Rule: known exploitation and EPSS narrow a rule to findings that advisories know

    @MRAP-087
    Example: a rule on known exploited findings needs an approval for one
      Given the policy "Critical findings" looks only at known exploited findings
      And the finding "SQL injection" is known to be exploited
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-087
    Example: a rule on known exploited findings needs nobody for another
      Given the policy "Critical findings" looks only at known exploited findings
      And the finding "SQL injection" is not known to be exploited
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-087 @odd
    Example: saying no to known exploited findings filters nothing
      Given the policy "Critical findings" says no to known exploited findings
      And the finding "SQL injection" is known to be exploited
      And the sast scan of the merge request reports the critical finding "Path traversal"
      And the finding "Path traversal" is not known to be exploited
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection, Path traversal" to be new

    @MRAP-087
    Scenario Outline: the EPSS score has to exceed the value of the rule
      Given the policy "Critical findings" looks only at findings with an EPSS score above 0.5
      And the finding "SQL injection" has the EPSS score <score>
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: the value itself does not exceed it
        | score | approvals |
        | 0.5   | 0         |
        | 0.51  | 1         |

    @MRAP-087
    Example: a finding that has no EPSS score is left out
      Given the policy "Critical findings" looks only at findings with an EPSS score above 0.5
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-087 @odd
    Example: a finding that has no EPSS score counts where missing data blocks
      Given the policy "Critical findings" looks only at findings with an EPSS score above 0.5
      And the policy "Critical findings" blocks findings without enrichment data
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-087
    Example: a finding that advisories know nothing of counts as exploited where missing data blocks
      Given the policy "Critical findings" looks only at known exploited findings
      And the policy "Critical findings" blocks findings without enrichment data
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-087 @odd
    Example: blocking missing data alone filters nothing
      Given the policy "Critical findings" blocks findings without enrichment data
      And the finding "SQL injection" is not known to be exploited
      And the finding "SQL injection" has the EPSS score 0.1
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-087
    Scenario Outline: the EPSS score has to fall below the value of the rule
      Given the policy "Critical findings" looks only at findings with an EPSS score below 0.5
      And the finding "SQL injection" has the EPSS score <score>
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: the value itself does not fall below it
        | score | approvals |
        | 0.49  | 1         |
        | 0.5   | 0         |

    @MRAP-087 @odd
    Example: both filters have to hold
      Given the policy "Critical findings" looks only at known exploited findings
      And the policy "Critical findings" looks only at findings with an EPSS score above 0.5
      And the finding "SQL injection" is known to be exploited
      And the finding "SQL injection" has the EPSS score 0.2
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-087
    Example: without the feature flag nothing is filtered
      Given the feature flag "security_policies_kev_filter" is off
      And the policy "Critical findings" looks only at known exploited findings
      When the merge request is evaluated
      Then the merge request needs 1 approval
