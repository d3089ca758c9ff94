@scope
Feature: Linking a policy project

  Background:
    Given a group "acme"
    And a subgroup "shop" of "acme"
    And a project "web" in "shop"
    And a policy project "rules" in "acme"

  Rule: An Owner of the container links, or somebody with the custom ability

    @INH-003 @INH-006
    Example: the Owner of the group above links the project, which gets a policy bot
      Given Olu is an owner of "acme"
      When Olu links "web" to the policy project "rules"
      Then the platform accepts it
      And "acme/shop/web" gets a policy bot

    @INH-003 @odd
    Example: the owner of a personal project links it
      Given Ana is a user
      And a personal project "dotfiles" of Ana
      When Ana links "dotfiles" to the policy project "rules"
      Then the platform accepts it

    @INH-003 @odd
    Example: an Owner by a shared group links the project
      Given a group "leads"
      And Olu is an owner of "leads"
      And the group "acme" is shared with "leads" as owner
      When Olu links "web" to the policy project "rules"
      Then the platform accepts it

    @INH-003
    Example: a Maintainer is refused
      Given Max is a maintainer of "acme"
      When Max links "web" to the policy project "rules"
      Then the platform refuses it with status 403

    @INH-003 @odd
    Example: an Owner of the project alone cannot link the group above it
      Given Olu is an owner of "web"
      When Olu links "acme" to the policy project "rules"
      Then the platform refuses it with status 403

    @INH-003 @odd
    Example: a Developer whose custom role may link policy projects links the group
      Given Dee may link policy projects to "acme" by a custom role
      When Dee links "acme" to the policy project "rules"
      Then the platform accepts it

    @INH-007
    Example: a policy project that does not exist cannot be linked
      Given Olu is an owner of "acme"
      When Olu links "web" to a policy project that does not exist
      Then the platform refuses it with status 404

  Rule: What a group above links already cannot be linked again below

    Background:
      Given Olu is an owner of "acme"

    @INH-004
    Example: the root group links the policy project, so the project cannot
      Given "acme" is linked to the policy project "rules"
      When Olu links "web" to the policy project "rules"
      Then the platform refuses it with status 422

    @INH-004 @odd
    Example: the inherited policy file cannot be read, and the link is refused all the same
      Given "acme" is linked to the policy project "rules"
      And the policy file in "rules" cannot be read
      When Olu links "web" to the policy project "rules"
      Then the platform refuses it with status 422

    @INH-004
    Example: the root group links another policy project, which is no obstacle
      Given a policy project "group rules" in "acme"
      And "acme" is linked to the policy project "group rules"
      When Olu links "web" to the policy project "rules"
      Then the platform accepts it

    @INH-004 @INH-002
    Example: another policy project takes the place of the one before
      Given a policy project "old rules" in "acme"
      And "web" is linked to the policy project "old rules"
      When Olu links "web" to the policy project "rules"
      Then the platform accepts it
      And it takes the place of "acme/old rules"

    @INH-005
    Example: linking the root group removes the same link below
      Given "web" is linked to the policy project "rules"
      When Olu links "acme" to the policy project "rules"
      Then the platform accepts it
      And the link of "acme/shop/web" goes

    @INH-005 @odd
    Example: a link below to another policy project stays
      Given a policy project "own rules" in "shop"
      And "web" is linked to the policy project "own rules"
      When Olu links "acme" to the policy project "rules"
      Then the platform accepts it
      And no link below goes

    @INH-006
    Example: unlinking a project removes its policy bot
      Given "web" is linked to the policy project "rules"
      And "web" has a policy bot
      When Olu unlinks "web" from the policy project "rules"
      Then the platform accepts it
      And "acme/shop/web" loses its policy bot

  Rule: The policy group of the instance keeps the policy project that it once got

    Background:
      Given Olu is an owner of "acme"
      And "acme" is the policy group of the instance

    @INH-012
    Example: its first policy project can be linked
      When Olu links "acme" to the policy project "rules"
      Then the platform accepts it

    @INH-012
    Example: its policy project cannot be changed
      Given a policy project "old rules" in "acme"
      And "acme" is linked to the policy project "old rules"
      When Olu links "acme" to the policy project "rules"
      Then the platform refuses it with status 422

    @INH-012
    Example: its policy project cannot be unlinked
      Given "acme" is linked to the policy project "rules"
      When Olu unlinks "acme" from the policy project "rules"
      Then the platform refuses it with status 422

  Rule: A policy project that is linked cannot be deleted, nor a group above it

    Background:
      Given Olu is an owner of "acme"

    @INH-008
    Example: the policy project is linked, so it stays
      Given "web" is linked to the policy project "rules"
      When Olu deletes the policy project "rules"
      Then the platform refuses it with status 422

    @INH-008
    Example: the group that holds the linked policy project stays
      Given "web" is linked to the policy project "rules"
      When Olu deletes the group "acme" above the policy project "rules"
      Then the platform refuses it with status 422

    @INH-008
    Example: nobody links the policy project, so it goes
      When Olu deletes the policy project "rules"
      Then the platform accepts it
