@status-check
Feature: External status checks that are left pending

  Background:
    Given a project "payments"
    And Ana is a developer of "payments"
    And "payments" has the status check "Compliance"
    And Ana has a merge request in "payments"

  Rule: a pending answer fails once it is older than two minutes

    @ESC-060 @odd
    Scenario Outline: an answer that has been pending for <seconds> seconds is <status>
      Given the status check "Compliance" became pending <seconds> seconds ago
      When the job that fails overdue status checks runs
      Then the status check "Compliance" is <status>

      Examples:
        | seconds | status  |
        | 119     | pending |
        | 120     | pending |
        | 121     | failed  |

    @ESC-061 @odd
    Example: an overdue answer stays pending until the job runs
      Given the status check "Compliance" became pending 600 seconds ago
      When its status checks are looked up
      Then the status check "Compliance" is pending

    @ESC-060 @ESC-071 @odd
    Example: a retry starts the two minutes anew
      Given the status check "Compliance" became pending 121 seconds ago
      When the job that fails overdue status checks runs
      And Ana retries the status check "Compliance"
      And 120 seconds pass
      And the job that fails overdue status checks runs
      Then the status check "Compliance" is pending

    @ESC-060 @ESC-071
    Example: a retry that is not answered fails again
      Given the status check "Compliance" became pending 121 seconds ago
      When the job that fails overdue status checks runs
      And Ana retries the status check "Compliance"
      And 121 seconds pass
      And the job that fails overdue status checks runs
      Then the status check "Compliance" is failed

  Rule: what has passed stays passed

    @ESC-066 @ESC-060 @odd
    Example: an overdue answer behind a pass changes nothing that counts
      Given the status check "Compliance" became pending 600 seconds ago
      And the status check "Compliance" was reported passed
      When the job that fails overdue status checks runs
      Then the status check "Compliance" is passed

    @ESC-066 @ESC-055 @odd
    Example: an overdue answer for an earlier commit says nothing of the head
      Given the status check "Compliance" became pending 600 seconds ago for an earlier commit
      When the job that fails overdue status checks runs
      Then the status check "Compliance" is pending

  Rule: only answers time out, and only a new merge request begins with them

    @ESC-022 @ESC-062 @ESC-063
    Example: nobody answers a new merge request
      When Ana opens a merge request in "payments"
      And 121 seconds pass
      And the job that fails overdue status checks runs
      Then the status check "Compliance" is failed

    @ESC-022 @odd
    Example: a check for other branches begins to wait too, unseen
      Given Mia is a maintainer of "payments"
      And "payments" has the status check "Releases" for the protected branch "release"
      When Ana opens a merge request in "payments"
      And 121 seconds pass
      And the job that fails overdue status checks runs
      And Mia takes all branches away from the status check "Releases"
      Then the status check "Releases" is failed

    @ESC-062
    Example: without a licence a new merge request begins with no answers
      Given the instance has no Ultimate licence
      When Ana opens a merge request in "payments"
      And 121 seconds pass
      And the job that fails overdue status checks runs
      Then the status check "Compliance" is pending

    @ESC-064 @odd
    Example: nobody answers for a pushed commit, which waits for ever
      Given the status check "Compliance" was reported passed
      When Ana pushes a commit to the merge request
      And 10 minutes pass
      And the job that fails overdue status checks runs
      Then the status check "Compliance" is pending

    @ESC-065 @odd
    Example: a check that is added later waits for ever
      Given Mia is a maintainer of "payments"
      When 1 minute passes
      And Mia creates the status check "Quality" in "payments"
      And 10 minutes pass
      And the job that fails overdue status checks runs
      Then the status check "Quality" is pending

    @ESC-056 @odd
    Example: an earlier head that comes back brings its answer with it
      Given the status check "Compliance" was reported passed
      When Ana pushes a commit to the merge request
      And Ana moves the merge request back to its first commit
      Then the status check "Compliance" is passed
