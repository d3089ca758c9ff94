@authorization
Feature: Composite identity of flows

  A flow acts as a service account for a human; each must be allowed by itself.

  Rule: only what both may is allowed

    Background:
      Given a group "acme"
      And a project "api" in "acme"
      And a composite service account "duo"
      And the account "duo" is a developer of "api"

    @AUTHZ-DUO-001 @AUTHZ-DUO-004
    Example: both are developers
      Given Dev is a developer of "api"
      And Dev starts a flow of "duo"
      When the flow tries to "push_code" in "api"
      Then it is allowed

    @AUTHZ-DUO-013
    Example: a revoked token of a flow opens nothing
      Given Dev is a developer of "api"
      And Dev starts a flow of "duo"
      And the token of the flow was revoked
      When the flow tries to "push_code" in "api"
      Then it is refused with 401

    @AUTHZ-DUO-001 @AUTHZ-DUO-007
    Example: a reporter's flow acts as a reporter
      Given Rolf is a reporter of "api"
      And Rolf starts a flow of "duo"
      When the flow tries to "push_code" in "api"
      Then it is refused with 403

    @AUTHZ-DUO-007 @odd
    Example: a maintainer's flow acts as a developer
      Given Mira is a maintainer of "api"
      And Mira starts a flow of "duo"
      When the flow tries to "admin_project" in "api"
      Then it is refused with 403

    @AUTHZ-DUO-007 @odd
    Example: a security manager and a developer have neither set, but the common part
      Given Sam is a security manager of "api"
      And Sam starts a flow of "duo"
      When the flow tries to "change_vulnerability_status" in "api"
      Then it is refused with 403
      And the flow may not "push_code" in "api"
      And the flow may "read_vulnerability" in "api"

    @AUTHZ-DUO-001 @AUTHZ-DUO-006
    Example: the human cannot see the project
      Given Eve is a user
      And Eve starts a flow of "duo"
      When the flow tries to "read_code" in "api"
      Then it is refused with 404

    @AUTHZ-DUO-006
    Example: the service account is no member
      Given a project "lib" in "acme"
      And Mira is a maintainer of "lib"
      And Mira starts a flow of "duo"
      When the flow tries to "read_code" in "lib"
      Then it is refused with 404

    @AUTHZ-DUO-002
    Example: a flow that is linked to nobody
      Given a flow of "duo" that is linked to nobody
      When the flow tries to "read_project" in "api"
      Then it is refused with 404

    @AUTHZ-DUO-002 @odd
    Example: a personal token of the account is linked to nobody as well
      Given the account "duo" has the token "raw" with the scope "api"
      When the token "raw" calls "GET /projects/:id" on "api"
      Then it is refused with 404

    @AUTHZ-DUO-005 @odd
    Example: an account that is not composite ignores the human
      Given a service account "plain"
      And the account "plain" is a developer of "api"
      And Rolf is a reporter of "api"
      And Rolf starts a flow of "plain"
      When the flow tries to "push_code" in "api"
      Then it is allowed

    @AUTHZ-DUO-015
    Example: the human gets blocked
      Given Dev is a developer of "api"
      And Dev starts a flow of "duo"
      When Dev gets blocked
      Then the flow may not "read_code" in "api"

    @AUTHZ-DUO-015
    Example: the human is removed from the project
      Given Dev is a developer of "api"
      And Dev starts a flow of "duo"
      When Dev is removed from "api"
      Then the flow may not "read_code" in "api"

    @AUTHZ-DUO-001 @odd
    Example: the service account owns an organization that the human does not know
      Given an organization "east"
      And the account "duo" owns the organization "east"
      And Rolf is a user
      And Rolf starts a flow of "duo"
      When the flow tries to "update_organization" in the organization "east"
      Then it is refused with 404

  Rule: the token of a flow is short-lived and narrow, and its jobs obey job tokens

    Background:
      Given a project "api"
      And a composite service account "duo"
      And the account "duo" is a developer of "api"
      And Dev is a developer of "api"
      And Dev starts a flow of "duo"

    @AUTHZ-DUO-008
    Example: it writes comments
      When the flow calls "POST /projects/:id/merge_requests/:iid/notes" on "api"
      Then it is allowed

    @AUTHZ-DUO-008 @odd
    Example: it deletes nothing
      When the flow calls "DELETE /projects/:id/merge_requests/:iid/notes/:note_id" on "api"
      Then it is refused with 403

    @AUTHZ-DUO-008
    Example: it does not clone
      When the flow clones "api"
      Then it is refused with 403

    @AUTHZ-DUO-013
    Example: it ends after two hours
      When 120 minutes pass
      Then the flow may not "read_code" in "api"

    @AUTHZ-DUO-009 @AUTHZ-JOB-026
    Example: a job of a flow is limited by its human
      Given Rolf is a reporter of "api"
      And "api" lets jobs push
      And the account "duo" runs a job in "api" for Rolf
      When the job pushes to the branch "topic" of "api"
      Then it is refused with 403

    @AUTHZ-JOB-026
    Example: a job of a flow that a human retried is limited by that human alone
      Given Rolf is a reporter of "api"
      And "api" lets jobs push
      And the account "duo" runs a job in "api" for Rolf
      And Mira is a maintainer of "api"
      And Mira retried the job
      When the job pushes to the branch "topic" of "api"
      Then it is allowed
