@authorization
Feature: Personal access tokens with scopes

  Rule: a token does what its user may do and its scopes cover

    Background:
      Given a project "api"
      And Dev is a developer of "api"

    @AUTHZ-PAT-001 @AUTHZ-PAT-002
    Example: the scope api covers the API
      Given Dev has the token "ci" with the scope "api"
      When the token "ci" calls "POST /projects/:id/pipeline" on "api"
      Then it is allowed

    @AUTHZ-PAT-002 @AUTHZ-PAT-008
    Example: read_api does not write
      Given Dev has the token "ci" with the scope "read_api"
      When the token "ci" calls "POST /projects/:id/pipeline" on "api"
      Then it is refused with 403

    @AUTHZ-PAT-002 @odd
    Example: write_repository opens git and not the API
      Given Dev has the token "git" with the scope "write_repository"
      When the token "git" calls "GET /projects/:id" on "api"
      Then it is refused with 403

    @AUTHZ-PAT-002
    Example: read_repository clones, and reads single files through the API
      Given Dev has the token "git" with the scope "read_repository"
      When the token "git" clones "api"
      Then it is allowed

    @AUTHZ-PAT-002
    Example: read_repository does not push
      Given Dev has the token "git" with the scope "read_repository"
      When the token "git" pushes to the branch "topic" of "api"
      Then it is refused with 403

    @AUTHZ-PAT-002
    Example: self_rotate rotates itself and reads nothing
      Given Dev has the token "turn" with the scope "self_rotate"
      When the token "turn" calls "POST /personal_access_tokens/self/rotate" on the user Dev
      Then it is allowed
      And the token "turn" may not "read_project" in "api"

    @AUTHZ-PAT-003
    Example: the scope api of a personal token covers git
      Given Dev has the token "ci" with the scope "api"
      When the token "ci" clones "api"
      Then it is allowed

    @AUTHZ-PAT-003 @odd
    Example: the scope api of a project token does not
      Given "api" has the access token "bot" of a developer with the scope "api"
      When the token "bot" clones "api"
      Then it is refused with 403

    @AUTHZ-PAT-004 @odd
    Example: read_api pulls images for a person only
      Given Dev has the token "ci" with the scope "read_api"
      And "api" has the access token "bot" of a developer with the scope "read_api"
      When the token "bot" pulls an image of "api"
      Then it is refused with 403

    @AUTHZ-PAT-004
    Example: write_registry of a project token needs read_registry beside it
      Given "api" has the access token "bot" of a developer with the scope "write_registry"
      When the token "bot" pushes an image to "api"
      Then it is refused with 403

    @AUTHZ-PAT-004
    Example: a person pulls images with read_api
      Given Dev has the token "ci" with the scope "read_api"
      When the token "ci" pulls an image of "api"
      Then it is allowed

    @AUTHZ-PAT-012
    Example: an external authorization service closes the registry
      Given Dev has the token "ci" with the scope "api"
      And the instance leaves authorization to an external service
      When the token "ci" pulls an image of "api"
      Then it is refused with 403

  Rule: a token dies on its date, when it is revoked and with the rights of its user

    Background:
      Given a project "api"
      And Dev is a developer of "api"
      And Dev has the token "ci" with the scope "api"

    @AUTHZ-PAT-005 @odd
    Example: the expiry date begins
      Given the time is 2026-02-28T23:59:59Z
      And the token "ci" expires on 2026-03-01
      When 1 second passes
      Then the token "ci" may not "read_project" in "api"

    @AUTHZ-PAT-005
    Example: one second before, it works
      Given the time is 2026-02-28T23:59:59Z
      And the token "ci" expires on 2026-03-01
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is allowed

    @AUTHZ-PAT-006
    Example: the token is revoked
      Given a public project "site"
      When the token "ci" is revoked
      Then the token "ci" may not "read_project" in "site"

    @AUTHZ-PAT-006
    Example: a revoked token is unknown
      Given the token "ci" was revoked
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is refused with 401

    @AUTHZ-PAT-007
    Example: the user gets blocked
      When Dev gets blocked
      Then the token "ci" may not "read_project" in "api"

    @AUTHZ-PAT-016 @AUTHZ-ROLE-054
    Example: the user is removed from the project
      When Dev is removed from "api"
      Then the token "ci" may not "read_project" in "api"
