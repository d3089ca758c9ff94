@status-check
Feature: Reporting the status of an external check

  Background:
    Given a project "payments"
    And Ana is a developer of "payments"
    And "payments" has the status check "Compliance"
    And Ana has a merge request in "payments"

  Rule: the newest answer for the head of the merge request is in force

    @ESC-053 @ESC-058
    Example: a first report needs nothing before it
      When Ana reports "Compliance" as passed
      Then the status check "Compliance" is passed

    @ESC-053 @ESC-054
    Example: a check that failed passes by a new report
      Given the status check "Compliance" was reported failed
      When Ana reports "Compliance" as passed
      Then the status check "Compliance" is passed

    @ESC-053 @ESC-054
    Example: a check that passed fails by a new report
      Given the status check "Compliance" was reported passed
      When Ana reports "Compliance" as failed
      Then the status check "Compliance" is failed

    @ESC-059
    Example: a check that passed waits again when it is reported pending
      Given the status check "Compliance" was reported passed
      And "payments" merges only what all status checks have passed
      When Ana reports "Compliance" as pending
      Then the status check "Compliance" is pending
      And its status checks block the merge request

    @ESC-067 @odd
    Example: a late pass wins over the failure by timeout
      Given the status check "Compliance" became pending 121 seconds ago
      When the job that fails overdue status checks runs
      And Ana reports "Compliance" as passed
      Then the status check "Compliance" is passed

  Rule: answers belong to a commit

    @ESC-056 @ESC-055
    Example: an answer for an earlier commit says nothing of the head
      Given the status check "Compliance" was reported passed for an earlier commit
      When its status checks are looked up
      Then the status check "Compliance" is pending

    @ESC-056 @ESC-054 @odd
    Example: a newer answer for an earlier commit does not replace the answer for the head
      Given the status check "Compliance" was reported passed
      And the status check "Compliance" was reported failed for an earlier commit
      When its status checks are looked up
      Then the status check "Compliance" is passed

    @ESC-052
    Example: a report for an earlier commit is refused
      When Ana tries to report "Compliance" as "passed" for an earlier commit
      Then the API answers 409

    @ESC-052
    Example: a refused report changes nothing
      Given the status check "Compliance" was reported failed
      When Ana reports "Compliance" as passed for an earlier commit
      Then the status check "Compliance" is failed

    @ESC-052
    Example: a report for the head is accepted
      When Ana tries to report "Compliance" as "passed"
      Then the API answers 201

  Rule: a report says passed, failed or pending

    @ESC-050
    Example: another word is refused
      When Ana tries to report "Compliance" as "approved"
      Then the API answers 400

    @ESC-051 @odd
    Example: a report without a status is refused, whatever its documentation says
      When Ana tries to report "Compliance" without a status
      Then the API answers 400
      And the API says "status is missing"

  Rule: a report is stored even where the check does not concern the merge request

    @ESC-025 @odd
    Example: a check for another branch may be reported on
      Given "payments" has the status check "Releases" for the protected branch "release"
      When Ana tries to report "Releases" as "failed"
      Then the API answers 201

    @ESC-025 @ESC-101
    Example: its report has no effect
      Given "payments" has the status check "Releases" for the protected branch "release"
      And "payments" merges only what all status checks have passed
      And the status check "Compliance" was reported passed
      When Ana reports "Releases" as failed
      Then its status checks do not block the merge request
