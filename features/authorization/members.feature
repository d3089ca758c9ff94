@authorization
Feature: Changing members

  Rule: owners are for owners

    Background:
      Given a group "acme"
      And a project "api" in "acme"

    @AUTHZ-ROLE-025
    Example: a maintainer adds a developer
      Given Mira is a maintainer of "api"
      When Mira adds a developer to "api"
      Then it is allowed

    @AUTHZ-ROLE-025
    Example: a maintainer makes nobody an owner
      Given Mira is a maintainer of "api"
      When Mira turns a developer of "api" into an owner
      Then it is refused with 403

    @AUTHZ-ROLE-025 @odd
    Example: a maintainer does not demote an owner either
      Given Mira is a maintainer of "api"
      When Mira turns an owner of "api" into a guest
      Then it is refused with 403

    @AUTHZ-ROLE-025
    Example: an owner does
      Given Olu is an owner of "api"
      When Olu turns an owner of "api" into a guest
      Then it is allowed

    @AUTHZ-ROLE-001
    Example: an owner of a group removes a member over the API
      Given Olu is an owner of "acme"
      When Olu calls "DELETE /groups/:id/members/:user_id" on "acme"
      Then it is allowed

    @AUTHZ-ROLE-001 @odd
    Example: a guest of a private group lists its merge requests, which shows what the guest may see
      Given Gita is a guest of "acme"
      When Gita calls "GET /groups/:id/merge_requests" on "acme"
      Then it is allowed

  Rule: a custom role changes members up to its base role

    Background:
      Given a group "acme"
      And the custom role "Host" of "acme" adds "admin_group_member" to reporter
      And Wes has the custom role "Host" in "acme"

    @AUTHZ-CUSTOM-013
    Example: to a role up to the base
      When Wes adds a guest to "acme"
      Then it is allowed

    @AUTHZ-CUSTOM-013 @odd
    Example: to a role above it
      When Wes turns a guest of "acme" into a developer
      Then it is refused with 403

    @AUTHZ-CUSTOM-013 @odd
    Example: from a role above it
      When Wes turns a maintainer of "acme" into a guest
      Then it is refused with 403

  Rule: a schedule needs rights on its branch, and deploy tokens a maintainer

    Background:
      Given a project "api"

    @AUTHZ-ROLE-028 @odd
    Example: a developer schedules only what may be merged
      Given Dev is a developer of "api"
      When Dev tries to "create_pipeline_schedule" in "api", which is "may-merge-to-ref"
      Then it is allowed
      And Dev may not "create_pipeline_schedule" in "api"

    @AUTHZ-ROLE-029
    Example: a maintainer manages a runner of the own project
      Given Mira is a maintainer of "api"
      When Mira tries to "manage_project_runners" in "api", which is "role-on-runner-project"
      Then it is allowed
      And Mira may not "delete_project_runners" in "api"

    @AUTHZ-DEPLOY-006
    Example: a maintainer manages deploy tokens
      Given Mira is a maintainer of "api"
      When Mira calls "POST /projects/:id/deploy_tokens" on "api"
      Then it is allowed

    @AUTHZ-DEPLOY-006
    Example: a developer does not
      Given Dev is a developer of "api"
      When Dev calls "POST /projects/:id/deploy_tokens" on "api"
      Then it is refused with 403
