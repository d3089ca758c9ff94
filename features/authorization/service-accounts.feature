@authorization
Feature: Accounts that stand for no person

  Rule: a service account comes in where its group lets it in

    Background:
      Given a group "acme"
      And a project "api" in "acme"

    @AUTHZ-ROLE-067
    Example: what a group provisioned is a member inside of it
      Given a service account "robot" provisioned by "acme"
      And the account "robot" is a maintainer of "acme"
      And the account "robot" has the token "ci" with the scope "api"
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is allowed
      And the role in effect is maintainer

    @AUTHZ-ROLE-068 @AUTHZ-ROLE-063
    Example: one that nobody provisioned is external too, and creates no top-level group either
      Given a service account "robot"
      And the account "robot" has the token "ci" with the scope "api"
      When the token "ci" calls "POST /groups"
      Then it is refused with 403

    @AUTHZ-ROLE-052
    Example: a service account outside the invited group stays outside
      Given a group "partner"
      And a service account "robot"
      And the group "acme" is shared with "partner" as developer
      And the account "robot" has the token "ci" with the scope "api"
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is refused with 404
      And no role is in effect

    @AUTHZ-PAT-011
    Example: its token may have an expiry date all the same, and works until then
      Given the time is 2026-03-01T00:00:00Z
      And a service account "robot"
      And the account "robot" is a developer of "api"
      And the account "robot" has the token "bot" with the scope "api"
      And the token "bot" expires on 2026-03-02
      When the token "bot" calls "POST /projects/:id/pipeline" on "api"
      Then it is allowed

    @AUTHZ-PAT-005
    Example: on its expiry date the token is dead
      Given the time is 2026-03-01T00:00:00Z
      And a service account "robot"
      And the account "robot" is a developer of "api"
      And the account "robot" has the token "bot" with the scope "api"
      And the token "bot" expires on 2026-03-01
      When the token "bot" calls "POST /projects/:id/pipeline" on "api"
      Then it is refused with 401

  Rule: the policy bot acts in its own project and in no group

    Background:
      Given a public group "acme"
      And a public project "api" in "acme"
      And a security policy bot "bot"
      And the account "bot" is a guest of "api"

    @AUTHZ-ROLE-031 @odd
    Example: it starts no pipeline in a project where it is no member
      Given a public project "site" in "acme"
      When the account "bot" tries to "create_pipeline" in "site"
      Then it is refused with 403

    @AUTHZ-ROLE-031
    Example: it has nothing in the group above
      When the account "bot" tries to "create_subgroup" in "acme"
      Then it is refused with 403

  Rule: an auditor is somebody else than any other stranger

    @AUTHZ-ROLE-064
    Example: a user who is no auditor does not find the private project
      Given a project "api"
      And Una is a user
      When Una opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-064
    Example: an auditor opens it
      Given a project "api"
      And Aud is an auditor
      When Aud opens "api"
      Then it is allowed
      And no role is in effect
