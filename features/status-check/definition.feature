@status-check
Feature: Defining external status checks

  Background:
    Given a group "acme"
    And a project "payments" in "acme"
    And Mia is a maintainer of "payments"
    And "payments" has the status check "Compliance"
    And the status check "Compliance" has the URL "https://checks.example.com/compliance"

  Rule: a check needs a name and a web address of its own in its project

    @ESC-031 @ESC-002
    Example: a maintainer creates a check
      When Mia tries to create the status check "Quality" in "payments" with the URL "https://checks.example.com/quality"
      Then the API answers 201
      And the answer shows that it has no secret

    @ESC-002
    Example: a check without a URL is refused
      When Mia tries to create the status check "Quality" in "payments" without a URL
      Then the API answers 400

    @ESC-003 @ESC-007
    Example: a name that is taken is refused
      When Mia tries to create the status check "Compliance" in "payments" with the URL "https://checks.example.com/quality"
      Then the API answers 422
      And the API says "Name has already been taken"

    @ESC-006 @odd
    Example: a name that differs in case only is another name
      When Mia tries to create the status check "compliance" in "payments" with the URL "https://checks.example.com/quality"
      Then the API answers 201

    @ESC-004
    Example: a URL that is taken is refused
      When Mia tries to create the status check "Quality" in "payments" with the URL "https://checks.example.com/compliance"
      Then the API answers 422

    @ESC-003 @ESC-004
    Example: another project may use the same name and URL
      Given a project "shop" in "acme"
      And Mia is a maintainer of "shop"
      When Mia tries to create the status check "Compliance" in "shop" with the URL "https://checks.example.com/compliance"
      Then the API answers 201

    @ESC-005
    Scenario Outline: the URL "<url>" is answered with <answer>
      When Mia tries to create the status check "Quality" in "payments" with the URL "<url>"
      Then the API answers <answer>

      Examples:
        | url                        | answer |
        | http://checks.example.com  | 201    |
        | ftp://checks.example.com   | 422    |
        | checks.example.com         | 422    |
        |                            | 422    |

  Rule: its branches are protected by its own project

    @ESC-011
    Example: a branch that the project protects is accepted
      When Mia tries to create the status check "Quality" in "payments" for the protected branch "main"
      Then the API answers 201

    @ESC-011 @ESC-012 @odd
    Example: a branch that only the group protects is refused
      Given the group "acme" protects the branch "release"
      When Mia tries to create the status check "Quality" in "payments" for the protected branch "release"
      Then the API answers 422

  Rule: maintainers manage checks, others do not

    @ESC-033
    Example: a check that a developer tries to create is not made
      Given Bob is a developer of "payments"
      When Bob tries to create the status check "Quality" in "payments" with the URL "https://checks.example.com/quality"
      Then the API answers 401

    @ESC-032
    Example: a developer cannot rename a check
      Given Bob is a developer of "payments"
      When Bob tries to rename the status check "Compliance" to "Anything goes"
      Then the API answers 401
      And the API says "Not allowed"

    @ESC-031
    Example: a developer cannot list the checks of the project
      Given Bob is a developer of "payments"
      When Bob asks the API for the status checks of "payments"
      Then the API answers 401

    @ESC-031 @odd
    Example: a custom role can make a developer a manager of checks
      Given Bob may manage the merge request settings of "payments" by a custom role
      When Bob asks the API for the status checks of "payments"
      Then the API answers 200
      And the API lists exactly "Compliance"

    @ESC-030
    Example: a stranger finds no project
      Given Bob is a user
      When Bob asks the API for the status checks of "payments"
      Then the API answers 404

  Rule: what an update leaves out stays, and a secret is never shown

    @ESC-009 @ESC-032
    Example: a new name leaves the URL alone
      When Mia tries to rename the status check "Compliance" to "Audit"
      Then the API answers 200
      And the answer shows the URL "https://checks.example.com/compliance"

    @ESC-010 @ESC-008 @odd
    Example: the API takes a new secret and tells only that there is one
      When Mia tries to give the status check "Compliance" a secret
      Then the API answers 200
      And the answer shows that it has a secret

    @ESC-009
    Example: an attribute that is sent takes effect
      When Mia tries to send all attributes of the status check "Compliance" anew, with the URL "https://checks.example.com/new"
      Then the answer shows the URL "https://checks.example.com/new"
