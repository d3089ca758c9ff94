@authorization
Feature: States of users

  Rule: a user who is refused is refused everywhere

    @AUTHZ-ROLE-060
    Scenario Outline: an owner who is <state> reaches nothing
      Given a project "api"
      And Olu is <state>
      And Olu is an owner of "api"
      When Olu opens "api"
      Then it is refused with 403

      Examples:
        | state                             |
        | blocked                           |
        | blocked by LDAP                   |
        | banned                            |
        | deactivated                       |
        | pending approval                  |
        | unconfirmed                       |
        | without accepted terms            |
        | locked out by an expired password |

    @AUTHZ-ROLE-060
    Example: an owner gets blocked
      Given a project "api"
      And Olu is an owner of "api"
      When Olu gets blocked
      Then Olu may not "read_project" in "api"

  Rule: a ban of a group keeps its members out

    @AUTHZ-ROLE-061
    Example: the group is private
      Given a group "acme"
      And Dev is a developer of "acme"
      And Dev is banned from "acme"
      When Dev opens "acme"
      Then it is refused with 404

    @AUTHZ-ROLE-061 @odd
    Example: the API refuses the project below it as well
      Given a group "acme"
      And a project "api" in "acme"
      And Dev is a developer of "api"
      And Dev is banned from "acme"
      And Dev has the token "ci" with the scope "api"
      When the token "ci" calls "GET /projects/:id" on "api"
      Then it is refused with 404

    @AUTHZ-ROLE-061
    Example: a project in a group further down is closed as well
      Given a group "acme"
      And a subgroup "tools" of "acme"
      And a project "api" in "tools"
      And Dev is a developer of "api"
      And Dev is banned from "acme"
      When Dev opens "api"
      Then it is refused with 404

    @AUTHZ-ROLE-061
    Example: a public group stays readable
      Given a public group "acme"
      And Dev is a developer of "acme"
      And Dev is banned from "acme"
      When Dev opens "acme"
      Then it is allowed
      And no role is in effect

    @AUTHZ-ROLE-061
    Example: an administrator cannot be kept out
      Given a group "acme"
      And Ada is an administrator
      And Ada is banned from "acme"
      When Ada opens "acme"
      Then it is allowed

  Rule: single sign-on and address ranges close a group to its members

    @AUTHZ-ROLE-062
    Example: the session is too old
      Given a group "acme"
      And "acme" enforces single sign-on
      And Dev is a developer of "acme"
      When Dev opens "acme" although "sso-session-expired"
      Then it is refused with 404

    @AUTHZ-ROLE-062
    Example: an owner comes from anywhere
      Given a group "acme"
      And "acme" restricts addresses
      And Olu is an owner of "acme"
      And Dev is a developer of "acme"
      When Olu opens "acme" although "address-outside-range"
      Then it is allowed

    @AUTHZ-ROLE-062
    Example: a developer does not
      Given a group "acme"
      And "acme" restricts addresses
      And Dev is a developer of "acme"
      When Dev opens "acme" although "address-outside-range"
      Then it is refused with 404
