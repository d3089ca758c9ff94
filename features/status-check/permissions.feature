@status-check
Feature: Who may see and report external status checks

  Background:
    Given a project "payments"
    And Ana is a developer of "payments"
    And "payments" has the status check "Compliance"
    And the status check "Compliance" has the URL "https://checks.example.com/hook?token=abc"
    And Ana has a merge request in "payments"

  Rule: developers report, others do not

    @ESC-034
    Scenario Outline: a report by a <role> is answered with <answer>
      Given Bob is a <role> of "payments"
      When Bob tries to report "Compliance" as "passed"
      Then the API answers <answer>

      Examples:
        | role       | answer |
        | maintainer | 201    |
        | developer  | 201    |
        | reporter   | 403    |
        | guest      | 403    |

    @ESC-034
    Example: a report by a guest changes nothing
      Given Bob is a guest of "payments"
      When Bob reports "Compliance" as passed
      Then the status check "Compliance" is pending

    @ESC-034
    Example: a report by a member of another project only finds nothing
      Given a project "shop"
      And Bob is a developer of "shop"
      When Bob tries to report "Compliance" as "passed"
      Then the API answers 404

    @ESC-034
    Example: a report by nobody in particular is not let in
      When somebody unknown tries to report "Compliance" as "passed"
      Then the API answers 401

    @ESC-039 @odd
    Scenario Outline: a <role> who may approve but not report learns that the sha is stale
      Given Bob is a <role> of "payments"
      And reporters and planners may approve in "payments"
      When Bob tries to report "Compliance" as "passed" for an earlier commit
      Then the API answers 409

      Examples:
        | role     |
        | reporter |
        | planner  |

    @ESC-039 @odd
    Example: with the right sha the same person finds nothing
      Given Bob is a reporter of "payments"
      And reporters may approve in "payments"
      When Bob tries to report "Compliance" as "passed"
      Then the API answers 404

    @ESC-036 @ESC-039 @odd
    Example: the check of another project is missing before the stale sha is looked at
      Given a project "shop"
      And "shop" has the status check "Stock"
      When Ana tries to report "Stock" as "passed" for an earlier commit
      Then the API answers 404

  Rule: developers retry, others do not

    @ESC-035
    Scenario Outline: a retry by a <role> is answered with <answer>
      Given Bob is a <role> of "payments"
      And the status check "Compliance" was reported failed
      When Bob tries to retry the status check "Compliance"
      Then the API answers <answer>

      Examples:
        | role       | answer |
        | maintainer | 202    |
        | developer  | 202    |
        | guest      | 403    |

    @ESC-035 @odd
    Example: somebody who may approve but not report cannot retry
      Given Bob is a reporter of "payments"
      And reporters may approve in "payments"
      And the status check "Compliance" was reported failed
      When Bob tries to retry the status check "Compliance"
      Then the API answers 403

    @ESC-036
    Example: the check of another project cannot be retried
      Given a project "shop"
      And "shop" has the status check "Stock"
      When Ana tries to retry the status check "Stock"
      Then the API answers 404

  Rule: without a licence there are no status checks

    @ESC-030
    Example: a member is told that they are not allowed
      Given the instance has no Ultimate licence
      When Ana tries to report "Compliance" as "passed"
      Then the API answers 401

    @ESC-030 @odd
    Example: a stranger finds nothing, licence or not
      Given the instance has no Ultimate licence
      And Bob is a user
      When Bob tries to report "Compliance" as "passed"
      Then the API answers 404

  Rule: the URL of a check is for developers, and never with its query

    @ESC-037
    Example: a developer sees the URL without its query
      When Ana asks the API for the status checks of the merge request
      Then the URL of "Compliance" reads "https://checks.example.com/hook"

    @ESC-037
    Example: a reporter sees an empty URL
      Given Bob is a reporter of "payments"
      And reporters may approve in "payments"
      When Bob asks the API for the status checks of the merge request
      Then the URL of "Compliance" reads ""

    @ESC-038
    Scenario Outline: the statuses on the page of the merge request are answered with <answer> to a <role>
      Given Bob is a <role> of "payments"
      When Bob looks at the status checks of the merge request
      Then the API answers <answer>

      Examples:
        | role     | answer |
        | reporter | 200    |
        | guest    | 403    |

    @ESC-038 @odd
    Example: in an internal project any user sees the statuses
      Given an internal project "catalogue"
      And "catalogue" has the status check "Format"
      And Bob is a user
      And Ana has a merge request in "catalogue"
      When Bob looks at the status checks of the merge request
      Then the API answers 200
