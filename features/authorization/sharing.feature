@authorization
Feature: Roles through shares

  Rule: sharing a project lets in everybody who has a role in the invited group

    Background:
      Given a group "acme"
      And a project "api" in "acme"
      And a group "partner"

    @AUTHZ-ROLE-043
    Example: a direct member
      Given the project "api" is shared with "partner" as developer
      And Dan is a developer of "partner"
      When Dan opens "api"
      Then the role in effect is developer

    @AUTHZ-ROLE-043 @odd
    Example: a member of the group above the invited one
      Given a subgroup "team" of "partner"
      And the project "api" is shared with "team" as developer
      And Dan is a developer of "partner"
      When Dan opens "api"
      Then the role in effect is developer

    @AUTHZ-ROLE-043 @odd
    Example: a member of a group with which the invited group is shared
      Given a group "vendor"
      And the group "partner" is shared with "vendor" as reporter
      And the project "api" is shared with "partner" as developer
      And Vic is a maintainer of "vendor"
      When Vic opens "api"
      Then the role in effect is reporter

    @AUTHZ-ROLE-043
    Example: not a member of a group below the invited one
      Given a subgroup "team" of "partner"
      And the project "api" is shared with "partner" as developer
      And Dan is a developer of "team"
      When Dan opens "api"
      Then it is refused with 404

  Rule: sharing a group lets in the direct members of the invited group only

    Background:
      Given a group "acme"
      And a project "api" in "acme"
      And a group "partner"
      And a subgroup "team" of "partner"
      And the group "acme" is shared with "team" as developer

    @AUTHZ-ROLE-044
    Example: a direct member
      Given Dan is a developer of "team"
      When Dan opens "api"
      Then the role in effect is developer

    @AUTHZ-ROLE-044 @odd
    Example: an inherited member stays outside
      Given Dan is a developer of "partner"
      When Dan opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-044 @odd
    Example: a member of a group with which the invited group is shared stays outside
      Given a group "vendor"
      And the group "team" is shared with "vendor" as developer
      And Vic is a developer of "vendor"
      When Vic opens "acme"
      Then it is refused with 404

  Rule: everybody gets the lower of the own role and the maximum of the share, and the best of all paths

    Background:
      Given a group "acme"
      And a project "api" in "acme"
      And a group "partner"

    @AUTHZ-ROLE-045
    Example: an owner of the invited group is capped
      Given the group "acme" is shared with "partner" as developer
      And Dan is an owner of "partner"
      When Dan opens "api"
      Then the role in effect is developer

    @AUTHZ-ROLE-045 @odd
    Example: a security manager capped at developer stays a security manager
      Given the group "acme" is shared with "partner" as developer
      And Sam is a security manager of "partner"
      When Sam tries to "change_vulnerability_status" in "api"
      Then it is allowed
      And Sam may not "push_code" in "api"

    @AUTHZ-ROLE-045 @odd
    Example: a security manager capped at reporter is a reporter
      Given the group "acme" is shared with "partner" as reporter
      And Sam is a security manager of "partner"
      When Sam tries to "change_vulnerability_status" in "api"
      Then it is refused with 403
      And the role in effect is reporter

    @AUTHZ-ROLE-046 @odd
    Example: of two capped paths the better one counts
      Given a group "vendor"
      And the group "acme" is shared with "partner" as reporter
      And the group "acme" is shared with "vendor" as maintainer
      And Dan is an owner of "partner"
      And Dan is a developer of "vendor"
      When Dan opens "api"
      Then the role in effect is developer

    @AUTHZ-ROLE-052
    Example: a service account in the invited group comes in as anybody else
      Given a service account "robot"
      And the group "acme" is shared with "partner" as developer
      And the account "robot" is a maintainer of "partner"
      And the account "robot" has the token "ci" with the scope "api"
      When the token "ci" calls "GET /projects/:id" on "api"
      Then the role in effect is developer

  Rule: shares end on their date, and a lock ends them at once

    Background:
      Given the time is 2026-03-01T00:00:00Z
      And a group "acme"
      And a subgroup "shop" of "acme"
      And a project "api" in "shop"
      And a group "partner"
      And Dan is a developer of "partner"

    @AUTHZ-ROLE-047 @odd
    Example: nothing is left on the date of expiry
      Given the project "api" is shared with "partner" as developer until 2026-03-01
      When Dan opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-047
    Example: the day before is still good
      Given the group "acme" is shared with "partner" as developer until 2026-03-02
      When Dan opens "api"
      Then the role in effect is developer

    @AUTHZ-ROLE-048
    Example: the lock takes away what was shared before
      Given the project "api" is shared with "partner" as developer
      And the group "acme" forbids sharing its projects
      When Dan opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-048 @odd
    Example: a subgroup without the lock may share its projects below a group that has it
      Given the project "api" is shared with "partner" as developer
      And the group "acme" forbids sharing its projects
      And the group "shop" no longer forbids sharing its projects
      When Dan opens "api"
      Then the role in effect is developer

    @AUTHZ-ROLE-048 @odd
    Example: taking the lock off the group above leaves that of the subgroup
      Given the project "api" is shared with "partner" as developer
      And the group "acme" forbids sharing its projects
      And the group "acme" no longer forbids sharing its projects
      When Dan opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-044 @odd
    Example: the lock does not touch shares between groups
      Given the group "shop" is shared with "partner" as developer
      And the group "acme" forbids sharing its projects
      When Dan opens "api"
      Then the role in effect is developer
