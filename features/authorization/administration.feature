@authorization
Feature: Changing who may do what

  Rule: sharing takes an owner who belongs to the invited group

    Background:
      Given a group "acme"
      And a project "api" in "acme"
      And a group "partner"
      And a subgroup "team" of "partner"
      And Olu is an owner of "acme"

    @AUTHZ-ROLE-049
    Example: an owner who is a guest of the group above the invited one shares a project
      Given Olu is a guest of "partner"
      When Olu shares "api" with "team"
      Then it is allowed

    @AUTHZ-ROLE-049 @odd
    Example: for sharing a group that is not enough
      Given Olu is a guest of "partner"
      When Olu shares "acme" with "team"
      Then it is refused with 403

    @AUTHZ-ROLE-049
    Example: an owner who is a direct guest of the invited group shares a group
      Given Olu is a guest of "team"
      When Olu shares "acme" with "team"
      Then it is allowed

    @AUTHZ-ROLE-049 @odd
    Example: to a stranger a private group does not exist
      When Olu shares "acme" with "team"
      Then it is refused with 404

    @AUTHZ-ROLE-001
    Example: a maintainer does not share
      Given Mira is a maintainer of "acme"
      And Mira is a maintainer of "partner"
      When Mira shares "api" with "partner"
      Then it is refused with 403

    @AUTHZ-ROLE-051
    Example: a hierarchy that is closed
      Given Olu is a guest of "team"
      And "acme" forbids sharing outside its hierarchy
      When Olu shares "acme" with "team"
      Then it is refused with 403

    @AUTHZ-ROLE-051
    Example: a closed hierarchy still shares inside
      Given a subgroup "shop" of "acme"
      And "acme" forbids sharing outside its hierarchy
      And Olu is a guest of "shop"
      When Olu shares "api" with "shop"
      Then it is allowed

    @AUTHZ-ROLE-050
    Example: a public group is not invited to a private project
      Given a public group "world"
      And Olu is a guest of "world"
      When Olu shares "api" with "world"
      Then it is refused with 403

    @AUTHZ-ROLE-050
    Example: a private group is invited to a public project
      Given a public project "site" in "acme"
      And Olu is a guest of "partner"
      When Olu shares "site" with "partner"
      Then it is allowed

  Rule: an allowlist grows by what its maintainer may see

    Background:
      Given a group "acme"
      And a project "lib" in "acme"
      And a group "two"
      And a project "app" in "two"
      And Mira is a maintainer of "lib"

    @AUTHZ-JOB-009
    Example: a guest of the added project
      Given Mira is a guest of "app"
      When Mira adds "app" to the allowlist of "lib"
      Then it is allowed

    @AUTHZ-JOB-009
    Example: a stranger to the added project
      When Mira adds "app" to the allowlist of "lib"
      Then it is refused with 404

    @AUTHZ-JOB-009 @odd
    Example: an internal project is seen, but not added by a stranger
      Given an internal project "hub"
      When Mira adds "hub" to the allowlist of "lib"
      Then it is refused with 403

    @AUTHZ-JOB-008
    Scenario Outline: a list with <entries> entries
      Given Mira is a guest of "app"
      And "lib" has <entries> entries on its allowlist
      When Mira adds "app" to the allowlist of "lib"
      Then <answer>

      Examples:
        | entries | answer                 |
        | 199     | it is allowed          |
        | 200     | it is refused with 400 |

  Rule: nobody hands out more than the own role

    Background:
      Given a group "acme"
      And a project "api" in "acme"
      And Mira is a maintainer of "api"

    @AUTHZ-PROJTOKEN-001 @AUTHZ-PROJTOKEN-008
    Example: a maintainer makes a token for a maintainer
      When Mira makes an access token of a maintainer for "api"
      Then it is allowed

    @AUTHZ-PROJTOKEN-001 @AUTHZ-PROJTOKEN-010
    Example: a maintainer makes no token for an owner
      When Mira makes an access token of an owner for "api"
      Then it is refused with 400

    @AUTHZ-PROJTOKEN-007
    Example: the top-level group forbids new tokens
      Given "acme" forbids new access tokens
      When Mira makes an access token of a guest for "api"
      Then it is refused with 403

    @AUTHZ-PROJTOKEN-005 @AUTHZ-CUSTOM-013 @odd
    Example: a guest with the ability is too low for the default role
      Given the custom role "Minter" of "acme" adds "manage_project_access_tokens" to guest
      And Wes has the custom role "Minter" in "api"
      When Wes makes an access token for "api"
      Then it is refused with 400

    @AUTHZ-CUSTOM-013 @AUTHZ-PROJTOKEN-008
    Example: the guest makes a token for a guest
      Given the custom role "Minter" of "acme" adds "manage_project_access_tokens" to guest
      And Wes has the custom role "Minter" in "api"
      When Wes makes an access token of a guest for "api"
      Then it is allowed
