@policy-file @approval
Feature: How much an approval policy may hold

  Rule: Lists and numbers of a rule have limits

    @MRAP-006
    Example: a fifth rule is the last one that is valid
      When this policy file is checked, with 5 lines numbered at "N":
        """
        approval_policy:
          - name: Five rules
            enabled: true
            rules:
              - { type: any_merge_request, branches: [releaseN], commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, user_approvers: [ana] }
        """
      Then the file is valid

    @MRAP-007
    Example: a branch has a name of one letter at least
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branches: [x], commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
        """
      Then the file is valid

    @MRAP-007
    Example: a branch without a name is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branches: [main, ''], commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
        """
      Then the file is invalid
      And the file has the problem "too-short" at "approval_policy[0].rules[0].branches[1]"

    @MRAP-005
    Scenario Outline: the branch exceptions <exceptions> are valid
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, branch_exceptions: <exceptions>, commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
        """
      Then the file is valid

      Examples:
        | exceptions                  |
        | [x]                         |
        | [{ name: x, full_path: y }] |

    @MRAP-005
    Scenario Outline: the branch exceptions <exceptions> are invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, branch_exceptions: <exceptions>, commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
        """
      Then the file is invalid
      And the file has the problem "<problem>" at "approval_policy[0].rules[0].branch_exceptions<place>"

      Examples: a list without an entry, and entries without a name
        | exceptions                             | problem       | place         |
        | []                                     | too-few-items |               |
        | ['']                                   | too-short     | [0]           |
        | [{ name: '', full_path: acme/web }]    | too-short     | [0].name      |
        | [{ name: release/1.0, full_path: '' }] | too-short     | [0].full_path |

    @MRAP-005
    Scenario Outline: a rule that allows <allowed> findings is <verdict>
      When this policy file is checked:
        """
        approval_policy:
          - name: Critical findings
            enabled: true
            rules:
              - type: scan_finding
                branch_type: protected
                scanners: [sast]
                vulnerabilities_allowed: <allowed>
                severity_levels: [critical]
                vulnerability_states: [new_needs_triage]
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | allowed | verdict |
        | -1      | invalid |
        | 32767   | valid   |
        | 32768   | invalid |

    @MRAP-005
    Scenario Outline: a scanner that is allowed <allowed> findings of its own is <verdict>
      When this policy file is checked:
        """
        approval_policy:
          - name: Critical findings
            enabled: true
            rules:
              - type: scan_finding
                branch_type: protected
                scanners: [dast, { type: sast, vulnerabilities_allowed: <allowed> }]
                vulnerabilities_allowed: 0
                severity_levels: [critical]
                vulnerability_states: [new_needs_triage]
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | allowed | verdict |
        | -1      | invalid |
        | 32767   | valid   |
        | 32768   | invalid |

    @MRAP-012
    Scenario Outline: a scanner of one letter is unknown, <scanner> is <verdict>
      When this policy file is checked:
        """
        approval_policy:
          - name: Critical findings
            enabled: true
            rules:
              - type: scan_finding
                branch_type: protected
                scanners: [<scanner>]
                vulnerabilities_allowed: 0
                severity_levels: [critical]
                vulnerability_states: [new_needs_triage]
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples: as a word and as an entry with settings of its own
        | scanner      | verdict |
        | x            | valid   |
        | ''           | invalid |
        | { type: x }  | valid   |
        | { type: '' } | invalid |

    @MRAP-005
    Scenario Outline: an EPSS score of <score> is <verdict>
      When this policy file is checked:
        """
        approval_policy:
          - name: Critical findings
            enabled: true
            rules:
              - type: scan_finding
                branch_type: protected
                scanners: [sast]
                vulnerabilities_allowed: 0
                severity_levels: [critical]
                vulnerability_states: [new_needs_triage]
                vulnerability_attributes: { epss_score: { operator: greater_than, value: <score> } }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples: it is a share of one
        | score | verdict |
        | -0.1  | invalid |
        | 0     | valid   |
        | 1     | valid   |
        | 1.1   | invalid |

    @MRAP-005
    Scenario Outline: an EPSS score of <score> for one scanner is <verdict>
      When this policy file is checked:
        """
        approval_policy:
          - name: Critical findings
            enabled: true
            rules:
              - type: scan_finding
                branch_type: protected
                scanners:
                  - type: sast
                    vulnerability_attributes: { epss_score: { operator: less_than, value: <score> } }
                vulnerabilities_allowed: 0
                severity_levels: [critical]
                vulnerability_states: [new_needs_triage]
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples: it is a share of one there too
        | score | verdict |
        | -0.1  | invalid |
        | 0     | valid   |
        | 1     | valid   |
        | 1.1   | invalid |

  Rule: An action asks for a hundred approvals at most, of approvers who have a name or an id

    @MRAP-005
    Scenario Outline: asking for <approvals> approvals is <verdict>
      When this policy file is checked:
        """
        approval_policy:
          - name: Everybody
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: <approvals>, role_approvers: [developer] }
        """
      Then the file is <verdict>

      Examples:
        | approvals | verdict |
        | -1        | invalid |
        | 100       | valid   |
        | 101       | invalid |

    @MRAP-008
    Scenario Outline: <approvers> is an approver list of one
      When this policy file is checked:
        """
        approval_policy:
          - name: One of them
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, <approvers> }
        """
      Then the file is valid

      Examples:
        | approvers                |
        | user_approvers: [x]      |
        | user_approvers_ids: [7]  |
        | group_approvers: [x]     |
        | group_approvers_ids: [7] |

    @MRAP-008
    Scenario Outline: <approvers> is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: None of them
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, <approvers> }
        """
      Then the file is invalid
      And the file has the problem "<problem>" at "approval_policy[0].actions[0].<place>"

      Examples: a list without an entry, and entries without a name
        | approvers               | problem       | place               |
        | user_approvers: []      | too-few-items | user_approvers      |
        | user_approvers_ids: []  | too-few-items | user_approvers_ids  |
        | group_approvers: []     | too-few-items | group_approvers     |
        | group_approvers_ids: [] | too-few-items | group_approvers_ids |
        | role_approvers: []      | too-few-items | role_approvers      |
        | user_approvers: ['']    | too-short     | user_approvers[0]   |
        | group_approvers: ['']   | too-short     | group_approvers[0]  |

  Rule: The time window is a week at most, though only the documentation says so

    @MRAP-005
    Scenario Outline: a window of <minutes> minutes is valid
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
            policy_tuning: { security_report_time_window: <minutes> }
        """
      Then the file is valid
      And the file does not have the problem "beyond-documented-limit"

      Examples:
        | minutes |
        | 1       |
        | 10080   |

    @MRAP-005 @odd
    Scenario Outline: a window of <minutes> minutes is accepted, and pointed out
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
            policy_tuning: { security_report_time_window: <minutes> }
        """
      Then the file is valid
      And the file has the problem "beyond-documented-limit" at "approval_policy[0].policy_tuning.security_report_time_window"

      Examples:
        | minutes |
        | 0       |
        | 10081   |

  Rule: Both sides of a bypass for branches have a name or a pattern of one letter at least

    @MRAP-005
    Scenario Outline: from <source> to <target> is valid
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
            bypass_settings: { branches: [{ source: <source>, target: <target> }] }
        """
      Then the file is valid

      Examples:
        | source         | target         |
        | { name: x }    | { pattern: x } |
        | { pattern: x } | { name: x }    |

    @MRAP-005
    Scenario Outline: from <source> to <target> is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: Two leads
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 2, role_approvers: [maintainer] }
            bypass_settings: { branches: [{ source: <source>, target: <target> }] }
        """
      Then the file is invalid
      And the file has the problem "too-short" at "approval_policy[0].bypass_settings.branches[0].<place>"

      Examples:
        | source           | target          | place          |
        | { name: '' }     | { name: main }  | source.name    |
        | { pattern: '' }  | { name: main }  | source.pattern |
        | { name: hotfix } | { name: '' }    | target.name    |
        | { name: hotfix } | { pattern: '' } | target.pattern |
