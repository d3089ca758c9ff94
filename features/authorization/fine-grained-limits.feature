@authorization
Feature: What fine-grained tokens open beside their scopes

  Rule: a fine-grained token creates no token that is wider than itself

    Background:
      Given a group "acme"
      And a project "api" in "acme"
      And Dev is a developer of "acme"
      And Dev has the fine-grained token "fine"

    @AUTHZ-PAT-115
    Example: the same permission on a project below
      Given the token "fine" allows "read_code" in "acme"
      When the token "fine" is used to create one that allows "read_code" in "api"
      Then it is allowed

    @AUTHZ-PAT-115
    Example: the group above the selected project
      Given the token "fine" allows "read_code" in "api"
      When the token "fine" is used to create one that allows "read_code" in "acme"
      Then it is refused with 403

    @AUTHZ-PAT-115
    Example: one permission more
      Given the token "fine" allows "read_code" in "api"
      When the token "fine" is used to create one that allows "read_code, push_code" in "api"
      Then it is refused with 403
      And the refusal names "push_code"

    @AUTHZ-PAT-106 @AUTHZ-PAT-115
    Example: all memberships cover a selected project
      Given the token "fine" allows "read_code" in all memberships
      When the token "fine" is used to create one that allows "read_code" in "api"
      Then it is allowed

    @AUTHZ-PAT-106 @AUTHZ-PAT-115 @odd
    Example: all memberships do not cover the user
      Given the token "fine" allows "read_user" in all memberships
      When the token "fine" is used to create one that allows "read_user" for the user
      Then it is refused with 403

    @AUTHZ-PAT-115 @odd
    Example: a legacy token is not held to that
      Given Dev has the token "old" with the scope "api"
      When the token "old" is used to create one that allows "read_code, push_code" in "acme"
      Then it is allowed

  Rule: some routes need no permission, and some are never open

    Background:
      Given a public group "acme"
      And a public project "site" in "acme"
      And Eve is a user
      And Eve has the fine-grained token "fine"

    @AUTHZ-PAT-110
    Example: members of a public group
      Given the token "fine" allows "read_code" in all memberships
      When the token "fine" calls "GET /groups/:id/badges" on "acme"
      Then it is allowed

    @AUTHZ-PAT-110 @odd
    Example: members of a public group need no permission
      Given the token "fine" allows "read_code" in all memberships
      When the token "fine" calls "GET /groups/:id/members" on "acme"
      Then it is allowed

    @AUTHZ-PAT-110 @odd
    Example: an internal group is not public
      Given an internal group "hub"
      And the token "fine" allows "read_user" for the user
      When the token "fine" calls "GET /groups/:id/badges" on "hub"
      Then it is refused with 403

    @AUTHZ-PAT-110
    Example: the code of a public project is not on that list
      Given the token "fine" allows "read_user" for the user
      When the token "fine" calls "GET /projects/:id/repository/branches" on "site"
      Then it is refused with 403

    @AUTHZ-PAT-111
    Example: a route for jobs takes job tokens only
      Given the token "fine" allows "read_job" in all memberships
      When the token "fine" calls "GET /job" on "site"
      Then it is refused with 403

    @AUTHZ-PAT-111 @AUTHZ-PAT-100
    Example: a route for people takes a fine-grained token that holds its permission
      Given the token "fine" allows "read_code" in all memberships
      And Eve is a developer of "site"
      When the token "fine" calls "GET /projects/:id/repository/branches" on "site"
      Then it is allowed

  Rule: scopes stay inside the organization of the token

    @AUTHZ-TENANT-003
    Example: a scope for a group of another organization counts for nothing
      Given an organization "other"
      And a group "acme"
      And a project "api" in "acme"
      And the group "acme" belongs to the organization "other"
      And Dev is a developer of "api"
      And Dev has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "acme"
      When the token "fine" tries to "read_code" in "api"
      Then it is refused with 403

  Rule: an organization is no way around the scopes

    @AUTHZ-PAT-109 @odd
    Example: the owner of an organization with a token for code
      Given an organization "east"
      And Olu owns the organization "east"
      And Olu has the fine-grained token "fine"
      And the token "fine" allows "read_code" for the user
      When the token "fine" tries to "update_organization" in the organization "east"
      Then it is refused with 403
