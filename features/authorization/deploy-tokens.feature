@authorization
Feature: Deploy tokens and deploy keys

  Rule: a deploy token opens what its scopes name, in its own project or group

    Background:
      Given a group "acme"
      And a subgroup "shop" of "acme"
      And a project "api" in "shop"

    @AUTHZ-DEPLOY-001 @AUTHZ-DEPLOY-003
    Example: it clones its project
      Given "api" has the deploy token "pull" with the scope "read_repository"
      When the deploy token "pull" clones "api"
      Then it is allowed

    @AUTHZ-DEPLOY-005
    Example: a revoked token clones nothing
      Given "api" has the deploy token "pull" with the scope "read_repository"
      And the deploy token "pull" was revoked
      When the deploy token "pull" clones "api"
      Then it is refused with 401

    @AUTHZ-DEPLOY-001
    Example: no scope pushes
      Given "api" has the deploy token "pull" with the scopes "read_repository, write_registry, write_package_registry"
      When the deploy token "pull" pushes to the branch "topic" of "api"
      Then it is refused with 403

    @AUTHZ-DEPLOY-002
    Example: the general API stays closed
      Given "api" has the deploy token "pull" with the scopes "read_repository, read_package_registry"
      When the deploy token "pull" calls "GET /projects/:id" on "api"
      Then it is refused with 403

    @AUTHZ-DEPLOY-002
    Example: routes of packages are open
      Given "api" has the deploy token "pull" with the scope "read_package_registry"
      When the deploy token "pull" calls "GET /projects/:id/packages/pypi/simple" on "api"
      Then it is allowed

    @AUTHZ-DEPLOY-003
    Example: the token of a group reaches projects at any depth
      Given "acme" has the deploy token "pull" with the scope "read_registry"
      When the deploy token "pull" pulls an image of "api"
      Then it is allowed

    @AUTHZ-DEPLOY-003
    Example: the token of a project reaches no other
      Given a project "lib" in "shop"
      And "lib" has the deploy token "pull" with the scope "read_registry"
      When the deploy token "pull" pulls an image of "api"
      Then it is refused with 404

    @AUTHZ-DEPLOY-004 @odd
    Example: pushing an image takes both scopes
      Given "api" has the deploy token "half" with the scope "write_registry"
      When the deploy token "half" pushes an image to "api"
      Then it is refused with 403

    @AUTHZ-DEPLOY-004
    Example: with both it works
      Given "api" has the deploy token "full" with the scopes "read_registry, write_registry"
      When the deploy token "full" pushes an image to "api"
      Then it is allowed

    @AUTHZ-DEPLOY-009 @odd
    Example: virtual registry scopes open no project registry
      Given "api" has the deploy token "cache" with the scope "read_virtual_registry"
      When the deploy token "cache" pulls an image of "api"
      Then it is refused with 403

    @AUTHZ-DEPLOY-009
    Example: with the scope of the registry beside it a virtual registry scope is no obstacle
      Given "api" has the deploy token "cache" with the scopes "read_virtual_registry, read_registry"
      When the deploy token "cache" pulls an image of "api"
      Then it is allowed

    @AUTHZ-DEPLOY-005
    Example: it is dead from its expiry date on
      Given the time is 2026-03-01T00:00:00Z
      And "api" has the deploy token "pull" with the scope "read_repository"
      And the deploy token "pull" expires on 2026-03-01
      When the deploy token "pull" clones "api"
      Then it is refused with 401

    @AUTHZ-DEPLOY-007
    Example: a project whose people are all blocked still serves it
      Given "api" has the deploy token "pull" with the scope "read_repository"
      And Mira is blocked
      And Mira is an owner of "acme"
      When the deploy token "pull" clones "api"
      Then it is allowed

    @AUTHZ-PAT-012
    Example: an external authorization service closes git to it
      Given "api" has the deploy token "pull" with the scope "read_repository"
      And the instance leaves authorization to an external service
      When the deploy token "pull" clones "api"
      Then it is refused with 403

  Rule: a deploy key pushes with the rights of whoever added it

    Background:
      Given a project "api"
      And Mira is a maintainer of "api"
      And Mira has added the deploy key "ops" to "api"

    @AUTHZ-DEPLOY-011
    Example: to a protected branch
      When the deploy key "ops" pushes to the branch "main" of "api"
      Then it is allowed

    @AUTHZ-DEPLOY-011 @odd
    Example: the owner of the key has left
      Given Mia is a user
      And Mia has added the deploy key "old" to "api"
      When the deploy key "old" pushes to the branch "main" of "api"
      Then it is refused with 403

    @AUTHZ-DEPLOY-011 @odd
    Example: the owner of the key is blocked
      Given Mira is blocked
      When the deploy key "ops" pushes to the branch "main" of "api"
      Then it is refused with 403

    @AUTHZ-DEPLOY-011
    Example: a read-only key pushes nowhere
      Given the deploy key "ops" is read-only
      When the deploy key "ops" pushes to the branch "main" of "api"
      Then it is refused with 403

    @AUTHZ-DEPLOY-011
    Example: the API takes no key
      When the deploy key "ops" calls "GET /projects/:id" on "api"
      Then it is refused with 401

    @AUTHZ-DEPLOY-011 @odd
    Example: the API takes no key, also for what does not exist
      When the deploy key "ops" calls "GET /projects/:id" on "no-such-project"
      Then it is refused with 401
