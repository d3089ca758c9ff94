@authorization
Feature: What a role may do

  Roles are sets of permissions. A higher access level does not always contain a lower one.

  Rule: a role has its own permissions and those of the roles it inherits from

    @AUTHZ-ROLE-001 @AUTHZ-ROLE-003
    Example: a maintainer pushes code, which developers bring with them
      Given a project "api"
      And Mira is a maintainer of "api"
      When Mira tries to "push_code" in "api"
      Then it is allowed

    @AUTHZ-ROLE-001
    Example: a reporter cannot push code
      Given a project "api"
      And Rolf is a reporter of "api"
      When Rolf tries to "push_code" in "api"
      Then it is refused with 403

    @AUTHZ-ROLE-004 @odd
    Example: a building block of a role is never an answer
      Given a project "api"
      And Gita is a guest of "api"
      When Gita tries to "_read_public_build" in "api"
      Then it is refused with 403

    @AUTHZ-ROLE-005 @odd
    Example: a developer opens the vulnerability report, although no role file says so
      Given a project "api"
      And Dev is a developer of "api"
      When Dev tries to "read_vulnerability" in "api"
      Then it is allowed

    @AUTHZ-ROLE-005
    Example: without the licence nothing but the role files counts
      Given a project "api"
      And Dev is a developer of "api"
      And the instance has no Ultimate licence
      When Dev tries to "read_vulnerability" in "api"
      Then it is refused with 403

  Rule: planner has what reporter and maintainer lack

    @AUTHZ-ROLE-010 @AUTHZ-ROLE-011 @odd
    Example: a planner creates a wiki page
      Given a project "api"
      And Pia is a planner of "api"
      When Pia tries to "create_wiki" in "api"
      Then it is allowed
      And Pia may "create_wiki_page" in "api"

    @AUTHZ-ROLE-010 @AUTHZ-ROLE-011 @odd
    Example: a reporter, one step up, cannot
      Given a project "api"
      And Rolf is a reporter of "api"
      When Rolf tries to "create_wiki" in "api"
      Then it is refused with 403
      And Rolf may not "create_wiki_page" in "api"

    @AUTHZ-ROLE-011 @odd
    Example: a maintainer cannot delete the issues that a planner can
      Given a project "api"
      And Pia is a planner of "api"
      And Mira is a maintainer of "api"
      When Mira tries to "destroy_issue" in "api"
      Then it is refused with 403
      And Pia may "destroy_issue" in "api"

    @AUTHZ-ROLE-017
    Example: a planner reads private code since 18.7
      Given a project "api"
      And Pia is a planner of "api"
      And the instance has the version "18.6"
      When Pia tries to "download_code" in "api"
      Then it is refused with 403

    @AUTHZ-ROLE-017 @odd
    Example: a planner pulls private code, but does not get it by exact search
      Given a project "api"
      And Pia is a planner of "api"
      When Pia tries to "search_code" in "api"
      Then it is refused with 403
      And Pia may "download_code" in "api"

  Rule: security manager has what developer and maintainer lack, and cannot push

    @AUTHZ-ROLE-012 @AUTHZ-ROLE-016 @odd
    Example: a security manager changes the status of a vulnerability
      Given a project "api"
      And Sam is a security manager of "api"
      When Sam tries to "change_vulnerability_status" in "api"
      Then it is allowed
      And Sam may "admin_vulnerability" in "api"

    @AUTHZ-ROLE-016 @odd
    Example: a developer cannot
      Given a project "api"
      And Dev is a developer of "api"
      When Dev tries to "change_vulnerability_status" in "api"
      Then it is refused with 403
      And Dev may not "admin_vulnerability" in "api"

    @AUTHZ-ROLE-010 @AUTHZ-ROLE-012 @odd
    Example: the compliance center of a group is for security managers and owners, not for maintainers
      Given a group "acme"
      And Sam is a security manager of "acme"
      And Mira is a maintainer of "acme"
      When Mira tries to "view_compliance_center" in "acme"
      Then it is refused with 403
      And Sam may "view_compliance_center" in "acme"

    @AUTHZ-ROLE-013 @odd
    Example: a security manager cannot push, although above a reporter
      Given a project "api"
      And Sam is a security manager of "api"
      When Sam tries to "push_code" in "api"
      Then it is refused with 403
      And Sam may not "create_merge_request" in "api"

    @AUTHZ-ROLE-014 @odd
    Example: a security manager assigns the policy project of a group, but not of a project
      Given a group "acme"
      And a project "api" in "acme"
      And Sam is a security manager of "acme"
      When Sam tries to "assign_security_policy_project" in "acme"
      Then it is allowed
      And Sam may not "assign_security_policy_project" in "api"

    @AUTHZ-ROLE-015 @odd
    Example: writing a single policy takes a developer, not a security manager
      Given a project "api"
      And Sam is a security manager of "api"
      And Dev is a developer of "api"
      When Sam tries to "create_individual_security_policy" in "api"
      Then it is refused with 403
      And Dev may "create_individual_security_policy" in "api"

  Rule: guests of a private project see no code

    @AUTHZ-ROLE-018
    Example: a guest of a private project
      Given a project "api"
      And Gita is a guest of "api"
      When Gita tries to "view_code" in "api"
      Then it is refused with 403
      And Gita may not "pull_packages" in "api"

    @AUTHZ-ROLE-018
    Example: a guest of a public project
      Given a public project "api"
      And Gita is a guest of "api"
      When Gita tries to "view_code" in "api"
      Then it is allowed
