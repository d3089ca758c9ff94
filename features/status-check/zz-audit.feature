@status-check
Feature: Audit

  Background:
    Given a private project "payments"
    And Ana is a developer of "payments"
    And "payments" has the status check "Compliance"
    And Ana has a merge request in "payments"

    Example: a blocked developer
      Given Bob is a developer of "payments"
      And Bob is blocked
      When Bob tries to report "Compliance" as "passed"
      Then the API answers 403

    Example: an administrator lists the checks
      Given Adam is a user
      And Adam is an administrator
      When Adam asks the API for the status checks of "payments"
      Then the API answers 200

    Example: an auditor sees statuses
      Given Adam is a user
      And Adam is an auditor
      When Adam looks at the status checks of the merge request
      Then the API answers 200

    Example: view of other project's wildcards
      Given "payments" has the status check "Old" for the protected branch "main"
      When its status checks are looked up
      Then the status check "Old" is pending
