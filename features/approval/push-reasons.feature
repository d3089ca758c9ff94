@approval
Feature: Reasons that get people past policies against pushes

  Background:
    Given a group "acme"
    And a project "payments" in "acme"
    And Mia is a maintainer of "payments"
    And "payments" is governed by the policy "No pushes" about any merge request
    And the policy "No pushes" prevents pushing and force pushing

  Rule: people whom the policy lists push with a reason

    @MRAP-132
    Example: a listed person gives a reason
      Given the policy "No pushes" lets Mia bypass it
      When Mia tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform accepts it

    @MRAP-132
    Example: a listed person gives no reason
      Given the policy "No pushes" lets Mia bypass it
      When Mia tries to push to "main" of "payments"
      Then the platform refuses it because "asks for a reason"

    @MRAP-132 @odd
    Example: a blank reason is no reason
      Given the policy "No pushes" lets Mia bypass it
      When Mia tries to push to "main" of "payments" with the bypass reason " "
      Then the platform refuses it because "asks for a reason"

    @MRAP-133
    Example: a person with the listed role gives a reason
      Given the policy "No pushes" lets the role maintainer bypass it
      When Mia tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform accepts it

    @MRAP-133 @odd
    Example: a higher role than the listed one is another role
      Given the policy "No pushes" lets the role developer bypass it
      When Mia tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform refuses it because "forbids"

    @MRAP-133
    Example: an owner of the group above has the listed role in the project
      Given Olu is an owner of "acme"
      And the policy "No pushes" lets the role owner bypass it
      When Olu tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform accepts it

    @MRAP-133 @odd
    Scenario Outline: listing the role <role> lets no <role> push, who may not push anyway
      Given Rita is a <role> of "payments"
      And the policy "No pushes" lets the role <role> bypass it
      When Rita tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform refuses it because "<because>"

      Examples:
        | role     | because |
        | guest    | push    |
        | reporter | push    |

    @MRAP-133
    Example: a member of the listed group gives a reason
      Given a group "release-managers"
      And Mia is a guest of "release-managers"
      And the policy "No pushes" lets the group "release-managers" bypass it
      When Mia tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform accepts it

    @MRAP-133 @odd
    Example: a member of the group above the listed one does not get past
      Given a group "release"
      And a subgroup "managers" of "release"
      And Mia is an owner of "release"
      And the policy "No pushes" lets the group "managers" bypass it
      When Mia tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform refuses it because "forbids"

    @MRAP-132 @MRAP-133 @odd
    Example: a bot with the listed role gives a reason
      Given "payments" has the bot token "Release train" of a maintainer
      And the policy "No pushes" lets the role maintainer bypass it
      When the bot with the token "Release train" tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform accepts it

    @MRAP-124 @MRAP-132
    Example: only the policies that cover the branch have to let the person past
      Given "acme" is governed by the policy "No docs" about any merge request
      And the policy "No docs" is for the branch "docs"
      And the policy "No docs" prevents pushing and force pushing
      And the policy "No pushes" lets Mia bypass it
      When Mia tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform accepts it

    @MRAP-124 @MRAP-132
    Example: every policy that covers the branch has to let the person past
      Given "acme" is governed by the policy "No pushes at all" about any merge request
      And the policy "No pushes at all" prevents pushing and force pushing
      And the policy "No pushes" lets Mia bypass it
      When Mia tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform refuses it because "No pushes at all"

    @MRAP-134 @odd
    Example: a reason does not open a branch that is protected in the ordinary way
      Given Dan is a developer of "payments"
      And "payments" has a branch "docs"
      And "payments" protects the branch "docs"
      And the policy "No pushes" is for the branch "main"
      When Dan tries to push to "docs" of "payments" with the bypass reason "Hotfix"
      Then the platform refuses it because "protection of the branch"

    @MRAP-134 @odd
    Example: a reason does not open a branch to which nobody may push
      Given "payments" has a branch "docs"
      And "payments" lets nobody push to the branch "docs"
      And the policy "No pushes" is for the branch "main"
      When Mia tries to push to "docs" of "payments" with the bypass reason "Hotfix"
      Then the platform refuses it because "protection of the branch"
