@status-check
Feature: Callers that are more or less than their role

  Background:
    Given a private project "payments"
    And Ana is a developer of "payments"
    And "payments" has the status check "Compliance"
    And Ana has a merge request in "payments"

  Rule: who is kept out everywhere reports and retries nothing, whatever the role

    @ESC-034 @AUTHZ-ROLE-060 @odd
    Example: a blocked developer cannot report
      Given Bob is a developer of "payments"
      And Bob is blocked
      When Bob tries to report "Compliance" as "passed"
      Then the API answers 403

    @ESC-034 @AUTHZ-ROLE-060
    Example: the report of a blocked developer changes nothing
      Given Bob is a developer of "payments"
      And Bob is blocked
      When Bob reports "Compliance" as passed
      Then the status check "Compliance" is pending

    @ESC-035 @AUTHZ-ROLE-060
    Example: a deactivated developer cannot retry
      Given Bob is a developer of "payments"
      And Bob is deactivated
      And the status check "Compliance" was reported failed
      When Bob tries to retry the status check "Compliance"
      Then the API answers 403

  Rule: a retry finds nothing from outside the project, and nothing works without a licence

    @ESC-035
    Example: a member of another project only finds nothing to retry
      Given a project "shop"
      And Bob is a developer of "shop"
      And the status check "Compliance" was reported failed
      When Bob tries to retry the status check "Compliance"
      Then the API answers 404

    @ESC-035 @ESC-030
    Example: without a licence a retry is not let in
      Given the instance has no Ultimate licence
      And the status check "Compliance" was reported failed
      When Ana tries to retry the status check "Compliance"
      Then the API answers 401

  Rule: administrators have the rights of owners, auditors see what reporters see

    @ESC-031
    Example: an administrator manages the checks of a project that is not theirs
      Given Adam is a user
      And Adam is an administrator
      When Adam asks the API for the status checks of "payments"
      Then the API answers 200

    @ESC-030 @odd
    Example: on an instance with admin mode an administrator is as others are
      Given the instance has admin mode
      And Adam is a user
      And Adam is an administrator
      When Adam asks the API for the status checks of "payments"
      Then the API answers 404

    @ESC-038
    Example: an auditor looks at the statuses
      Given Adam is a user
      And Adam is an auditor
      When Adam looks at the status checks of the merge request
      Then the API answers 200

    @ESC-034
    Example: an auditor cannot report
      Given Adam is a user
      And Adam is an auditor
      When Adam tries to report "Compliance" as "passed"
      Then the API answers 403

  Rule: a custom role that may approve gets as far as the commit, and no further

    @ESC-039 @odd
    Example: a reporter with such a role learns that the sha is stale
      Given the custom role "Approver" of "acme" adds "admin_merge_request" to reporter
      And Bob has the custom role "Approver" in "payments"
      When Bob tries to report "Compliance" as "passed" for an earlier commit
      Then the API answers 409

    @ESC-039
    Example: with the right sha they find nothing
      Given the custom role "Approver" of "acme" adds "admin_merge_request" to reporter
      And Bob has the custom role "Approver" in "payments"
      When Bob tries to report "Compliance" as "passed"
      Then the API answers 404

    @ESC-034 @odd
    Example: a guest with such a role cannot read the merge request, so may not approve either
      Given the custom role "Approver" of "acme" adds "admin_merge_request" to guest
      And Bob has the custom role "Approver" in "payments"
      When Bob tries to report "Compliance" as "passed" for an earlier commit
      Then the API answers 403

  Rule: internal is private for a service account, which is always external

    @ESC-030 @AUTHZ-ROLE-067 @odd
    Example: a service account that is no member does not find the merge request of an internal project
      Given an internal project "catalogue"
      And "catalogue" has the status check "Format"
      And a service account "Robot"
      And Ana has a merge request in "catalogue"
      When Robot looks at the status checks of the merge request
      Then the API answers 404

    @ESC-038
    Example: a user who is no member does
      Given an internal project "catalogue"
      And "catalogue" has the status check "Format"
      And Zoe is a user
      And Ana has a merge request in "catalogue"
      When Zoe looks at the status checks of the merge request
      Then the API answers 200
