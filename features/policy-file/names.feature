@policy-file
Feature: How long the name of a policy may be

  Rule: A name has 1 to 255 letters, whatever the kind of policy

    @MRAP-005
    Scenario Outline: an approval policy whose name has <count> letters is <verdict>
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        approval_policy:
          - name: 'NAME'
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1     | valid   |
        | 255   | valid   |
        | 256   | invalid |

    @MRAP-005 @odd
    Scenario Outline: an emoji is one letter, so one after <count> others is <verdict>
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        approval_policy:
          - name: 'NAME🚀'
            enabled: true
            rules:
              - { type: any_merge_request, branch_type: protected, commits: any }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 254   | valid   |
        | 255   | invalid |

    @VAL-001
    Scenario Outline: a scan execution policy whose name has <count> letters is <verdict>
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        scan_execution_policy:
          - name: 'NAME'
            enabled: true
            rules:
              - { type: pipeline, branch_type: all }
            actions:
              - { scan: sast }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1     | valid   |
        | 255   | valid   |
        | 256   | invalid |

    @VAL-001
    Scenario Outline: a pipeline execution policy whose name has <count> letters is <verdict>
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        pipeline_execution_policy:
          - name: 'NAME'
            enabled: true
            pipeline_config_strategy: inject_policy
            content: { include: [{ project: acme/ci, file: audit.yml }] }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1     | valid   |
        | 255   | valid   |
        | 256   | invalid |

    @VAL-001
    Scenario Outline: a scheduled pipeline execution policy whose name has <count> letters is <verdict>
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        pipeline_execution_schedule_policy:
          - name: 'NAME'
            enabled: true
            content: { include: [{ project: acme/ci, file: audit.yml }] }
            schedules:
              - { type: daily, start_time: '06:00', time_window: { value: 3600, distribution: random } }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1     | valid   |
        | 255   | valid   |
        | 256   | invalid |

    @VAL-001
    Scenario Outline: a vulnerability management policy whose name has <count> letters is <verdict>
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        vulnerability_management_policy:
          - name: 'NAME'
            enabled: true
            rules:
              - { type: no_longer_detected, scanners: [], severity_levels: [] }
            actions:
              - { type: auto_resolve }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 1     | valid   |
        | 255   | valid   |
        | 256   | invalid |

    @VAL-001
    Scenario Outline: a dependency firewall policy whose name has <count> letters is <verdict>
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        dependency_firewall_policy:
          - name: 'NAME'
            enabled: true
            enforcement_type: warn
            rules:
              - { type: malicious, denied: {} }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1     | valid   |
        | 255   | valid   |
        | 256   | invalid |

    @CCP-001
    Scenario Outline: on 17.10 a publishing policy whose name has <count> letters is <verdict>
      Given the instance has the version "17.10"
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        ci_component_publishing_policy:
          - { name: 'NAME', enabled: true, allowed_sources: {}, policy_scope: {} }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1     | valid   |
        | 255   | valid   |
        | 256   | invalid |
