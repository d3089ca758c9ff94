@approval
Feature: Policies in force that keep the protected branches of a group

  The branches of a group are kept by the same policies that govern its projects.

  Background:
    Given a group "acme"
    And a project "payments" in "acme"
    And Mia is a maintainer of "acme"
    And "acme" is governed by the policy "Review" about any merge request
    And "acme" is governed by the policy "Group hands off" about any merge request
    And the policy "Group hands off" blocks group branch modification

  Rule: only the policies within the limit of their file keep branches

    @MRAP-001 @MRAP-123 @odd
    Example: a policy beyond the limit keeps no branch
      Given the instance allows 1 approval policy per file
      When Mia tries to unprotect "main" of the group "acme"
      Then the platform accepts it

    @MRAP-001 @MRAP-123
    Example: a policy within the limit keeps them
      Given the instance allows 2 approval policies per file
      When Mia tries to unprotect "main" of the group "acme"
      Then the platform refuses it with status 403

  Rule: a policy that a push removed keeps branches for ten minutes more

    @MRAP-015 @MRAP-123 @odd
    Example: right after the push
      When a push removes the policy "Group hands off"
      And Mia tries to unprotect "main" of the group "acme"
      Then the platform refuses it with status 403

    @MRAP-015 @MRAP-123
    Example: ten minutes after the push
      When a push removes the policy "Group hands off"
      And 10 minutes pass
      And Mia tries to unprotect "main" of the group "acme"
      Then the platform accepts it

  Rule: a listed service account changes branches of a group too

    @MRAP-127
    Example: a service account that the policy lists
      Given the service account "Deployer" is a maintainer of "payments"
      And the policy "Group hands off" lets the service account "Deployer" bypass it
      When the service account "Deployer" tries to unprotect "main" of the group "acme"
      Then the platform accepts it
