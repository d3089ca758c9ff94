@policy-file
Feature: The policy file as a whole

  Rule: The file holds policies, and nothing else at its top

    @VAL-001
    Example: an unknown kind of policy makes the file invalid
      When this policy file is checked:
        """
        aproval_policy:
          - name: Two leads
            enabled: true
        """
      Then the file is invalid
      And the file has the problem "missing-choice" on line 1

    @VAL-001
    Example: a policy without a name makes the file invalid
      When this policy file is checked:
        """
        vulnerability_management_policy:
          - name: ''
            enabled: true
            rules:
              - { type: no_longer_detected, scanners: [], severity_levels: [] }
            actions:
              - { type: auto_resolve }
        """
      Then the file is invalid
      And the file has the problem "too-short" at "vulnerability_management_policy[0].name"

    @VAL-001
    Example: jobs in the place of an include make a pipeline execution policy invalid
      When this policy file is checked:
        """
        pipeline_execution_policy:
          - name: Inline
            enabled: true
            pipeline_config_strategy: inject_policy
            content:
              lint: { script: make lint }
        """
      Then the file is invalid

    @VAL-001
    Example: the smallest vulnerability management policy is valid
      When this policy file is checked:
        """
        vulnerability_management_policy:
          - name: Tidy up
            enabled: true
            rules:
              - { type: no_longer_detected, scanners: [], severity_levels: [] }
            actions:
              - { type: auto_resolve }
        """
      Then the file is valid

    @VAL-001
    Scenario Outline: an exception of a dependency firewall policy with the id <id> is <verdict>
      When this policy file is checked:
        """
        dependency_firewall_policy:
          - name: No malware
            enabled: true
            enforcement_type: enforced
            rules:
              - { type: malicious, denied: {}, exceptions: [{ id: <id> }] }
        """
      Then the file is <verdict>

      Examples:
        | id | verdict |
        | '' | invalid |
        | x  | valid   |

    @VAL-001 @odd
    Example: a key that stands twice makes the file invalid, even where both say the same
      When this policy file is checked:
        """
        vulnerability_management_policy:
          - name: Tidy up
            enabled: true
            enabled: true
            rules:
              - { type: no_longer_detected, scanners: [], severity_levels: [] }
            actions:
              - { type: auto_resolve }
        """
      Then the file is invalid
      And the file has the problem "duplicate-key" on line 4

  Rule: Policies beyond the limit are valid and pointed out

    @LIM-002
    Example: the sixth enabled policy is beyond the limit
      When this policy file is checked:
        """
        scan_execution_policy:
          - { name: P1, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P2, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P3, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P4, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P5, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P6, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
        """
      Then the file is valid
      And the file has the problem "beyond-limit" at "scan_execution_policy[5]"

    @LIM-002 @odd
    Example: a disabled policy does not count
      When this policy file is checked:
        """
        scan_execution_policy:
          - { name: P1, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P2, enabled: false, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P3, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P4, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P5, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P6, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
        """
      Then the file is valid
      And the file does not have the problem "beyond-limit"

    @LIM-002 @LIM-001 @odd
    Example: the root group allows six, so the sixth one counts
      Given a project "web"
      And the group "acme" allows 6 scan execution policies per file
      When this policy file is checked for "web":
        """
        scan_execution_policy:
          - { name: P1, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P2, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P3, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P4, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P5, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
          - { name: P6, enabled: true, rules: [{ type: pipeline, branch_type: all }], actions: [{ scan: sast }] }
        """
      Then the file is valid
      And the file does not have the problem "beyond-limit"
