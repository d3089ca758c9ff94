@status-check
Feature: Which webhooks are sent to external status checks

  Background:
    Given a project "payments"
    And Ana is a developer of "payments"
    And Ana has a merge request in "payments"

  Rule: the webhook is sent for what happens to a merge request, not for what is said about it

    @ESC-080 @ESC-081
    Example: a push is sent
      Given "payments" has the status check "Compliance"
      When the hook event push of the merge request is dispatched
      Then the webhook of "Compliance" is sent

    @ESC-080 @ESC-081 @odd
    Example: a comment is not sent
      Given "payments" has the status check "Compliance"
      When the hook event comment of the merge request is dispatched
      Then the webhook of "Compliance" is not sent

  Rule: it is sent to the checks that concern the merge request

    @ESC-024
    Example: a check that is not listed is not sent anything
      Given "payments" has the status check "Compliance" for the protected branch "main-legacy"
      When the hook event open of the merge request is dispatched
      Then the webhook of "Compliance" is not sent

    @ESC-024 @ESC-021 @odd
    Example: in an older version a check is sent what it is not listed for
      Given "payments" has the status check "Compliance" for the protected branch "Main-legacy"
      And the instance matches status checks with branches as older versions do
      When the hook event open of the merge request is dispatched
      Then the webhook of "Compliance" is sent

    @ESC-021
    Example: in an older version a check of an unlike branch is not sent anything
      Given "payments" has the status check "Compliance" for the protected branch "release"
      And the instance matches status checks with branches as older versions do
      When the hook event open of the merge request is dispatched
      Then the webhook of "Compliance" is not sent

  Rule: the payload names the commit and the project to report on

    @ESC-086
    Example: the head of the merge request is the commit to report on
      Given "payments" has the status check "Compliance"
      When the hook event push of the merge request is dispatched
      Then the webhook of "Compliance" asks for a report on the head of the merge request in "payments"

    @ESC-086 @odd
    Example: from a fork the report goes to the target project
      Given a project "forked"
      And "payments" has the status check "Compliance"
      And Ana has a merge request from the fork "forked" in "payments"
      When the hook event open of the merge request is dispatched
      Then the webhook of "Compliance" asks for a report on the head of the merge request in "payments"

  Rule: a secret signs the webhook, and the URL is sent whole

    @ESC-083
    Example: a check with a secret gets a signature
      Given "payments" has the status check "Compliance"
      And the status check "Compliance" has a secret
      When the hook event open of the merge request is dispatched
      Then the webhook of "Compliance" is signed

    @ESC-083
    Example: a check without a secret gets none
      Given "payments" has the status check "Compliance"
      When the hook event open of the merge request is dispatched
      Then the webhook of "Compliance" is not signed

    @ESC-088
    Example: the query of the URL reaches the service
      Given "payments" has the status check "Compliance"
      And the status check "Compliance" has the URL "https://checks.example.com/hook?token=abc"
      When the hook event open of the merge request is dispatched
      Then the webhook of "Compliance" tells its URL "https://checks.example.com/hook?token=abc"
