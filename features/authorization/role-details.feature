@authorization
Feature: Roles with further conditions

  Rule: minimal access exists on top-level groups only and gives nothing

    @AUTHZ-ROLE-019 @odd
    Example: the group page is not found
      Given a group "acme"
      And Min is a minimal access of "acme"
      When Min opens "acme"
      Then it is refused with 404
      And the role in effect is minimal access

    @AUTHZ-ROLE-040 @odd
    Example: it is not inherited
      Given a group "acme"
      And a project "api" in "acme"
      And Min is a minimal access of "acme"
      When Min opens "api"
      Then it is refused with 404
      And no role is in effect

    @AUTHZ-ROLE-040 @odd
    Example: nor is it in effect on a subgroup
      Given a public group "acme"
      And a public subgroup "shop" of "acme"
      And Min is a minimal access of "acme"
      When Min opens "shop"
      Then it is allowed
      And no role is in effect

  Rule: some actions depend on who wrote the item

    @AUTHZ-ROLE-021
    Example: a developer deletes an own issue
      Given a project "api"
      And Dev is a developer of "api"
      When Dev tries to "delete_issue" in "api", which is "own-item"
      Then it is allowed

    @AUTHZ-ROLE-021
    Example: a developer does not delete the issue of another
      Given a project "api"
      And Dev is a developer of "api"
      When Dev tries to "delete_issue" in "api"
      Then it is refused with 403

    @AUTHZ-ROLE-004 @odd
    Example: a guest edits an issue that is assigned to the guest
      Given a project "api"
      And Gita is a guest of "api"
      When Gita tries to "update_issue" in "api", which is "author-or-assignee"
      Then it is allowed
      And Gita may not "update_issue" in "api"

  Rule: planners and reporters approve only where the project lets them

    @AUTHZ-ROLE-022
    Example: the project does not
      Given a project "api"
      And Rolf is a reporter of "api"
      When Rolf calls "POST /projects/:id/merge_requests/:iid/approve" on "api"
      Then it is refused with 403

    @AUTHZ-ROLE-022
    Example: the project does
      Given a project "api"
      And Rolf is a reporter of "api"
      And reporters may approve in "api"
      When Rolf calls "POST /projects/:id/merge_requests/:iid/approve" on "api"
      Then it is allowed

  Rule: nobody force-pushes to a protected branch, and only owners destroy

    @AUTHZ-ROLE-023
    Example: not even an owner force-pushes by role
      Given a project "api"
      And Olu is an owner of "api"
      When Olu tries to "force_push_to_protected_branch" in "api"
      Then it is refused with 403

    @AUTHZ-ROLE-030
    Example: a maintainer does not delete a pipeline
      Given a project "api"
      And Mira is a maintainer of "api"
      When Mira tries to "destroy_pipeline" in "api"
      Then it is refused with 403

    @AUTHZ-ROLE-030
    Example: an owner deletes the project
      Given a project "api"
      And Olu is an owner of "api"
      When Olu calls "DELETE /projects/:id" on "api"
      Then it is allowed

    @AUTHZ-ROLE-025
    Example: a maintainer manages members, except owners
      Given a project "api"
      And Mira is a maintainer of "api"
      When Mira tries to "manage_project_members" in "api", which is "not-on-owners"
      Then it is allowed
      And Mira may not "manage_project_members" in "api"

  Rule: a protected branch names levels, and higher ones are included

    @AUTHZ-ROLE-024
    Example: a developer cannot push to a branch for maintainers
      Given a project "api"
      And Dev has the token "git" with the scope "write_repository"
      And Dev is a developer of "api"
      When the token "git" pushes to the branch "main" of "api"
      Then it is refused with 403

    @AUTHZ-ROLE-024
    Example: an owner can
      Given a project "api"
      And Olu has the token "git" with the scope "write_repository"
      And Olu is an owner of "api"
      When the token "git" pushes to the branch "main" of "api"
      Then it is allowed

  Rule: a group keeps its only owner

    @AUTHZ-ROLE-026
    Example: the only owner stays
      Given a group "acme"
      And Olu is an owner of "acme"
      When Olu is removed from "acme"
      Then Olu may "delete_group" in "acme"

    @AUTHZ-ROLE-026 @AUTHZ-ROLE-054
    Example: one of two owners goes
      Given a group "acme"
      And Olu is an owner of "acme"
      And Ola is an owner of "acme"
      When Olu is removed from "acme"
      Then Olu may not "delete_group" in "acme"

    @AUTHZ-ROLE-026 @odd
    Example: another owner whose membership has expired is none
      Given a group "acme"
      And the time is 2026-03-01T00:00:00Z
      And Olu is an owner of "acme"
      And Ola is an owner of "acme" until 2026-03-01
      When Olu is removed from "acme"
      Then Olu may "delete_group" in "acme"

  Rule: the policy bot has eight permissions in its project

    @AUTHZ-ROLE-031
    Example: it runs pipelines
      Given a project "api"
      And a security policy bot "bot"
      And the account "bot" is a guest of "api"
      When the account "bot" tries to "create_pipeline" in "api"
      Then it is allowed
      And the account "bot" may not "push_code" in "api"
