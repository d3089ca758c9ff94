@authorization
Feature: What is open without a role

  Rule: private is for members, internal for anybody signed in, public for everybody

    @AUTHZ-ROLE-070
    Example: a stranger does not find a private project
      Given a project "api"
      And Eve is a user
      When Eve opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-070
    Example: a stranger reads the code of an internal project
      Given an internal project "api"
      And Eve is a user
      When Eve tries to "read_code" in "api"
      Then it is allowed

    @AUTHZ-ROLE-070
    Example: a visitor finds a public project only
      Given an internal project "api"
      And a public project "site"
      When a visitor opens "api"
      Then it is refused with 404
      And a visitor may "read_code" in "site"

    @AUTHZ-ROLE-001
    Example: a visitor who wants to write is asked who it is
      Given a public project "site"
      When a visitor calls "POST /projects/:id/issues" on "site"
      Then it is refused with 401

    @AUTHZ-ROLE-001
    Example: a hidden project and a missing one look the same
      Given a project "api"
      And Eve is a user
      When Eve opens "no-such-project"
      Then it is refused with 404
      And Eve may not "read_project" in "api"

    @AUTHZ-ROLE-063 @odd
    Example: internal is private for an external user
      Given an internal project "api"
      And Xena is external
      When Xena opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-063
    Example: an external user creates nothing of their own
      Given Xena is external
      And Xena has the token "mine" with the scope "api"
      When the token "mine" calls "POST /projects" on the user Xena
      Then it is refused with 403

    @AUTHZ-ROLE-071 @odd
    Example: a public subgroup stays visible when the group above is private
      Given a group "acme"
      And a public subgroup "site" of "acme"
      And Eve is a user
      When Eve opens "site"
      Then it is allowed

    @AUTHZ-ROLE-071
    Example: an internal group in a public one is not more visible than its parent
      Given a public group "acme"
      And an internal subgroup "labs" of "acme"
      And Eve is a user
      When Eve opens "labs"
      Then it is allowed

  Rule: a feature can be narrower than its project

    @AUTHZ-ROLE-072
    Example: code for members only in a public project
      Given a public project "site"
      And "site" keeps its repository to members
      And Eve is a user
      When Eve tries to "read_code" in "site"
      Then it is refused with 403

    @AUTHZ-ROLE-072
    Example: a member still reads it
      Given a public project "site"
      And "site" keeps its repository to members
      And Rolf is a reporter of "site"
      When Rolf tries to "read_code" in "site"
      Then it is allowed

    @AUTHZ-ROLE-072
    Example: a disabled feature is hidden from its owner too
      Given a project "api"
      And "api" has disabled its wiki
      And Olu is an owner of "api"
      When Olu tries to "create_wiki" in "api"
      Then it is refused with 403

    @AUTHZ-ROLE-073
    Example: a guest sees pipelines that the project shows
      Given a project "api"
      And Gita is a guest of "api"
      When Gita tries to "read_pipeline" in "api"
      Then it is allowed

    @AUTHZ-ROLE-073 @odd
    Example: pipelines for members only are hidden from guests, not from reporters
      Given a project "api"
      And "api" shows its pipelines to members only
      And Gita is a guest of "api"
      And Rolf is a reporter of "api"
      When Gita tries to "read_pipeline" in "api"
      Then it is refused with 403
      And Rolf may "read_pipeline" in "api"

    @AUTHZ-ROLE-073 @odd
    Example: people without a role see pipelines of public projects only
      Given an internal project "api"
      And a public project "site"
      And Eve is a user
      When Eve tries to "read_pipeline" in "api"
      Then it is refused with 403
      And Eve may "read_pipeline" in "site"
