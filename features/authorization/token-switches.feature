@authorization
Feature: Settings and people behind tokens

  Rule: settings can switch tokens off

    Background:
      Given a group "acme"
      And a project "api" in "acme"
      And Dev is a developer of "api"
      And Dev has the token "ci" with the scope "api"

    @AUTHZ-PAT-009
    Example: the instance has disabled access tokens
      Given the instance has disabled access tokens
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is refused with 401

    @AUTHZ-PAT-010
    Example: the group has disabled personal tokens for its enterprise users
      Given Dev is an enterprise user of "acme"
      And "acme" has disabled personal tokens for its enterprise users
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is refused with 401

    @AUTHZ-PAT-010
    Example: an enterprise user of a group that has not
      Given Dev is an enterprise user of "acme"
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is allowed

    @AUTHZ-PAT-118 @odd
    Example: an instance that stops making legacy tokens lets the existing ones live
      Given the instance stops making legacy tokens
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is allowed

    @AUTHZ-PAT-118 @odd
    Example: there an existing legacy token is not rotated
      Given the instance stops making legacy tokens
      When the token "ci" calls "POST /personal_access_tokens/self/rotate" on the user Dev
      Then it is refused with 403

    @AUTHZ-PAT-118
    Example: elsewhere it is rotated
      When the token "ci" calls "POST /personal_access_tokens/self/rotate" on the user Dev
      Then it is allowed

    @AUTHZ-PAT-117 @odd
    Example: a customer's group asks for fine-grained tokens from today
      Given the instance is shared by many customers
      And the time is 2026-03-01T00:00:00Z
      And "acme" requires fine-grained tokens from 2026-03-01
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is refused with 403
      And the refusal names "read_project"

    @AUTHZ-PAT-117
    Example: until the day before, legacy tokens work
      Given the instance is shared by many customers
      And the time is 2026-02-28T23:59:59Z
      And "acme" requires fine-grained tokens from 2026-03-01
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is allowed

    @AUTHZ-PAT-011
    Example: a service account has a token without an expiry date
      Given a service account "robot"
      And the account "robot" is a developer of "api"
      And the account "robot" has the token "bot" with the scope "api"
      When the token "bot" calls "POST /projects/:id/pipeline" on "api"
      Then it is allowed

  Rule: acting as somebody else is for administrators

    Background:
      Given a project "api"
      And Dev is a developer of "api"

    @AUTHZ-PAT-116
    Example: an administrator with the scope for it
      Given Ada is an administrator
      And Ada has the token "root" with the scopes "api, sudo"
      When the token "root" acts as Dev and tries to "push_code" in "api"
      Then it is allowed
      And the role in effect is developer

    @AUTHZ-PAT-002
    Example: somebody else has no use for the scope
      Given Eve is a user
      And Eve has the token "mine" with the scopes "api, sudo"
      When the token "mine" acts as Dev and tries to "push_code" in "api"
      Then it is refused with 403

    @AUTHZ-PAT-116 @odd
    Example: a fine-grained token keeps its own limits
      Given Ada is an administrator
      And Ada has the fine-grained token "root"
      And the token "root" allows "read_code" in "api"
      When the token "root" acts as Dev and tries to "push_code" in "api"
      Then it is refused with 403

  Rule: without a good credential nothing is answered

    @AUTHZ-JOB-018
    Example: a job token on a route that does not read it is no credential
      Given a public project "site"
      And Dev runs a job in "site"
      When the job calls "POST /projects/:id/pipeline" on "site"
      Then it is refused with 401
      And the job may "read_package" in "site"

    @AUTHZ-JOB-018
    Example: GraphQL never takes a job token
      Given a project "api"
      And Dev is a developer of "api"
      And Dev runs a job in "api"
      When the job asks GraphQL for "read_code" in "api"
      Then it is refused with 401

    @AUTHZ-JOB-002 @odd
    Example: no endpoint for job tokens leads to an organization
      Given a project "app"
      And an organization "east"
      And Olu owns the organization "east"
      And Olu is an owner of "app"
      And Olu runs a job in "app"
      When the job tries to "update_organization" in the organization "east"
      Then it is refused with 403
