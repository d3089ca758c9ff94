@policy-file @approval
Feature: What an approval policy must say

  Rule: Name, state, rules and either actions or settings are mandatory

    @MRAP-005
    Example: a policy with settings and no actions is valid
      When this policy file is checked:
        """
        approval_policy:
          - name: No self approval
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            approval_settings: { prevent_approval_by_author: true }
        """
      Then the file is valid

    @MRAP-005
    Example: a policy with neither actions nor settings is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
        """
      Then the file is invalid
      And the file has the problem "missing-choice" at "approval_policy[0]"

    @MRAP-008 @odd
    Example: requiring no approvals still needs an approver list
      When this policy file is checked:
        """
        approval_policy:
          - name: Tell me
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - type: require_approval
                approvals_required: 0
        """
      Then the file is invalid
      And the file has the problem "missing-choice" on line 7

    @MRAP-007
    Example: a rule with both branches and a branch type is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, branches: [main], commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
        """
      Then the file is invalid
      And the file has the problem "exclusive-fields" at "approval_policy[0].rules[0]"

    @MRAP-006 @odd
    Example: a sixth action that requires approval is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: Six teams
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, user_approvers: [ana] }
              - { type: require_approval, approvals_required: 1, user_approvers: [ben] }
              - { type: require_approval, approvals_required: 1, user_approvers: [cem] }
              - { type: require_approval, approvals_required: 1, user_approvers: [dee] }
              - { type: require_approval, approvals_required: 1, user_approvers: [eva] }
              - { type: require_approval, approvals_required: 1, user_approvers: [fay] }
        """
      Then the file is invalid
      And the file has the problem "too-many-actions" at "approval_policy[0].actions"

    @MRAP-006 @odd
    Example: a message of the bot is no sixth approval
      When this policy file is checked:
        """
        approval_policy:
          - name: Five teams
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: send_bot_message, enabled: false }
              - { type: require_approval, approvals_required: 1, user_approvers: [ana] }
              - { type: require_approval, approvals_required: 1, user_approvers: [ben] }
              - { type: require_approval, approvals_required: 1, user_approvers: [cem] }
              - { type: require_approval, approvals_required: 1, user_approvers: [dee] }
              - { type: require_approval, approvals_required: 1, user_approvers: [eva] }
        """
      Then the file is valid

    @MRAP-006
    Example: a sixth rule is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: Six rules
            enabled: true
            rules:
              - { type: any_merge_request, branches: [one], commits: any }
              - { type: any_merge_request, branches: [two], commits: any }
              - { type: any_merge_request, branches: [three], commits: any }
              - { type: any_merge_request, branches: [four], commits: any }
              - { type: any_merge_request, branches: [five], commits: any }
              - { type: any_merge_request, branches: [six], commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, user_approvers: [ana] }
        """
      Then the file is invalid
      And the file has the problem "too-many-items" at "approval_policy[0].rules"

  Rule: Unknown words are caught in some places and swallowed in others

    @MRAP-011
    Example: an unknown key in a rule is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any, comits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
        """
      Then the file is invalid
      And the file has the problem "unknown-key" at "approval_policy[0].rules[0].comits"

    @MRAP-011 @odd
    Example: an unknown key in the settings is accepted, and pointed out
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            approval_settings: { prevent_approval_by_autor: true }
        """
      Then the file is valid
      And the file has the problem "unknown-key" at "approval_policy[0].approval_settings.prevent_approval_by_autor"

    @MRAP-012 @odd
    Example: an unknown scanner is accepted, and pointed out
      When this policy file is checked:
        """
        approval_policy:
          - name: Critical findings
            enabled: true
            rules:
              - type: scan_finding
                branch_type: protected
                scanners: [sats]
                vulnerabilities_allowed: 0
                severity_levels: [critical]
                vulnerability_states: [new_needs_triage]
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is valid
      And the file has the problem "unknown-word" at "approval_policy[0].rules[0].scanners[0]"

  Rule: Only the exact reserved names are forbidden

    @MRAP-013
    Scenario Outline: a policy called <name> is <verdict>
      When this policy file is checked:
        """
        approval_policy:
          - name: <name>
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | name            | verdict |
        | License-Check   | invalid |
        | Coverage-Check  | invalid |
        | License-Check 2 | valid   |

  Rule: In a project the policy must fit the project

    Background:
      Given a project "web"
      And Ana is a maintainer of "web"
      And Max is a maintainer of "web"

    @MRAP-009
    Example: a branch that does not exist is invalid
      When this policy file is checked for "web":
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branches: [release/*], commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
        """
      Then the file is invalid
      And the problem "no-such-branch" names "release/*"

    @MRAP-009 @odd
    Example: the default branch is there but nobody protects it, which is invalid
      Given "web" does not protect "main"
      When this policy file is checked for "web":
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: default, commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
        """
      Then the file is invalid
      And the file has the problem "no-branch-of-type" at "approval_policy[0].rules[0].branch_type"

    @MRAP-010
    Scenario Outline: two maintainers, <approvals> required approvals: <verdict>
      When this policy file is checked for "web":
        """
        approval_policy:
          - name: Leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: <approvals>, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | approvals | verdict |
        | 2         | valid   |
        | 3         | invalid |

    @MRAP-010 @odd
    Example: in a group nobody counts the holders of a role
      When this policy file is checked for "acme":
        """
        approval_policy:
          - name: Leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 3, role_approvers: [maintainer] }
        """
      Then the file is valid

    @MRAP-010 @odd
    Example: the members of a group that the action names count, though they are no members of the project
      Given a subgroup "security" of "acme"
      And Zoe is a developer of "security"
      When this policy file is checked for "web":
        """
        approval_policy:
          - name: Security team
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, group_approvers: [acme/security] }
        """
      Then the file is valid

    @MRAP-010 @odd
    Example: a group of another hierarchy has no approvers here
      Given a group "globex"
      And Zoe is a developer of "globex"
      When this policy file is checked for "web":
        """
        approval_policy:
          - name: Security team
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, group_approvers: [globex] }
        """
      Then the file is invalid
      And the file has the problem "too-many-approvals" at "approval_policy[0].actions[0].approvals_required"

    @MRAP-004 @MRAP-009
    Example: nobody looks at the branches of a disabled policy
      When this policy file is checked for "web":
        """
        approval_policy:
          - name: Two leads
            enabled: false
            rules:
              - { type: any_merge_request, branches: [release/*], commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
        """
      Then the file is valid

    @MRAP-004 @MRAP-006 @odd
    Example: a disabled policy may have more approvals than an enabled one
      When this policy file is checked:
        """
        approval_policy:
          - name: Six teams
            enabled: false
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, user_approvers: [ana] }
              - { type: require_approval, approvals_required: 1, user_approvers: [ben] }
              - { type: require_approval, approvals_required: 1, user_approvers: [cem] }
              - { type: require_approval, approvals_required: 1, user_approvers: [dee] }
              - { type: require_approval, approvals_required: 1, user_approvers: [eva] }
              - { type: require_approval, approvals_required: 1, user_approvers: [fay] }
        """
      Then the file is valid
