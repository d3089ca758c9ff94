@status-check
Feature: When external status checks keep a merge request from merging

  Background:
    Given a project "payments"
    And Ana is a developer of "payments"
    And "payments" has the status check "Compliance"
    And Ana has a merge request in "payments"

  Rule: nothing blocks unless the project demands it

    @ESC-100
    Example: a failed check does not block by default
      Given the status check "Compliance" was reported failed
      When its status checks are looked up
      Then its status checks do not block the merge request

  Rule: where the project demands it, every check must have passed at the head

    Background:
      Given "payments" merges only what all status checks have passed

    @ESC-101 @ESC-100
    Example: a passed check does not block
      Given the status check "Compliance" was reported passed
      When its status checks are looked up
      Then its status checks do not block the merge request

    @ESC-101 @ESC-103
    Example: a failed check blocks
      Given the status check "Compliance" was reported failed
      When its status checks are looked up
      Then its status checks block the merge request
      And the merge request cannot be merged: status_checks_must_pass

    @ESC-103 @ESC-106 @odd
    Example: a draft with a failed check reports the check, not the draft
      Given the status check "Compliance" was reported failed
      And the merge request is a draft
      When its status checks are looked up
      Then the merge request cannot be merged: status_checks_must_pass

    @ESC-101
    Example: a project without a check for the target blocks nothing
      Given Mia is a maintainer of "payments"
      When Mia deletes the status check "Compliance"
      Then its status checks do not block the merge request

    @ESC-101
    Example: a check that waits for its answer blocks
      Given the status check "Compliance" was reported pending
      When its status checks are looked up
      Then its status checks block the merge request

    @ESC-101 @ESC-055
    Example: a check that never said anything blocks
      When its status checks are looked up
      Then its status checks block the merge request

    @ESC-101
    Example: one check that failed outweighs another that passed
      Given "payments" has the status check "Quality"
      And the status check "Compliance" was reported passed
      And the status check "Quality" was reported failed
      When its status checks are looked up
      Then its status checks block the merge request

    @ESC-101 @odd
    Example: a failed check that does not concern the target does not block
      Given "payments" has the status check "Releases" for the protected branch "release"
      And the status check "Compliance" was reported passed
      And the status check "Releases" was reported failed
      When its status checks are looked up
      Then its status checks do not block the merge request

    @ESC-102 @odd
    Example: without a licence a failed check does not block
      Given the instance has no Ultimate licence
      And the status check "Compliance" was reported failed
      When its status checks are looked up
      Then its status checks do not block the merge request
