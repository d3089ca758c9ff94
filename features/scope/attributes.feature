@scope
Feature: Scopes that name security attributes of every category

  Background:
    Given a project "web"
    And "acme" is governed by the scan execution policy "Scan it"
    And scopes may name security attributes
    And the policy file of "acme" takes part in the experiment "security_attributes_policy_scope"

  Rule: each category is a condition of its own

    @SCOPE-006
    Scenario Outline: a project with the <category> is covered
      Given the scope of the policy "Scan it" includes the <category> "core"
      And "web" has the <category> "core"
      When the policies of "web" are listed
      Then the policy "Scan it" covers the project

      Examples:
        | category      |
        | application   |
        | business unit |
        | exposure      |

    @SCOPE-006
    Scenario Outline: a project with another <category> is not covered
      Given the scope of the policy "Scan it" includes the <category> "core"
      And "web" has the <category> "edge"
      When the policies of "web" are listed
      Then the policy "Scan it" does not cover the project: it is out of scope

      Examples:
        | category        |
        | business impact |
        | application     |
        | business unit   |
        | exposure        |

    @SCOPE-006
    Scenario Outline: a project with an excluded <category> is not covered
      Given the scope of the policy "Scan it" excludes the <category> "core"
      And "web" has the <category> "core"
      When the policies of "web" are listed
      Then the policy "Scan it" does not cover the project: it is out of scope

      Examples:
        | category        |
        | business impact |
        | application     |
        | business unit   |

    @SCOPE-006
    Scenario Outline: a project without the excluded <category> is covered
      Given the scope of the policy "Scan it" excludes the <category> "core"
      And "web" has the <category> "edge"
      When the policies of "web" are listed
      Then the policy "Scan it" covers the project

      Examples:
        | category        |
        | business impact |
        | application     |
        | business unit   |
        | exposure        |

  Rule: all conditions are needed unless the scope says that one is enough

    Background:
      Given the scope of the policy "Scan it" includes the application "core"
      And the scope of the policy "Scan it" includes the business unit "retail"
      And "web" has the application "core"

    @SCOPE-002
    Example: one of two conditions holds where all are needed in so many words
      Given all conditions are needed for the scope of the policy "Scan it"
      When the policies of "web" are listed
      Then the policy "Scan it" does not cover the project: it is out of scope

    @SCOPE-002
    Example: both conditions hold
      Given all conditions are needed for the scope of the policy "Scan it"
      And "web" has the business unit "retail"
      When the policies of "web" are listed
      Then the policy "Scan it" covers the project

    @SCOPE-002
    Example: one of two conditions holds where one is enough
      Given one condition is enough for the scope of the policy "Scan it"
      When the policies of "web" are listed
      Then the policy "Scan it" covers the project
