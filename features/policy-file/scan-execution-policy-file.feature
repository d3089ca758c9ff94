@policy-file @scan-execution
Feature: What a scan execution policy must say

  Background:
    Given a project "web"
    And "web" has a branch "develop"

  Rule: A rule says which branches it covers, and they exist

    @VAL-003
    Example: a rule without any branches is invalid
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline }
            actions:
              - { scan: sast }
        """
      Then the file is invalid
      And the file has the problem "missing-choice" at "scan_execution_policy[0].rules[0]"

    @VAL-004
    Example: exactly the branches that match nothing are named
      When this policy file is checked for "web":
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branches: [main, dev*, release/*] }
            actions:
              - { scan: sast }
        """
      Then the file is invalid
      And the problem "no-such-branch" names "no branch is called `release/*`"

    @VAL-004 @odd
    Example: for a group nobody looks whether the branches exist
      When this policy file is checked for "acme":
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branches: [release/*] }
            actions:
              - { scan: sast }
        """
      Then the file is valid

    @VAL-002
    Example: nobody looks at the branches of a disabled policy
      When this policy file is checked for "web":
        """
        scan_execution_policy:
          - name: Scan it
            enabled: false
            rules:
              - { type: pipeline, branches: [release/*] }
            actions:
              - { scan: sast }
        """
      Then the file is valid

    @VAL-005
    Scenario Outline: no branch is protected, and branch type <type> is <verdict>
      Given "web" does not protect "main"
      When this policy file is checked for "web":
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branch_type: <type> }
            actions:
              - { scan: sast }
        """
      Then the file is <verdict>

      Examples:
        | type             | verdict |
        | all              | valid   |
        | default          | valid   |
        | protected        | invalid |
        | target_protected | valid   |

  Rule: A schedule names a real timezone and does not run every minute

    @VAL-006
    Scenario Outline: the timezone "<zone>" is <verdict>
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Nightly
            enabled: true
            rules:
              - { type: schedule, branches: [main], cadence: '0 2 * * *', timezone: '<zone>' }
            actions:
              - { scan: sast }
        """
      Then the file is <verdict>

      Examples:
        | zone                       | verdict |
        | Europe/Berlin              | valid   |
        | europe/berlin              | invalid |
        | Pacific Time (US & Canada) | invalid |
        |                            | invalid |

    @VAL-007
    Scenario Outline: the cadence "<cadence>" is <verdict>
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Nightly
            enabled: true
            rules:
              - { type: schedule, branches: [main], cadence: '<cadence>' }
            actions:
              - { scan: sast }
        """
      Then the file is <verdict>

      Examples:
        | cadence       | verdict |
        | 0 2 * * *     | valid   |
        | * * * * *     | invalid |
        | *  *  *  *  * | invalid |

  Rule: A policy has at most ten actions, unless the instance says otherwise

    @VAL-008
    Example: ten actions are valid
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branch_type: all }
            actions:
              - { scan: sast, variables: { ROUND: '1' } }
              - { scan: sast, variables: { ROUND: '2' } }
              - { scan: sast, variables: { ROUND: '3' } }
              - { scan: sast, variables: { ROUND: '4' } }
              - { scan: sast, variables: { ROUND: '5' } }
              - { scan: sast, variables: { ROUND: '6' } }
              - { scan: sast, variables: { ROUND: '7' } }
              - { scan: sast, variables: { ROUND: '8' } }
              - { scan: sast, variables: { ROUND: '9' } }
              - { scan: sast, variables: { ROUND: '10' } }
        """
      Then the file is valid

    @VAL-008
    Example: an eleventh action is invalid
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branch_type: all }
            actions:
              - { scan: sast, variables: { ROUND: '1' } }
              - { scan: sast, variables: { ROUND: '2' } }
              - { scan: sast, variables: { ROUND: '3' } }
              - { scan: sast, variables: { ROUND: '4' } }
              - { scan: sast, variables: { ROUND: '5' } }
              - { scan: sast, variables: { ROUND: '6' } }
              - { scan: sast, variables: { ROUND: '7' } }
              - { scan: sast, variables: { ROUND: '8' } }
              - { scan: sast, variables: { ROUND: '9' } }
              - { scan: sast, variables: { ROUND: '10' } }
              - { scan: sast, variables: { ROUND: '11' } }
        """
      Then the file is invalid
      And the file has the problem "beyond-save-limit" at "scan_execution_policy[0].actions"

    @VAL-008 @odd
    Example: the instance runs two actions, so a third one is invalid
      Given the instance runs 2 actions of each scan execution policy
      When this policy file is checked for "web":
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branch_type: all }
            actions:
              - { scan: sast }
              - { scan: sast_iac }
              - { scan: secret_detection }
        """
      Then the file is invalid
      And the file has the problem "beyond-save-limit" at "scan_execution_policy[0].actions"

  Rule: Frameworks in a scope belong to the top-level group

    @VAL-009
    Example: a framework that the top-level group does not have is invalid
      When this policy file is checked for "web":
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branch_type: all }
            actions:
              - { scan: sast }
            policy_scope: { compliance_frameworks: [{ id: 77 }] }
        """
      Then the file is invalid
      And the file has the problem "no-such-framework" at "scan_execution_policy[0].policy_scope.compliance_frameworks[0].id"

    @VAL-009
    Example: an empty list of frameworks is valid
      When this policy file is checked for "web":
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branch_type: all }
            actions:
              - { scan: sast }
            policy_scope: { compliance_frameworks: [] }
        """
      Then the file is valid
