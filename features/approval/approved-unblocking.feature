@approval
Feature: Scans that no execution policy excuses, and somebody approves their absence

  Background:
    Given a group "acme"
    And a project "payments" in "acme"
    And Mia is a maintainer of "payments"

  Rule: an approval is enough, whatever the violation was

    @MRAP-107
    Example: a pipeline execution policy of the project does not excuse what the group demands
      Given "payments" is governed by the policy "Secrets" about new critical secret_detection findings
      And the policy "Secrets" can be unblocked by execution policies
      And the pipeline of "main" ran secret_detection
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      And "acme" is governed by the policy "Group secrets" about new critical secret_detection findings
      And the policy "Group secrets" can be unblocked by execution policies
      And "payments" is governed by the pipeline execution policy "Company jobs"
      And the policy "Company jobs" is known to run secret_detection
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Group secrets" reports the error SCAN_REMOVED
      And the merge request can be merged

    @MRAP-108
    Example: a pipeline execution policy from before 17.10 excuses nothing
      Given "payments" is governed by the policy "Secrets" about new critical secret_detection findings
      And the policy "Secrets" can be unblocked by execution policies
      And the pipeline of "main" ran secret_detection
      And Ana has a merge request in "payments"
      And the pipeline of the merge request ran sast
      And "payments" is governed by the pipeline execution policy "Company jobs"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Secrets" reports the error SCAN_REMOVED
      And the merge request can be merged

    @MRAP-109
    Example: a real finding is never excused
      Given "payments" is governed by the policy "Secrets" about new critical secret_detection findings
      And the policy "Secrets" can be unblocked by execution policies
      And the pipeline of "main" ran secret_detection
      And Ana has a merge request in "payments"
      And "payments" is governed by the scan execution policy "Secrets everywhere"
      And the secret_detection scan of the merge request reports the critical finding "AWS key"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the policy "Secrets" finds "AWS key" to be new
      And the merge request needs 1 approval
      And the merge request can be merged
