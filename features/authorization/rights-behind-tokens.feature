@authorization
Feature: A right of the role behind a token that lacks it

  Rule: what the role grants is worth nothing through a fine-grained token without the permission

    Background:
      Given a group "acme"
      And a project "api" in "acme"

    @AUTHZ-PAT-100
    Scenario Outline: a <role> may <action> in the project, the token may not
      Given Pam is a <role> of "api"
      And Pam has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "api"
      When the token "fine" tries to "<action>" in "api"
      Then it is refused with 403
      And Pam may "<action>" in "api"

      Examples: rights that are no steps of a ladder
        | role             | action                      |
        | planner          | create_wiki                 |
        | security manager | change_vulnerability_status |
        | owner            | remove_project              |

    @AUTHZ-PAT-109
    Scenario Outline: a <role> may <action>, for which no token can hold a permission
      Given Pam is a <role> of "api"
      And Pam has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "api"
      When the token "fine" tries to "<action>" in "api"
      Then it is refused with 403
      And Pam may "<action>" in "api"

      Examples:
        | role       | action                            |
        | developer  | create_individual_security_policy |
        | maintainer | manage_deploy_tokens              |

    @AUTHZ-PAT-100
    Scenario Outline: with "<circumstance>" a <role> may <action>, the token may not
      Given Pam is a <role> of "api"
      And Pam has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "api"
      When the token "fine" tries to "<action>" in "api", which is "<circumstance>"
      Then it is refused with 403

      Examples: rights that depend on more than the role
        | role       | action                   | circumstance     |
        | developer  | delete_issue             | own-item         |
        | developer  | create_pipeline_schedule | may-merge-to-ref |
        | maintainer | manage_project_members   | not-on-owners    |

    @AUTHZ-ROLE-029 @AUTHZ-PAT-109
    Example: a maintainer manages a runner of the own project, the token does not
      Given Mira is a maintainer of "api"
      And Mira has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "api"
      When the token "fine" tries to "manage_project_runners" in "api", which is "role-on-runner-project"
      Then it is refused with 403

    @AUTHZ-ROLE-014 @AUTHZ-PAT-109
    Example: a security manager of the group assigns its policy project, the token does not
      Given Sam is a security manager of "acme"
      And Sam has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "acme"
      When the token "fine" tries to "assign_security_policy_project" in "acme"
      Then it is refused with 403

    @AUTHZ-ROLE-027 @AUTHZ-PAT-100
    Example: the owner of a personal project pushes, the token does not
      Given Uma is a user
      And a personal project "notes" of Uma
      And Uma has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "notes"
      When the token "fine" tries to "push_code" in "notes"
      Then it is refused with 403
      And the role in effect is owner

    @AUTHZ-ROLE-043 @AUTHZ-CUSTOM-011 @AUTHZ-PAT-100
    Example: a share brings a role, the token does not hold the permission
      Given a group "partner"
      And the project "api" is shared with "partner" as developer
      And the custom role "Hooks" of "partner" adds "admin_web_hook" to developer
      And Dan has the custom role "Hooks" in "partner"
      And Dan has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "api"
      When the token "fine" tries to "push_code" in "api"
      Then it is refused with 403
      And the role in effect is developer

    @AUTHZ-CUSTOM-008 @AUTHZ-PAT-109
    Example: the abilities of two custom roles do not add permissions to the token
      Given the custom role "Watcher" of "acme" adds "read_vulnerability" to guest
      And the custom role "Hooks" of "acme" adds "admin_web_hook" to guest
      And Wes has the custom role "Watcher" in "acme"
      And Wes has the custom role "Hooks" in "api"
      And Wes has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "api"
      When the token "fine" tries to "configure_webhooks" in "api"
      Then it is refused with 403

    @AUTHZ-CUSTOM-005 @AUTHZ-PAT-100
    Example: an ability with the one that it needs acts, though not through the token
      Given the custom role "Fixer" of "acme" adds "admin_vulnerability, read_vulnerability" to guest
      And Wes has the custom role "Fixer" in "acme"
      And Wes has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "api"
      When the token "fine" tries to "change_vulnerability_status" in "api"
      Then it is refused with 403

  Rule: a credential that is good where it belongs is refused where something else stands in the way

    Background:
      Given a group "acme"
      And a project "api" in "acme"

    @AUTHZ-DEPLOY-001 @AUTHZ-DEPLOY-004
    Example: a deploy token with both scopes, and the project has no registry
      Given "api" has the deploy token "full" with the scopes "read_registry, write_registry"
      And "api" has disabled its container_registry
      When the deploy token "full" pushes an image to "api"
      Then it is refused with 403

    @AUTHZ-ROLE-065
    Example: an administrator whose fine-grained token lacks the permission
      Given Ada is an administrator
      And Ada has the fine-grained token "fine"
      And the token "fine" allows "read_code" in "api"
      When the token "fine" tries to "remove_project" in "api"
      Then it is refused with 403

    @AUTHZ-ROLE-066
    Example: admin mode does not open what nobody may
      Given the instance has admin mode
      And Ada is an administrator
      When Ada in admin mode tries to "force_push_to_protected_branch" in "api"
      Then it is refused with 403

    @AUTHZ-TENANT-002
    Example: an owner of the organization gets in by a role in the project, and by nothing else
      Given an organization "east"
      And the group "acme" belongs to the organization "east"
      And Olu belongs to the organization "east"
      And Olu owns the organization "east"
      And Olu is a developer of "api"
      When Olu opens "api"
      Then it is allowed
      And the role in effect is developer

    @AUTHZ-ROLE-019
    Example: minimal access takes nothing from what is public
      Given a public group "open"
      And Min is a minimal access of "open"
      When Min opens "open"
      Then it is allowed
      And the role in effect is minimal access

    @AUTHZ-PAT-116
    Example: an administrator acts as somebody else within the limits of a fine-grained token
      Given Ada is an administrator
      And Dev is a developer of "api"
      And Ada has the fine-grained token "fine"
      And the token "fine" allows "push_code" in "api"
      When the token "fine" acts as Dev and tries to "push_code" in "api"
      Then it is allowed
