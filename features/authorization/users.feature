@authorization
Feature: Kinds of users

  Rule: an auditor reads everything and writes nothing

    @AUTHZ-ROLE-064
    Example: a private project without membership
      Given a project "api"
      And Aud is an auditor
      When Aud tries to "read_vulnerability" in "api"
      Then it is allowed
      And Aud may "view_pipelines" in "api"

    @AUTHZ-ROLE-064 @odd
    Example: creating an issue there is not reading
      Given a project "api"
      And Aud is an auditor
      When Aud tries to "create_note" in "api"
      Then it is refused with 403

    @AUTHZ-ROLE-064
    Example: an auditor who is a member acts with both sets
      Given a project "api"
      And Aud is an auditor
      And Aud is a developer of "api"
      When Aud tries to "push_code" in "api"
      Then it is allowed

  Rule: an administrator has more than an owner, in admin mode

    @AUTHZ-ROLE-065
    Example: the instance has no admin mode
      Given a project "api"
      And Ada is an administrator
      When Ada tries to "read_custom_attribute" in "api"
      Then it is allowed
      And Ada may "remove_project" in "api"

    @AUTHZ-ROLE-066
    Example: outside admin mode an administrator is anybody
      Given a project "api"
      And the instance has admin mode
      And Ada is an administrator
      When Ada opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-066
    Example: inside admin mode
      Given a project "api"
      And the instance has admin mode
      And Ada is an administrator
      When Ada in admin mode tries to "remove_project" in "api"
      Then it is allowed

    @AUTHZ-ROLE-066 @odd
    Example: a token of the administrator needs the scope for it
      Given a project "api"
      And the instance has admin mode
      And Ada is an administrator
      And Ada has the token "plain" with the scope "api"
      And Ada has the token "mode" with the scopes "api, admin_mode"
      When the token "plain" calls "GET /projects/:id" on "api"
      Then it is refused with 404
      And the token "mode" may "read_project" in "api"

    @AUTHZ-ROLE-066 @odd
    Example: outside admin mode an administrator owns no organization
      Given the instance has admin mode
      And an organization "east"
      And Ada is an administrator
      When Ada tries to "update_organization" in the organization "east"
      Then it is refused with 404

    @AUTHZ-ROLE-066 @odd
    Example: outside admin mode an administrator does not touch the tokens of others
      Given the instance has admin mode
      And Ada is an administrator
      And Dev is a user
      When Ada calls "POST /user/personal_access_tokens" on the user Dev
      Then it is refused with 403

  Rule: service accounts are external, never sign in and stay where they belong

    @AUTHZ-ROLE-067
    Example: a service account does not sign in
      Given a project "api"
      And a service account "robot"
      And the account "robot" is a developer of "api"
      When the account "robot" opens "api"
      Then it is refused with 401

    @AUTHZ-ROLE-067 @odd
    Example: internal is private for a service account
      Given an internal project "api"
      And a service account "robot"
      And the account "robot" has the token "ci" with the scope "api"
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is refused with 404

    @AUTHZ-ROLE-067 @odd
    Example: what a group provisioned is no member outside of it
      Given a group "acme"
      And a group "labs"
      And a project "api" in "labs"
      And a service account "robot" provisioned by "acme"
      And the account "robot" is a maintainer of "labs"
      And the account "robot" has the token "ci" with the scope "api"
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is refused with 404

    @AUTHZ-ROLE-068
    Example: it creates no top-level group
      Given a group "acme"
      And a service account "robot" provisioned by "acme"
      And the account "robot" has the token "ci" with the scope "api"
      When the token "ci" calls "POST /groups"
      Then it is refused with 403
