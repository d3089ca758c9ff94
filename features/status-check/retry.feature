@status-check
Feature: Retrying a failed external status check

  Background:
    Given a project "payments"
    And Ana is a developer of "payments"
    And "payments" has the status check "Compliance"
    And Ana has a merge request in "payments"

  Rule: only a failed check can be retried

    @ESC-070 @ESC-071
    Example: a failed check waits again
      Given the status check "Compliance" was reported failed
      When Ana retries the status check "Compliance"
      Then the status check "Compliance" is pending

    @ESC-071 @ESC-054 @odd
    Example: the newest of several answers waits again, not an earlier one
      Given the status check "Compliance" was reported passed
      And the status check "Compliance" was reported failed
      When Ana retries the status check "Compliance"
      Then the status check "Compliance" is pending

    @ESC-070
    Example: the retry of a failed check is accepted
      Given the status check "Compliance" was reported failed
      When Ana tries to retry the status check "Compliance"
      Then the API answers 202
      And the retry sends the webhook again

    @ESC-070
    Scenario Outline: a check that is <status> cannot be retried
      Given the status check "Compliance" was reported <status>
      When Ana tries to retry the status check "Compliance"
      Then the API answers 422
      And the API says "must be failed"

      Examples:
        | status  |
        | passed  |
        | pending |

    @ESC-070 @ESC-055 @odd
    Example: a check without any answer cannot be retried
      When Ana tries to retry the status check "Compliance"
      Then the API answers 422

    @ESC-070 @ESC-056 @odd
    Example: a failure of an earlier commit cannot be retried
      Given the status check "Compliance" was reported failed for an earlier commit
      When Ana tries to retry the status check "Compliance"
      Then the API answers 422

    @ESC-070 @ESC-071
    Example: a second retry in a row changes nothing
      Given the status check "Compliance" was reported failed
      When Ana retries the status check "Compliance"
      And Ana tries to retry the status check "Compliance"
      Then the API answers 422

    @ESC-071 @ESC-070
    Example: a refused retry leaves the pass in force
      Given the status check "Compliance" was reported passed
      When Ana retries the status check "Compliance"
      Then the status check "Compliance" is passed

    @ESC-073 @odd
    Example: retrying a check that does not concern the merge request sends nothing
      Given "payments" has the status check "Releases" for the protected branch "release"
      And the status check "Releases" was reported failed
      When Ana tries to retry the status check "Releases"
      Then the API answers 202
      And the retry sends no webhook
