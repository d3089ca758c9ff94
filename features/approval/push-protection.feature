@approval
Feature: Policies that forbid pushes to protected branches

  Background:
    Given a group "acme"
    And a project "payments" in "acme"
    And Mia is a maintainer of "payments"
    And "payments" is governed by the policy "No pushes" about any merge request
    And the policy "No pushes" prevents pushing and force pushing

  Rule: nobody pushes to a branch that such a policy covers

    @MRAP-124
    Example: a maintainer cannot push
      When Mia tries to push to "main" of "payments"
      Then the platform refuses it because "No pushes"

    @MRAP-124
    Example: a maintainer cannot force push
      When Mia tries to force push to "main" of "payments"
      Then the platform refuses it because "No pushes"

    @MRAP-124
    Example: a branch that nothing protects takes pushes
      Given "payments" has a branch "docs"
      When Mia tries to push to "docs" of "payments"
      Then the platform accepts it

    @MRAP-124 @MRAP-125
    Example: a policy that only warns forbids no push
      Given the policy "No pushes" only warns
      When Mia tries to push to "main" of "payments"
      Then the platform accepts it

    @MRAP-035 @MRAP-124 @odd
    Example: the exception of one rule frees the branch from the other rules too
      Given the policy "No pushes" leaves out the branch "main"
      And the policy "No pushes" also has a rule about any merge request
      When Mia tries to push to "main" of "payments"
      Then the platform accepts it

    @MRAP-035 @MRAP-124
    Example: the exception of another branch frees nothing
      Given "payments" has a branch "docs"
      And "payments" protects the branch "docs"
      And the policy "No pushes" leaves out the branch "docs"
      And the policy "No pushes" also has a rule about any merge request
      When Mia tries to push to "main" of "payments"
      Then the platform refuses it because "No pushes"

  Rule: machines that the policy lists push without a reason

    @MRAP-131
    Example: a bot with a listed token pushes
      Given "payments" has the bot token "Release train" of a maintainer
      And the policy "No pushes" lets the bot token "Release train" bypass it
      When the bot with the token "Release train" tries to push to "main" of "payments"
      Then the platform accepts it

    @MRAP-131 @odd
    Example: a revoked token lets nobody past
      Given "payments" has the bot token "Release train" of a maintainer
      And the policy "No pushes" lets the bot token "Release train" bypass it
      And the bot token "Release train" is revoked
      When the bot with the token "Release train" tries to push to "main" of "payments"
      Then the platform refuses it because "No pushes"

    @MRAP-131
    Example: an expired token lets nobody past
      Given "payments" has the bot token "Release train" of a maintainer
      And the policy "No pushes" lets the bot token "Release train" bypass it
      And the token "Release train" expires on 2026-01-15
      When the bot with the token "Release train" tries to push to "main" of "payments"
      Then the platform refuses it because "No pushes"

    @MRAP-131
    Example: a listed service account pushes
      Given the service account "Deployer" is a maintainer of "payments"
      And the policy "No pushes" lets the service account "Deployer" bypass it
      When the service account "Deployer" tries to push to "main" of "payments"
      Then the platform accepts it

    @MRAP-131 @odd
    Example: a bot that is listed as a user does not get past
      Given "payments" has the bot token "Release train" of a maintainer
      And the policy "No pushes" lets the user "Bot of Release train" bypass it
      When the bot with the token "Release train" tries to push to "main" of "payments" with the bypass reason "Hotfix"
      Then the platform refuses it because "forbids"
