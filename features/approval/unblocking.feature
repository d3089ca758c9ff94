@approval
Feature: Execution policies that unblock approval policies

  Where execution policies make the scanners run anyway, an error of an approval rule can be passed over.

  Background:
    Given a group "acme"
    And a project "payments" in "acme"
    And "payments" is governed by the policy "Secrets" about new critical secret_detection findings
    And the policy "Secrets" can be unblocked by execution policies
    And the pipeline of "main" ran secret_detection
    And Ana has a merge request in "payments"

  Rule: errors of a rule on new findings pass while its scanners are enforced

    @MRAP-105
    Example: a scan execution policy runs the missing scanner
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the merge request needs no approval
      And the policy "Secrets" is not violated

    @MRAP-105
    Example: without an execution policy the error stays
      Given the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the policy "Secrets" reports the error SCAN_REMOVED

    @MRAP-105 @odd
    Example: a scan execution policy for another branch than the source branch does not count
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the policy "Secrets everywhere" runs for the branch "main"
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the policy "Secrets" reports the error SCAN_REMOVED

    @MRAP-105
    Example: every scanner of the rule has to be enforced
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the policy "Secrets" looks at secret_detection and dast
      And the pipeline of "main" ran dast
      And the pipeline of the merge request ran secret_detection
      When the merge request is evaluated
      Then the policy "Secrets" misses dast

    @MRAP-105 @odd
    Example: a rule that also counts existing vulnerabilities is not unblocked
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the policy "Secrets" counts new_needs_triage and detected vulnerabilities
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the policy "Secrets" reports the error SCAN_REMOVED

    @MRAP-106 @odd
    Example: a rule for every scanner needs every scan that execution policies can run
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the policy "Secrets" looks at every scanner
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the policy "Secrets" reports the error SCAN_REMOVED

    @MRAP-106
    Example: a rule on licenses needs dependency scanning
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And "payments" is governed by the policy "No copyleft" that denies the license "GPL"
      And the policy "No copyleft" can be unblocked by execution policies
      And the pipeline of the merge request ran secret_detection
      When the merge request is evaluated
      Then the policy "No copyleft" reports the error ARTIFACTS_MISSING

    @MRAP-105 @odd
    Example: a cancelled job of the scanner spoils it
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the pipeline of the merge request ran sast
      And the secret_detection job of the merge request was cancelled without a report
      When the merge request is evaluated
      Then the policy "Secrets" reports the error SCAN_REMOVED

    @MRAP-105 @odd
    Example: a cancelled job spoils it though another job of the same scanner succeeded
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the policy "Secrets everywhere" runs the scans "secret_detection, container_scanning"
      And the policy "Secrets" looks at secret_detection and container_scanning
      And the pipeline of "main" ran container_scanning
      And the pipeline of the merge request ran secret_detection
      And the secret_detection job of the merge request was cancelled without a report
      When the merge request is evaluated
      Then the policy "Secrets" misses container_scanning

    @MRAP-105
    Example: without the cancelled job the missing scanner is passed over
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the policy "Secrets everywhere" runs the scans "secret_detection, container_scanning"
      And the policy "Secrets" looks at secret_detection and container_scanning
      And the pipeline of "main" ran container_scanning
      And the pipeline of the merge request ran secret_detection
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-106
    Example: a rule for every scanner is unblocked where every scan that execution policies can run is enforced
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the policy "Secrets everywhere" runs the scans "secret_detection, container_scanning, sast, dependency_scanning, sast_iac"
      And "acme" is governed by the scan execution policy "Sites"
      And "payments" has the DAST site profile "shop"
      And the policy "Sites" runs DAST with the site profile "shop"
      And the policy "Secrets" looks at every scanner
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the merge request needs no approval
      And the policy "Secrets" is not violated

    @MRAP-109 @odd
    Example: real new findings are never excused
      Given "payments" is governed by the scan execution policy "Secrets everywhere"
      And the secret_detection scan of the merge request reports the critical finding "AWS key"
      When the merge request is evaluated
      Then the policy "Secrets" finds "AWS key" to be new
      And the merge request needs 1 approval

  Rule: a pipeline execution policy counts if it is noted what it runs, and if it is not from below the rule

    Background:
      Given the pipeline of the merge request ran sast

    @MRAP-105 @MRAP-108 @MRAP-107
    Example: one of the same project counts
      Given "payments" is governed by the pipeline execution policy "Company jobs"
      And the policy "Company jobs" is known to run secret_detection
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-108 @odd
    Example: one from before 17.10 does not count
      Given "payments" is governed by the pipeline execution policy "Company jobs"
      When the merge request is evaluated
      Then the policy "Secrets" reports the error SCAN_REMOVED

    @MRAP-107
    Example: one of the group counts for a rule of the project
      Given "acme" is governed by the pipeline execution policy "Company jobs"
      And the policy "Company jobs" is known to run secret_detection
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-107 @odd
    Example: one of the project does not count for a rule of the group
      Given "acme" is governed by the policy "Group secrets" about new critical secret_detection findings
      And the policy "Group secrets" can be unblocked by execution policies
      And "payments" is governed by the pipeline execution policy "Company jobs"
      And the policy "Company jobs" is known to run secret_detection
      When the merge request is evaluated
      Then the policy "Group secrets" reports the error SCAN_REMOVED

    @MRAP-105 @odd
    Example: a scan execution policy of the project does count for a rule of the group
      Given "acme" is governed by the policy "Group secrets" about new critical secret_detection findings
      And the policy "Group secrets" can be unblocked by execution policies
      And "payments" is governed by the scan execution policy "Secrets everywhere"
      When the merge request is evaluated
      Then the policy "Group secrets" is not violated
