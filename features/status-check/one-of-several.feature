@status-check
Feature: What happens to one check while another one blocks

  "payments" merges only what all checks have passed, and "Legal" has failed: whatever happens to the other checks, the
  merge request stays blocked.

  Background:
    Given a project "payments"
    And Ana is a developer of "payments"
    And Mia is a maintainer of "payments"
    And "payments" merges only what all status checks have passed
    And "payments" has the status check "Legal"

  Rule: a check says nothing for another one

    Background:
      Given "payments" has the status check "Compliance"
      And Ana has a merge request in "payments"
      And the status check "Legal" was reported failed

    @ESC-101 @ESC-058
    Example: a pass without a webhook before it
      When Ana reports "Compliance" as passed
      Then the status check "Compliance" is passed
      And its status checks block the merge request

    @ESC-067 @ESC-060
    Example: a late pass
      Given the status check "Compliance" became pending 121 seconds ago
      When the job that fails overdue status checks runs
      And Ana reports "Compliance" as passed
      Then the status check "Compliance" is passed
      And its status checks block the merge request

    @ESC-066
    Example: an overdue answer behind a pass
      Given the status check "Compliance" became pending 600 seconds ago
      And the status check "Compliance" was reported passed
      When the job that fails overdue status checks runs
      Then the status check "Compliance" is passed
      And its status checks block the merge request

    @ESC-009
    Example: a check that is renamed
      When Mia renames the status check "Compliance" to "Audit"
      Then the status check "Audit" is pending
      And its status checks block the merge request

    @ESC-015
    Example: a check that is deleted
      When Mia deletes the status check "Compliance"
      Then the status check "Compliance" is not listed
      And its status checks block the merge request

    @ESC-006
    Example: a new check whose name differs in case from that of the failed one
      When Mia creates the status check "legal" in "payments"
      Then the status check "legal" is pending
      And its status checks block the merge request

    @ESC-059
    Example: a pass that is taken back
      Given the status check "Compliance" was reported passed
      When Ana reports "Compliance" as pending
      Then the status check "Compliance" is pending
      And its status checks block the merge request

  Rule: a new merge request waits for all of them

    @ESC-022 @ESC-062 @ESC-063
    Example: nobody answers in time
      When Ana opens a merge request in "payments"
      And 121 seconds pass
      And the job that fails overdue status checks runs
      Then the status check "Legal" is failed
      And its status checks block the merge request

  Rule: a check for other branches neither helps nor harms

    Background:
      Given "payments" has the status check "Releases" for the protected branch "release"
      And Ana has a merge request in "payments"
      And the status check "Legal" was reported failed

    @ESC-025 @ESC-023
    Example: a pass for it leaves the failed one
      When Ana reports "Releases" as passed
      Then the status check "Releases" is not listed
      And its status checks block the merge request

    @ESC-014
    Example: widened to all branches it blocks together with the failed one
      When Mia takes all branches away from the status check "Releases"
      Then the status check "Releases" is pending
      And its status checks block the merge request

    @ESC-020 @ESC-023
    Example: in an older version the branches are compared, and the failed one blocks
      Given the instance matches status checks with branches as older versions do
      When its status checks are looked up
      Then the status check "Releases" is not listed
      And its status checks block the merge request
