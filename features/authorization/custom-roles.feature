@authorization
Feature: Custom roles

  Rule: a custom role adds abilities to its base role

    Background:
      Given a group "acme"
      And a project "api" in "acme"

    @AUTHZ-CUSTOM-001 @AUTHZ-CUSTOM-006
    Example: a guest of the group who reads vulnerabilities in the project
      Given the custom role "Watcher" of "acme" adds "read_vulnerability" to guest
      And Wes has the custom role "Watcher" in "acme"
      When Wes tries to "read_vulnerability" in "api"
      Then it is allowed
      And Wes may "view_vulnerability_report" in "api"
      And Wes may not "change_vulnerability_status" in "api"

    @AUTHZ-CUSTOM-002
    Example: without the licence the base role is left
      Given the custom role "Watcher" of "acme" adds "read_vulnerability" to guest
      And Wes has the custom role "Watcher" in "acme"
      And the instance has no Ultimate licence
      When Wes tries to "read_vulnerability" in "api"
      Then it is refused with 403
      And the role in effect is guest

    @AUTHZ-CUSTOM-003 @odd
    Example: the role of another hierarchy is worth nothing here
      Given a group "other"
      And the custom role "Watcher" of "other" adds "read_vulnerability" to guest
      And Wes has the custom role "Watcher" in "api"
      When Wes tries to "read_vulnerability" in "api"
      Then it is refused with 403

    @AUTHZ-CUSTOM-003
    Example: the role of the instance works anywhere
      Given the custom role "Watcher" of the instance adds "read_vulnerability" to guest
      And Wes has the custom role "Watcher" in "api"
      When Wes tries to "read_vulnerability" in "api"
      Then it is allowed

    @AUTHZ-CUSTOM-004
    Example: a membership at another level than the base of its role
      Given the custom role "Watcher" of "acme" adds "read_vulnerability" to guest
      And Wes has the custom role "Watcher" in "acme" as a plain planner
      When Wes opens "api"
      Then the role in effect is planner
      And no custom role adds anything

    @AUTHZ-CUSTOM-005
    Example: an ability without the one it needs does not act
      Given the custom role "Fixer" of "acme" adds "admin_vulnerability" to guest
      And Wes has the custom role "Fixer" in "acme"
      When Wes tries to "change_vulnerability_status" in "api"
      Then it is refused with 403

    @AUTHZ-CUSTOM-005
    Example: with the one it needs it does
      Given the custom role "Fixer" of "acme" adds "admin_vulnerability, read_vulnerability" to guest
      And Wes has the custom role "Fixer" in "acme"
      When Wes tries to "change_vulnerability_status" in "api"
      Then it is allowed

    @AUTHZ-CUSTOM-007 @odd
    Example: an ability for projects acts below the group, not on it
      Given the custom role "Cleaner" of "acme" adds "archive_project" to guest
      And Wes has the custom role "Cleaner" in "acme"
      When Wes opens "acme"
      Then no custom role adds anything
      And Wes may "archive_project" in "api"

    @AUTHZ-CUSTOM-007 @odd
    Example: an ability for groups does nothing in a project
      Given the custom role "Host" of "acme" adds "admin_group_member" to guest
      And Wes has the custom role "Host" in "api"
      When Wes opens "api"
      Then no custom role adds anything

    @AUTHZ-CUSTOM-008 @odd
    Example: abilities of a lower membership stay beside a higher role
      Given the custom role "Watcher" of "acme" adds "admin_web_hook" to guest
      And Dev has the custom role "Watcher" in "acme"
      And Dev is a developer of "api"
      When Dev tries to "configure_webhooks" in "api"
      Then it is allowed
      And the role in effect is developer

    @AUTHZ-CUSTOM-008
    Example: the abilities of two custom roles add up
      Given the custom role "Watcher" of "acme" adds "read_vulnerability" to guest
      And the custom role "Hooks" of "acme" adds "admin_web_hook" to guest
      And Wes has the custom role "Watcher" in "acme"
      And Wes has the custom role "Hooks" in "api"
      When Wes tries to "configure_webhooks" in "api"
      Then it is allowed
      And Wes may "read_vulnerability" in "api"

    @AUTHZ-CUSTOM-014 @odd
    Example: a guest who reads code in the browser does not clone it
      Given the custom role "Reader" of "acme" adds "read_code" to guest
      And Wes has the custom role "Reader" in "acme"
      And Wes has the token "git" with the scope "read_repository"
      When the token "git" clones "api"
      Then it is refused with 403
      And Wes may "view_code" in "api"

    @AUTHZ-CUSTOM-014
    Example: with a role that clones anyway, reading code in the browser takes nothing away
      Given the custom role "Reader" of "acme" adds "read_code" to guest
      And Wes has the custom role "Reader" in "acme"
      And Wes is a reporter of "api"
      And Wes has the token "git" with the scope "read_repository"
      When the token "git" clones "api"
      Then it is allowed

    @AUTHZ-CUSTOM-019 @odd
    Example: the ability to approve is worth nothing where the merge request cannot be read
      Given the custom role "Approver" of "acme" adds "admin_merge_request" to guest
      And Wes has the custom role "Approver" in "acme"
      When Wes tries to "approve_merge_request" in "api"
      Then it is refused with 403

    @AUTHZ-CUSTOM-019
    Example: a reporter with that ability approves
      Given the custom role "Approver" of "acme" adds "admin_merge_request" to reporter
      And Wes has the custom role "Approver" in "acme"
      When Wes tries to "approve_merge_request" in "api"
      Then it is allowed

    @AUTHZ-CUSTOM-017
    Example: an ability behind a flag that is off
      Given the custom role "Watcher" of "acme" adds "read_vulnerability" to guest
      And Wes has the custom role "Watcher" in "acme"
      And the feature flag "custom_ability_read_vulnerability" is off
      When Wes tries to "read_vulnerability" in "api"
      Then it is refused with 403

    @AUTHZ-CUSTOM-016
    Example: an ability of admin roles does nothing for a member
      Given the custom role "Spy" of "acme" adds "read_admin_users" to guest
      And Wes has the custom role "Spy" in "acme"
      When Wes opens "acme"
      Then no custom role adds anything

    @AUTHZ-CUSTOM-012 @odd
    Example: an access token has a plain role
      Given the custom role "Watcher" of "acme" adds "read_vulnerability" to guest
      And "api" has the access token "ci" of a guest with the scope "api"
      And the bot of "ci" has the custom role "Watcher"
      When the token "ci" tries to "read_vulnerability" in "api"
      Then it is refused with 403

  Rule: two abilities know the top of the hierarchy

    @AUTHZ-CUSTOM-015
    Scenario Outline: <ability> in <where>
      Given a group "acme"
      And a subgroup "shop" of "acme"
      And the custom role "Special" of "acme" adds "<ability>" to guest
      And Wes has the custom role "Special" in "acme"
      When Wes opens "<where>"
      Then the custom role adds "<ability>"

      Examples:
        | ability               | where |
        | remove_group          | shop  |
        | read_virtual_registry | acme  |

    @AUTHZ-CUSTOM-015 @odd
    Example: nobody removes the top-level group by a custom role
      Given a group "acme"
      And the custom role "Special" of "acme" adds "remove_group" to guest
      And Wes has the custom role "Special" in "acme"
      When Wes tries to "remove_group" in "acme"
      Then it is refused with 403
