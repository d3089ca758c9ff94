@authorization
Feature: Custom roles through shares

  Rule: behind a share between groups the lower level wins and brings its own custom role

    Background:
      Given a group "acme"
      And a group "partner"
      And the custom role "Coder" of the instance adds "read_code" to guest
      And the custom role "Watcher" of the instance adds "read_vulnerability" to guest
      And the custom role "Fixer" of the instance adds "admin_vulnerability, read_vulnerability" to developer

    @AUTHZ-CUSTOM-010 @odd
    Example: on the same level the own custom role stays
      Given the group "acme" is shared with "partner" as the custom role "Coder"
      And Wes has the custom role "Watcher" in "partner"
      When Wes opens "acme"
      Then the custom role adds "read_vulnerability"
      And the role in effect is guest

    @AUTHZ-CUSTOM-010 @odd
    Example: the other way round
      Given the group "acme" is shared with "partner" as the custom role "Watcher"
      And Cora has the custom role "Coder" in "partner"
      When Cora opens "acme"
      Then the custom role adds "read_code"

    @AUTHZ-CUSTOM-010 @odd
    Example: a plain link strips the custom role
      Given the group "acme" is shared with "partner" as guest
      And Wes has the custom role "Watcher" in "partner"
      When Wes opens "acme"
      Then no custom role adds anything
      And the role in effect is guest

    @AUTHZ-CUSTOM-010 @odd
    Example: a plain member never gains what the link adds
      Given the group "acme" is shared with "partner" as the custom role "Coder"
      And Gita is a guest of "partner"
      When Gita opens "acme"
      Then no custom role adds anything

    @AUTHZ-CUSTOM-010
    Example: a developer behind a link for guests gets the custom role of the link
      Given the group "acme" is shared with "partner" as the custom role "Watcher"
      And Dev is a developer of "partner"
      When Dev opens "acme"
      Then the custom role adds "read_vulnerability"
      And the role in effect is guest

    @AUTHZ-CUSTOM-010
    Example: a developer with a custom role behind a plain link for developers is a plain developer
      Given the group "acme" is shared with "partner" as developer
      And Fay has the custom role "Fixer" in "partner"
      When Fay opens "acme"
      Then no custom role adds anything
      And the role in effect is developer

    @AUTHZ-CUSTOM-010
    Example: a plain developer behind a link with a custom role of developers
      Given the group "acme" is shared with "partner" as the custom role "Fixer"
      And Dev is a developer of "partner"
      When Dev opens "acme"
      Then no custom role adds anything
      And the role in effect is developer

    @AUTHZ-CUSTOM-010
    Example: the same custom role on both sides
      Given the group "acme" is shared with "partner" as the custom role "Fixer"
      And Fay has the custom role "Fixer" in "partner"
      When Fay opens "acme"
      Then the custom role adds "admin_vulnerability, read_vulnerability"

    @AUTHZ-CUSTOM-010
    Example: a guest with a custom role behind a link for developers keeps it
      Given the group "acme" is shared with "partner" as developer
      And Wes has the custom role "Watcher" in "partner"
      When Wes opens "acme"
      Then the custom role adds "read_vulnerability"
      And the role in effect is guest

  Rule: behind the share of a project custom roles are gone

    @AUTHZ-CUSTOM-011 @odd
    Example: a guest with an ability in the invited group
      Given a project "api"
      And a group "partner"
      And the custom role "Watcher" of the instance adds "read_vulnerability" to guest
      And Wes has the custom role "Watcher" in "partner"
      And the project "api" is shared with "partner" as guest
      When Wes opens "api"
      Then no custom role adds anything
      And the role in effect is guest
