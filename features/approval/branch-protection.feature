@approval
Feature: Policies that keep protected branches as they are

  Background:
    Given a group "acme"
    And a project "payments" in "acme"
    And Mia is a maintainer of "payments"
    And "payments" is governed by the policy "Hands off" about any merge request

  Rule: a policy can forbid to unprotect, delete or replace the branches that it covers

    @MRAP-122
    Example: a branch that the policy covers cannot be unprotected
      Given the policy "Hands off" blocks branch modification
      When Mia tries to unprotect "main" of "payments"
      Then the platform refuses it with status 403

    @MRAP-122
    Example: a branch that the policy covers cannot be deleted
      Given the policy "Hands off" blocks branch modification
      When Mia tries to delete the branch "main" of "payments"
      Then the platform refuses it because "delete"

    @MRAP-122
    Example: the default branch that the policy covers cannot be replaced
      Given the policy "Hands off" blocks branch modification
      When Mia tries to replace the default branch "main" of "payments"
      Then the platform refuses it with status 403

    @MRAP-122
    Example: another branch may be unprotected
      Given "payments" has a branch "docs"
      And "payments" protects the branch "docs"
      And the policy "Hands off" blocks branch modification
      And the policy "Hands off" is for the branch "main"
      When Mia tries to unprotect "docs" of "payments"
      Then the platform accepts it

    @MRAP-122 @odd
    Example: a wildcard entry stays while it protects a branch that the policy covers
      Given "payments" has a branch "release/1.0"
      And "payments" protects the branch "release/*"
      And the policy "Hands off" blocks branch modification
      And the policy "Hands off" is for the branch "release/1.0"
      When Mia tries to unprotect "release/*" of "payments"
      Then the platform refuses it with status 403

    @MRAP-122 @odd
    Example: a name that a rule spells out is kept though no such branch exists
      Given the policy "Hands off" blocks branch modification
      And the policy "Hands off" is for the branch "future"
      When Mia tries to unprotect "future" of "payments"
      Then the platform refuses it with status 403

    @MRAP-122 @odd
    Example: a name that a rule spells out is kept though the rule excepts it
      Given the policy "Hands off" blocks branch modification
      And the policy "Hands off" is for the branch "main"
      And the policy "Hands off" leaves out the branch "main"
      When Mia tries to delete the branch "main" of "payments"
      Then the platform refuses it with status 403

    @MRAP-122
    Example: a policy that says nothing of branches lets them be changed
      When Mia tries to unprotect "main" of "payments"
      Then the platform accepts it

    @MRAP-122 @MRAP-125 @odd
    Example: a policy that only warns lets branches be changed
      Given the policy "Hands off" blocks branch modification
      And the policy "Hands off" only warns
      When Mia tries to unprotect "main" of "payments"
      Then the platform accepts it

    @MRAP-127
    Example: a service account that the policy lists may change branches
      Given the service account "Deployer" is a maintainer of "payments"
      And the policy "Hands off" blocks branch modification
      And the policy "Hands off" lets the service account "Deployer" bypass it
      When the service account "Deployer" tries to unprotect "main" of "payments"
      Then the platform accepts it

    @MRAP-127 @odd
    Example: a person whom the policy lists may not
      Given the policy "Hands off" blocks branch modification
      And the policy "Hands off" lets Mia bypass it
      When Mia tries to unprotect "main" of "payments"
      Then the platform refuses it with status 403

  Rule: for the branches of a group the word for groups decides, and without it the word for projects

    Background:
      Given "acme" is governed by the policy "Group hands off" about any merge request

    @MRAP-123
    Example: a policy for projects alone holds for the group too
      Given the policy "Group hands off" blocks branch modification
      When Mia tries to unprotect "main" of the group "acme"
      Then the platform refuses it with status 403

    @MRAP-123 @odd
    Example: a policy that excludes groups in so many words does not hold for them
      Given the policy "Group hands off" blocks branch modification
      And the policy "Group hands off" does not block group branch modification
      When Mia tries to unprotect "main" of the group "acme"
      Then the platform accepts it

    @MRAP-123
    Example: a policy for groups alone holds for them
      Given the policy "Group hands off" blocks group branch modification
      When Mia tries to unprotect "main" of the group "acme"
      Then the platform refuses it with status 403

    @MRAP-123
    Example: a group that is an exception may change its branches
      Given the policy "Group hands off" blocks group branch modification except in "acme"
      When Mia tries to unprotect "main" of the group "acme"
      Then the platform accepts it

    @MRAP-123 @odd
    Example: the exception of a group does not reach its subgroups
      Given a subgroup "tools" of "acme"
      And the policy "Group hands off" blocks group branch modification except in "acme"
      When Mia tries to unprotect "main" of the group "tools"
      Then the platform refuses it with status 403

    @MRAP-123
    Example: the policy of a project says nothing of its group
      Given the policy "Hands off" blocks group branch modification
      When Mia tries to unprotect "main" of the group "acme"
      Then the platform accepts it
