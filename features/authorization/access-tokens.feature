@authorization
Feature: Project and group access tokens

  Rule: the bot of a token has one role and no reach beyond it

    Background:
      Given a group "acme"
      And a project "api" in "acme"

    @AUTHZ-PROJTOKEN-002
    Example: it works inside its project
      Given "api" has the access token "ci" of a developer with the scope "api"
      When the token "ci" calls "POST /projects/:id/pipeline" on "api"
      Then it is allowed
      And the role in effect is developer

    @AUTHZ-PROJTOKEN-002
    Example: it does not reach another private project
      Given a project "lib" in "acme"
      And "api" has the access token "ci" of a developer with the scope "api"
      When the token "ci" calls "GET /projects/:id" on "lib"
      Then it is refused with 404

    @AUTHZ-PROJTOKEN-002
    Example: it creates no group
      Given "api" has the access token "ci" of a maintainer with the scope "api"
      When the token "ci" calls "POST /groups"
      Then it is refused with 403

    @AUTHZ-PROJTOKEN-003
    Example: made by somebody internal, it reads internal projects
      Given an internal project "hub" in "acme"
      And Mira has made the access token "ci" of a developer for "api"
      When the token "ci" calls "GET /projects/:id" on "hub"
      Then it is allowed

    @AUTHZ-PROJTOKEN-003 @odd
    Example: made by an external user, it does not
      Given an internal project "hub" in "acme"
      And Xena is external
      And Xena has made the access token "ci" of a developer for "api"
      When the token "ci" calls "GET /projects/:id" on "hub"
      Then it is refused with 404

    @AUTHZ-PROJTOKEN-006
    Example: the token of a group reaches the projects below
      Given "acme" has the access token "ci" of a reporter with the scope "api"
      When the token "ci" calls "GET /projects/:id" on "api"
      Then the role in effect is reporter

    @AUTHZ-PROJTOKEN-006
    Example: and none beside
      Given a group "other"
      And a project "far" in "other"
      And "acme" has the access token "ci" of a reporter with the scope "api"
      When the token "ci" calls "GET /projects/:id" on "far"
      Then it is refused with 404

    @AUTHZ-PROJTOKEN-004
    Example: the bot cannot be removed
      Given "api" has the access token "ci" of a developer with the scope "api"
      When the bot of "ci" is removed from "api"
      Then the token "ci" may "push_code" in "api"

    @AUTHZ-PROJTOKEN-011 @odd
    Example: the token outlives whoever made it
      Given Mira is a maintainer of "api"
      And Mira has made the access token "ci" of a developer for "api"
      When Mira gets blocked
      Then the token "ci" may "push_code" in "api"
