@approval
Feature: Comparisons that bring something up, and somebody approves it

  Mia looks at what the comparison brought up and approves it, so that nothing keeps the merge request out.

  Background:
    Given a project "payments"
    And Mia is a maintainer of "payments"

  Rule: an approval is enough, whatever the violation was

    @MRAP-036
    Example: an excepted branch that counts all the same
      Given "payments" has a branch "release/1.0"
      And "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" leaves out the branch "main"
      And Ana has a merge request from "fix" to "main" in "payments"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-037
    Example: an excepted branch that a wildcard protects
      Given "payments" has a branch "release/1.0"
      And "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" is for branches of the type protected
      And "payments" has a branch "release/2.0"
      And "payments" protects the branch "release/*"
      And the policy "Four eyes" leaves out the branch "release/1.0"
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-043
    Example: a finding that only the window would have hidden
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the policy "Critical findings" compares with reports up to 60 minutes older
      And a pipeline of "main" reported the critical sast finding "SQL injection" 30 minutes ago
      And the sast scan of "main" reports nothing
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-045
    Example: a finding of a pipeline behind a thousand newer ones
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the sast scan of "main" reports the critical finding "SQL injection"
      And "main" has 1000 newer pipelines of the same commit without scans
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-046
    Example: a finding of a pipeline that waits for a manual job
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And the pipeline of the merge request is manual
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new
      And the merge request can be merged

    @MRAP-047
    Example: a finding of the merged results pipeline, which finished last
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the sast scan of "main" reports nothing
      And Ana has a merge request in "payments"
      And "main" has moved on
      And the sast scan of "main" reports the critical finding "SQL injection"
      And the sast scan of the merge request reports nothing
      And that pipeline finished 5 minutes later
      And the merge request has a merged results pipeline with the head of "main"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new
      And the merge request can be merged

    @MRAP-051
    Example: a scanner that did not run, and nothing to compare with
      Given "payments" is governed by the policy "Critical findings" about new critical sast and dast findings
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error SCAN_REMOVED
      And the policy "Critical findings" misses dast
      And the merge request can be merged

    @MRAP-053
    Example: not every scanner ran, and nothing to compare with
      Given "payments" is governed by the policy "Critical findings" about new critical sast and dast findings
      And the policy "Critical findings" looks at every scanner
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast, dast and secret_detection
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error SCAN_REMOVED
      And the merge request can be merged

    @MRAP-065
    Example: a finding that counts twice
      Given "payments" is governed by the policy "All of it" about new_needs_triage and detected critical sast vulnerabilities
      And the policy "All of it" allows 1 finding
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      And "payments" has the detected critical vulnerability "SQL injection"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-066
    Example: 51 findings that count 102 times
      Given "payments" is governed by the policy "All of it" about new_needs_triage and detected critical sast vulnerabilities
      And the policy "All of it" allows 1 finding
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      And the policy "All of it" allows 51 findings
      And both sides report 51 detected critical sast findings of "payments"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-069
    Example: a vulnerability that exists already
      Given "payments" is governed by the policy "Debt" about detected critical sast vulnerabilities
      And Ana has a merge request in "payments"
      And "payments" has the detected critical vulnerability "SQL injection"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Debt" finds "SQL injection" to exist already
      And the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-070
    Example: a finding that became more severe
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the sast scan of "main" reports the low finding "SQL injection"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Critical findings" finds "SQL injection" to be new
      And the merge request can be merged

    @MRAP-086
    Example: a vulnerability that is old enough
      Given "payments" is governed by the policy "Debt" about detected critical sast vulnerabilities
      And Ana has a merge request in "payments"
      And the policy "Debt" looks only at vulnerabilities older than 1 week
      And "payments" has the detected critical vulnerability "SQL injection" since 8 days
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-089
    Example: eleven findings, ten of which are shown
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the policy "Critical findings" allows 10 findings
      And the sast scan of the merge request reports 11 critical findings
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the policy "Critical findings" shows 10 new findings
      And the merge request can be merged

    @MRAP-144
    Example: a policy that only warned before 18.4, beside findings
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the policy "Critical findings" only warns
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" prevents approval by the author
      And the instance has the version "18.3"
      And the policy "Four eyes" needs 0 approvals from maintainers
      And Mia has approved the merge request
      When the merge request is evaluated
      Then nothing prevents approval by the author
      And the policy "Four eyes" is violated
      And the merge request can be merged
