@approval
Feature: Policies that let a merge request pass, beside one that does not

  "Legal review" needs an approval that nobody has given: what other policies are content with does not help.

  Background:
    Given a project "payments"
    And Lee is a developer of "payments"
    And "payments" is governed by the policy "Legal review" about any merge request
    And the policy "Legal review" needs 1 approval from Lee

  Rule: a policy answers for itself alone

    @MRAP-012
    Example: a policy whose only scanner is unknown
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the policy "Critical findings" looks at the unknown scanner "semgrep"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" brings no approval rule
      And the merge request cannot be merged: not_approved

    @MRAP-042
    Example: a policy whose window reaches back to the same finding
      Given "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the policy "Critical findings" compares with reports up to 60 minutes older
      And a pipeline of "main" reported the critical sast finding "SQL injection" 60 minutes ago
      And the pipeline of "main" ran no scanner
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" is not violated
      And the merge request cannot be merged: not_approved

    @MRAP-052
    Example: a policy that names a scanner that ran on neither side
      Given "payments" is governed by the policy "Critical findings" about new critical sast and dast findings
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the policy "Critical findings" is not violated
      And the merge request cannot be merged: not_approved

    @MRAP-067
    Example: a policy that does not count dismissed vulnerabilities
      Given "payments" is governed by the policy "All of it" about new_needs_triage and detected critical sast vulnerabilities
      And the policy "All of it" allows 1 finding
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      And "payments" has the dismissed critical vulnerability "SQL injection"
      And the sast scan of "main" reports the critical finding "SQL injection"
      And the sast scan of the merge request reports the critical finding "Path traversal"
      When the merge request is evaluated
      Then the policy "All of it" is not violated
      And the merge request cannot be merged: not_approved

    @MRAP-068
    Example: a policy for another branch, whose rule shrinks to what is new
      Given "payments" has a branch "release"
      And "payments" protects the branch "release"
      And "payments" is governed by the policy "All of it" about new_needs_triage and detected critical sast vulnerabilities
      And "payments" has the detected critical vulnerability "SQL injection"
      And the sast scan of "release" reports the critical finding "SQL injection"
      And Ana has a merge request from "fix" to "release" in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And the policy "All of it" is for the branch "release"
      When the merge request is evaluated
      Then the policy "All of it" is not violated
      And the merge request cannot be merged: not_approved

    @MRAP-081
    Example: a policy that was asked about the license before
      Given "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And the merge request depends on "left-pad" under the license "MIT License"
      And "main" depends on "readline" under the license "GPL"
      And the merge request depends on "readline" version "9.9.9" under the license "GPL"
      When the merge request is evaluated
      Then the policy "No copyleft" is not violated
      And the merge request cannot be merged: not_approved

    @MRAP-093
    Example: a policy that is violated and demands nothing
      Given "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" demands no approval
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the policy "Four eyes" is violated
      And the policy "Four eyes" brings no approval rule
      And the merge request cannot be merged: not_approved

    @MRAP-102
    Example: a policy for another branch
      Given "payments" is governed by the policy "Releases" about any merge request
      And "payments" has a branch "release"
      And "payments" protects the branch "release"
      And the policy "Releases" is for the branch "release"
      And Ana has a merge request in "payments"
      When the merge request is evaluated
      Then the policy "Releases" brings no approval rule
      And the merge request cannot be merged: not_approved

    @MRAP-103
    Example: a policy that fails open and found something all the same
      Given "payments" is governed by the policy "Critical findings" about new critical sast and dast findings
      And the pipeline of "main" ran sast and dast
      And Ana has a merge request in "payments"
      And the policy "Critical findings" fails open
      And the pipeline of the merge request ran dast
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" is violated
      And the merge request cannot be merged: not_approved

    @MRAP-130
    Example: a policy that this pair of branches bypasses
      Given Mia is a maintainer of "payments"
      And "payments" is governed by the policy "Four eyes" about any merge request
      And "payments" has a branch "release/1.0"
      And "payments" protects the branch "release/1.0"
      And merge requests from "hotfix/*" to "release/*" bypass the policy "Four eyes"
      And Ana has a merge request from "hotfix/7" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request cannot be merged: not_approved

    @MRAP-143
    Example: a policy that was dismissed twice
      Given Mia is a maintainer of "payments"
      And "payments" is governed by the policy "Critical findings" about new critical sast findings
      And the policy "Critical findings" only warns
      And the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And the merge request has another pipeline
      And the pipeline of the merge request is running
      And the sast scan of the merge request reports the critical finding "Path traversal"
      When Mia dismisses the policy "Critical findings" because of "planned for next week"
      And the pipeline of the merge request finishes
      And Mia dismisses the policy "Critical findings" because of "this one as well"
      Then the merge request cannot be merged: not_approved
