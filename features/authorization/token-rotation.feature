@authorization
Feature: Tokens that were rotated or revoked

  Background:
    Given a project "api"
    And Dev is a developer of "api"
    And Dev has the token "ci" with the scope "api"

  Rule: the old token is dead at once, and the new one takes its place

    @AUTHZ-PAT-006
    Example: the token is revoked after it expired
      Given the time is 2026-02-28T23:59:59Z
      And the token "ci" expires on 2026-03-01
      When 1 second passes
      And the token "ci" is revoked
      Then the token "ci" may not "read_project" in "api"

    @AUTHZ-PAT-006
    Example: a token that was rotated is dead
      Given the token "ci" was rotated and is "ci again" now
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is refused with 401

    @AUTHZ-PAT-006
    Example: its successor has the same scopes
      Given the token "ci" was rotated and is "ci again" now
      When the token "ci again" calls "GET /projects/:id" on "api"
      Then it is allowed
