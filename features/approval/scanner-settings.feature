@approval
Feature: Settings of one scanner in an approval policy

  A scanner in a rule can have severities, attributes and an allowance of its own. What it does not say it takes
  from the rule.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Findings" about new critical sast and dast findings
    And the pipeline of "main" ran sast and dast
    And Ana has a merge request in "payments"
    And the pipeline of the merge request ran sast and dast

  Rule: the severities of a scanner stand in the place of those of the rule

    @MRAP-088
    Scenario Outline: <severity> findings of dast count where the rule asks for critical ones
      Given the policy "Findings" looks at <severity> findings of dast
      And the dast scan of the merge request reports the <severity> finding "Clickjacking"
      And the sast scan of the merge request reports the <severity> finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Findings" finds "Clickjacking" to be new

      Examples:
        | severity |
        | high     |
        | medium   |
        | low      |
        | info     |
        | unknown  |

    @MRAP-088
    Example: the severities of the rule no longer hold for the scanner
      Given the policy "Findings" looks at low findings of dast
      And the dast scan of the merge request reports the critical finding "Clickjacking"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-088
    Scenario Outline: every scanner can have them, here <scanner>
      Given the policy "Findings" looks at <scanner>
      And the policy "Findings" looks at low findings of <scanner>
      And the pipeline of "main" ran <scanner>
      And the <scanner> scan of the merge request reports the low finding "Clickjacking"
      When the merge request is evaluated
      Then the policy "Findings" finds "Clickjacking" to be new

      Examples:
        | scanner             |
        | sast                |
        | secret_detection    |
        | dependency_scanning |
        | container_scanning  |
        | coverage_fuzzing    |
        | api_fuzzing         |
        | sarif               |

  Rule: the attributes of a scanner narrow its own findings alone

    Background:
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      And the dast scan of the merge request reports the critical finding "Clickjacking"
      And the finding "Clickjacking" is a false positive
      And the finding "SQL injection" is a false positive
      And the finding "Clickjacking" is not known to be exploited
      And the finding "SQL injection" is not known to be exploited

    @MRAP-088 @MRAP-060
    Example: a scanner passes over false positives, the others do not
      Given the policy "Findings" looks only at findings that are no false positives of dast
      When the merge request is evaluated
      Then the policy "Findings" finds "SQL injection" to be new

    @MRAP-088 @MRAP-060
    Example: a scanner looks only at false positives, the others at all findings
      Given the policy "Findings" looks only at false positives of dast
      And the dast scan of the merge request reports the critical finding "Open redirect"
      When the merge request is evaluated
      Then the policy "Findings" finds "SQL injection, Clickjacking" to be new

    @MRAP-088 @MRAP-060
    Example: a scanner looks only at findings with a fix
      Given the policy "Findings" looks only at findings with a fix of dast
      And the dast scan of the merge request reports the critical finding "Open redirect"
      And the finding "Open redirect" has a fix
      When the merge request is evaluated
      Then the policy "Findings" finds "SQL injection, Open redirect" to be new

    @MRAP-088 @MRAP-060
    Example: a scanner looks only at findings without a fix
      Given the policy "Findings" looks only at findings without a fix of dast
      And the finding "Clickjacking" has a fix
      And the finding "SQL injection" has a fix
      When the merge request is evaluated
      Then the policy "Findings" finds "SQL injection" to be new

    @MRAP-088 @MRAP-087
    Example: a scanner looks only at known exploited findings
      Given the policy "Findings" looks only at known exploited findings of dast
      When the merge request is evaluated
      Then the policy "Findings" finds "SQL injection" to be new

    @MRAP-088 @MRAP-087 @odd
    Example: a scanner that says no to known exploited findings filters nothing
      Given the policy "Findings" looks only at findings, exploited or not, of dast
      And the finding "Clickjacking" is known to be exploited
      When the merge request is evaluated
      Then the policy "Findings" finds "SQL injection, Clickjacking" to be new

    @MRAP-088 @MRAP-087
    Scenario Outline: a scanner looks at EPSS scores <side> 0.5, and finds <found>
      Given the policy "Findings" looks only at findings of dast with an EPSS score <side> 0.5
      And the finding "Clickjacking" has the EPSS score <score>
      When the merge request is evaluated
      Then the policy "Findings" finds "<found>" to be new

      Examples:
        | side  | score | found                       |
        | above | 0.51  | SQL injection, Clickjacking |
        | above | 0.5   | SQL injection               |
        | below | 0.49  | SQL injection, Clickjacking |
        | below | 0.5   | SQL injection               |

    @MRAP-088 @MRAP-087
    Scenario Outline: a scanner <treats> findings without enrichment data, and finds <found>
      Given the policy "Findings" looks only at findings of dast with an EPSS score above 0.5
      And the policy "Findings" <treats> findings of dast without enrichment data
      And the finding "Clickjacking" has the EPSS score 0.1
      And the dast scan of the merge request reports the critical finding "Open redirect"
      When the merge request is evaluated
      Then the policy "Findings" finds "<found>" to be new

      Examples:
        | treats  | found                        |
        | blocks  | SQL injection, Open redirect |
        | ignores | SQL injection                |
