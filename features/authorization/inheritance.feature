@authorization
Feature: Roles through the hierarchy

  Rule: the highest role of all paths counts

    Background:
      Given a group "acme"
      And a subgroup "shop" of "acme"
      And a project "api" in "shop"

    @AUTHZ-ROLE-040
    Example: a role on the top-level group reaches a project two levels below
      Given Mira is a maintainer of "acme"
      When Mira opens "api"
      Then the role in effect is maintainer

    @AUTHZ-ROLE-040 @odd
    Example: a role on the top-level group reaches further down than the next group
      Given a subgroup "team" of "shop"
      And a project "deep" in "team"
      And Mira is a maintainer of "acme"
      When Mira opens "deep"
      Then the role in effect is maintainer

    @AUTHZ-ROLE-040 @AUTHZ-ROLE-046
    Example: a higher role on the group beats the one on the project
      Given Mira is a maintainer of "acme"
      And Mira is a guest of "api"
      When Mira opens "api"
      Then the role in effect is maintainer

    @AUTHZ-ROLE-041 @odd
    Example: a planner of the group who is a reporter of the project loses what only planners may
      Given Pia is a planner of "acme"
      And Pia is a reporter of "api"
      When Pia tries to "create_wiki_page" in "api"
      Then it is refused with 403
      And the role in effect is reporter

    @AUTHZ-ROLE-041 @odd
    Example: a security manager of the group who is a developer of the project is a developer there
      Given Sam is a security manager of "acme"
      And Sam is a developer of "api"
      When Sam tries to "change_vulnerability_status" in "api"
      Then it is refused with 403
      And Sam may "push_code" in "api"

    @AUTHZ-ROLE-041
    Example: two memberships of the same role shadow nothing
      Given Dev is a developer of "acme"
      And Dev is a developer of "api"
      When Dev opens "api"
      Then the role in effect is developer

  Rule: roles flow down only

    Background:
      Given a group "acme"
      And a subgroup "shop" of "acme"
      And a project "api" in "shop"

    @AUTHZ-ROLE-020 @AUTHZ-ROLE-042 @odd
    Example: a member of a project sees the groups above it, and no more
      Given Dev is a developer of "api"
      When Dev opens "acme"
      Then it is allowed
      And no role is in effect
      And Dev may not "read_issue" in "acme"

    @AUTHZ-ROLE-020
    Example: a stranger does not see the group
      Given Eve is a user
      When Eve opens "acme"
      Then it is refused with 404

    @AUTHZ-ROLE-040
    Example: a member of one subgroup has nothing in another
      Given a subgroup "labs" of "acme"
      And Dev is a developer of "labs"
      When Dev opens "api"
      Then it is refused with 404

  Rule: a membership counts while it is active

    @AUTHZ-ROLE-053
    Example: a request for access is no role
      Given a project "api"
      And Ana has asked to be a developer of "api"
      When Ana opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-053
    Example: a member who awaits approval has no role
      Given a project "api"
      And Ana awaits approval as a developer of "api"
      When Ana opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-053
    Example: a membership lasts until midnight before its last date
      Given the time is 2026-02-28T23:59:59Z
      And a project "api"
      And Ana is a developer of "api" until 2026-03-01
      When Ana opens "api"
      Then the role in effect is developer

    @AUTHZ-ROLE-053 @odd
    Example: it is over as soon as that date begins
      Given the time is 2026-02-28T23:59:59Z
      And a project "api"
      And Ana is a developer of "api" until 2026-03-01
      When 1 second passes
      Then Ana may not "read_project" in "api"

    @AUTHZ-ROLE-053 @odd
    Example: on the date itself an older role on the group is back
      Given the time is 2026-03-01T00:00:00Z
      And a group "acme"
      And a project "api" in "acme"
      And Ana is a maintainer of "api" until 2026-03-01
      And Ana is a reporter of "acme"
      When Ana opens "api"
      Then the role in effect is reporter

    @AUTHZ-ROLE-054
    Example: when the best membership goes, the next best counts at once
      Given a group "acme"
      And a project "api" in "acme"
      And Ana is a maintainer of "api"
      And Ana is a reporter of "acme"
      When Ana is removed from "api"
      Then Ana may "read_code" in "api"
      And Ana may not "push_code" in "api"

  Rule: a personal namespace makes its owner the owner of its projects

    @AUTHZ-ROLE-027
    Example: the owner of the namespace
      Given Uma is a user
      And a personal project "notes" of Uma
      When Uma opens "notes"
      Then the role in effect is owner

    @AUTHZ-ROLE-027
    Example: anybody else
      Given Uma is a user
      And a personal project "notes" of Uma
      And Eve is a user
      When Eve opens "notes"
      Then it is refused with 404
