@approval
Feature: Missing and failed scans in approval policies

  Before a rule counts new findings it checks that the scans it relies on are there and succeeded.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast and dast findings

  Rule: a scan that the target branch has may not be missing

    Background:
      Given the pipeline of "main" ran sast and dast
      And Ana has a merge request in "payments"

    @MRAP-050 @MRAP-101 @MRAP-059
    Example: a removed scan needs the approvals of the policy
      Given the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error SCAN_REMOVED
      And the policy "Critical findings" misses dast
      And the merge request needs 1 approval

    @MRAP-050 @MRAP-101
    Example: a policy that fails open lets a removed scan pass
      Given the policy "Critical findings" fails open
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the policy "Critical findings" lets the error pass
      And the merge request needs no approval
      And the merge request can be merged

    @MRAP-056 @odd
    Example: failing open, a removed scan excuses a real finding of another scan
      Given the policy "Critical findings" fails open
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error SCAN_REMOVED
      And the merge request needs no approval

    @MRAP-103 @odd
    Example: failing open does not excuse a real finding while all scans are there
      Given the policy "Critical findings" fails open
      And the pipeline of the merge request ran dast
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the policy "Critical findings" is violated
      And the merge request needs 1 approval

    @MRAP-050
    Example: a scan that the rule does not name may be removed
      Given the container_scanning scan of "main" reports nothing
      And the pipeline of the merge request ran sast and dast
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-050
    Example: a rule for every scanner misses any that the target branch has
      Given the policy "Critical findings" looks at every scanner
      And the container_scanning scan of "main" reports nothing
      And the pipeline of the merge request ran sast and dast
      When the merge request is evaluated
      Then the policy "Critical findings" misses container_scanning

  Rule: only what the target branch has is missed

    @MRAP-052 @odd
    Example: a named scanner that ran on neither side is no error
      Given the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-054 @odd
    Example: all findings of a scanner that the target branch lacks are new
      Given the pipeline of "main" ran sast
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      And the dast scan of the merge request reports the critical finding "Open redirect"
      When the merge request is evaluated
      Then the policy "Critical findings" finds "Open redirect" to be new
      And the policy "Critical findings" reports no error

    @MRAP-051
    Example: without a target pipeline every named scanner has to run
      Given Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error SCAN_REMOVED
      And the policy "Critical findings" misses dast

    @MRAP-051
    Example: without a target pipeline a clean merge request with all scanners needs nobody
      Given Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast and dast
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-053 @odd
    Example: without a target pipeline a rule for every scanner can hardly be satisfied
      Given the policy "Critical findings" looks at every scanner
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast, dast and secret_detection
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error SCAN_REMOVED

    @MRAP-053
    Example: without a target pipeline a rule for every scanner is satisfied by every scanner
      Given the policy "Critical findings" looks at every scanner
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast, secret_detection, dependency_scanning, container_scanning, dast, coverage_fuzzing, api_fuzzing and sarif
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: a scan that did not succeed is an error

    Background:
      Given the pipeline of "main" ran sast and dast
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast

    @MRAP-055
    Example: a failed scan that left a report is an error
      Given the dast job of the merge request failed
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error SCAN_NOT_SUCCEEDED
      And the policy "Critical findings" misses dast

    @MRAP-055
    Example: an unreadable report is an error
      Given the dast report of the merge request is unreadable
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error SCAN_NOT_SUCCEEDED

    @MRAP-055 @odd
    Example: a later success of the same scanner clears the error
      Given the dast job of the merge request failed
      And the merge request has another pipeline
      And the pipeline of the merge request ran dast
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-059 @odd
    Example: a removed scan is reported before one that failed
      Given the container_scanning scan of "main" reports nothing
      And the policy "Critical findings" looks at every scanner
      And the dast job of the merge request failed
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error SCAN_REMOVED
      And the policy "Critical findings" misses container_scanning

  Rule: without any report rules on new findings cannot be judged

    Background:
      Given the pipeline of "main" ran sast and dast
      And Ana has a merge request in "payments"

    @MRAP-058
    Example: no pipeline at all is an error
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error ARTIFACTS_MISSING
      And the merge request needs 1 approval

    @MRAP-057
    Example: a pipeline without reports is an error
      Given the pipeline of the merge request ran no scanner
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error ARTIFACTS_MISSING

    @MRAP-057
    Example: a failed pipeline without reports is told apart
      Given the pipeline of the merge request is failed
      When the merge request is evaluated
      Then the policy "Critical findings" reports the error PIPELINE_FAILED

    @MRAP-058 @MRAP-101
    Example: failing open, no pipeline at all needs nobody
      Given the policy "Critical findings" fails open
      When the merge request is evaluated
      Then the policy "Critical findings" lets the error pass
      And the merge request needs no approval
