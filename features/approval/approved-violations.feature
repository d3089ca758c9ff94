@approval
Feature: Violations that are approved

  An approval that satisfies the policy lets the merge request in, whatever the violation was.

  Background:
    Given a project "payments"
    And Mia is a maintainer of "payments"

  Rule: findings and errors stay, and no longer block

    Background:
      Given "payments" is governed by the policy "Findings" about new critical sast and dast findings
      And the pipeline of "main" ran sast and dast
      And Ana has a merge request in "payments"
      And Mia has approved the merge request

    @MRAP-170 @MRAP-061
    Example: a new finding
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      And the dast scan of the merge request reports nothing
      When the merge request is evaluated
      Then the policy "Findings" finds "SQL injection" to be new
      And the merge request can be merged

    @MRAP-170 @MRAP-050
    Example: a scan that was removed
      Given the sast scan of the merge request reports nothing
      When the merge request is evaluated
      Then the policy "Findings" reports the error SCAN_REMOVED
      And the merge request can be merged

    @MRAP-170 @MRAP-055
    Example: a scan that failed
      Given the sast scan of the merge request reports nothing
      And the dast job of the merge request failed
      When the merge request is evaluated
      Then the policy "Findings" reports the error SCAN_NOT_SUCCEEDED
      And the merge request can be merged

    @MRAP-170 @MRAP-057
    Example: a pipeline that failed without a report
      Given the pipeline of the merge request ran no scanner
      And the pipeline of the merge request is failed
      When the merge request is evaluated
      Then the policy "Findings" reports the error PIPELINE_FAILED
      And the merge request can be merged

    @MRAP-170 @MRAP-058
    Example: no pipeline at all
      When the merge request is evaluated
      Then the policy "Findings" reports the error ARTIFACTS_MISSING
      And the merge request can be merged

    @MRAP-170 @MRAP-088
    Example: one scanner with settings of its own
      Given the policy "Findings" looks at low findings of dast
      And the sast scan of the merge request reports nothing
      And the dast scan of the merge request reports the low finding "Clickjacking"
      When the merge request is evaluated
      Then the policy "Findings" finds "Clickjacking" to be new
      And the merge request can be merged

    @MRAP-170 @MRAP-064
    Example: a vulnerability that exists already beside a new finding
      Given the policy "Findings" counts new_needs_triage and detected vulnerabilities
      And "payments" has the detected critical vulnerability "Weak hash"
      And the sast scan of "main" reports the critical finding "Weak hash"
      And the sast scan of the merge request reports the critical finding "SQL injection"
      And the dast scan of the merge request reports nothing
      When the merge request is evaluated
      Then the policy "Findings" finds "Weak hash" to exist already
      And the merge request can be merged

  Rule: licenses and commits stay, and no longer block

    @MRAP-170 @MRAP-071
    Example: a license that is denied
      Given "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And the merge request depends on "readline" under the license "GPL"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "No copyleft" reports the license "GPL" for "readline"
      And the merge request can be merged

    @MRAP-170 @MRAP-073
    Example: a license that was there before
      Given "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And the policy "No copyleft" looks at licenses that are there already
      And "main" depends on "readline" under the license "GPL"
      And Ana has a merge request in "payments"
      And the merge request depends on "left-pad" under the license "MIT License"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "No copyleft" is violated
      And the merge request can be merged

    @MRAP-170 @MRAP-075
    Example: a license that is not among the allowed ones
      Given "payments" is governed by the policy "Permissive only" that allows only the license "MIT License"
      And "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And the merge request depends on "mystery" under the license "Somebody's Own License"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Permissive only" reports the license "Somebody's Own License" for "mystery"
      And the merge request can be merged

    @MRAP-170 @MRAP-082
    Example: a bill of materials that is missing
      Given "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And "main" depends on "left-pad" under the license "MIT License"
      And Ana has a merge request in "payments"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "No copyleft" reports the error ARTIFACTS_MISSING
      And the merge request can be merged

    @MRAP-170 @MRAP-091
    Example: a commit without a signature
      Given "payments" is governed by the policy "Signed work" about unsigned commits
      And Ana has a merge request in "payments"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Signed work" reports 1 unsigned commit
      And the merge request can be merged

    @MRAP-170 @MRAP-118
    Example: a member of the group that the policy names has approved
      Given a subgroup "security-team" of "acme"
      And Sam is a developer of "security-team"
      And "payments" is governed by the policy "Four eyes" about any merge request
      And the policy "Four eyes" needs 1 approval from the group "security-team"
      And Ana has a merge request in "payments"
      And Sam has approved the merge request
      When the merge request is evaluated
      Then the merge request can be merged
