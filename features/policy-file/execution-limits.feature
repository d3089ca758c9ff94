@policy-file
Feature: How much execution policies may hold

  Rule: A scan execution policy has five rules by the documentation alone, and its branches have names

    @VAL-003
    Example: five rules are valid
      When this policy file is checked, with 5 lines numbered at "N":
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branches: [releaseN] }
            actions:
              - { scan: sast }
        """
      Then the file is valid
      And the file does not have the problem "beyond-documented-limit"

    @VAL-003 @odd
    Example: a sixth rule is accepted, and pointed out
      When this policy file is checked, with 6 lines numbered at "N":
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branches: [releaseN] }
            actions:
              - { scan: sast }
        """
      Then the file is valid
      And the file has the problem "beyond-documented-limit" at "scan_execution_policy[0].rules"

    @VAL-003
    Example: a rule for a branch without a name is invalid
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branches: [''] }
            actions:
              - { scan: sast }
        """
      Then the file is invalid
      And the file has the problem "too-short" at "scan_execution_policy[0].rules[0].branches[0]"

    @VAL-003
    Scenario Outline: the branch exceptions <exceptions> are valid
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branch_type: all, branch_exceptions: <exceptions> }
            actions:
              - { scan: sast }
        """
      Then the file is valid

      Examples:
        | exceptions                  |
        | [x]                         |
        | [{ name: x, full_path: y }] |

    @VAL-003
    Scenario Outline: the branch exceptions <exceptions> are invalid
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Scan it
            enabled: true
            rules:
              - { type: pipeline, branch_type: all, branch_exceptions: <exceptions> }
            actions:
              - { scan: sast }
        """
      Then the file is invalid
      And the file has the problem "<problem>" at "scan_execution_policy[0].rules[0].branch_exceptions<place>"

      Examples:
        | exceptions                             | problem       | place         |
        | []                                     | too-few-items |               |
        | ['']                                   | too-short     | [0]           |
        | [{ name: '', full_path: acme/web }]    | too-short     | [0].name      |
        | [{ name: release/1.0, full_path: '' }] | too-short     | [0].full_path |

    @VAL-007
    Scenario Outline: a scan that is spread over <seconds> seconds is <verdict>
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Every day
            enabled: true
            rules:
              - type: schedule
                branches: [main]
                cadence: '0 2 * * *'
                time_window: { value: <seconds>, distribution: random }
            actions:
              - { scan: sast }
        """
      Then the file is <verdict>

      Examples: an hour at least, a month at most
        | seconds | verdict |
        | 3599    | invalid |
        | 3600    | valid   |
        | 2629746 | valid   |
        | 2629747 | invalid |

    @VAL-003
    Scenario Outline: the agents <agents> are <verdict>
      When this policy file is checked:
        """
        scan_execution_policy:
          - name: Clusters
            enabled: true
            rules:
              - { type: schedule, cadence: '0 2 * * *', agents: <agents> }
            actions:
              - { scan: container_scanning }
        """
      Then the file is <verdict>

      Examples: exactly one
        | agents                       | verdict |
        | {}                           | invalid |
        | { production: {} }           | valid   |
        | { production: {}, test: {} } | invalid |

  Rule: A pipeline policy includes exactly one file

    @VAL-001
    Scenario Outline: a pipeline execution policy that includes <count> files is <verdict>
      When this policy file is checked, with <count> lines numbered at "N":
        """
        pipeline_execution_policy:
          - name: Audit
            enabled: true
            pipeline_config_strategy: inject_policy
            content: { include: [
                { project: acme/ci, file: auditN.yml },
              ] }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1     | valid   |
        | 2     | invalid |

    @VAL-001
    Scenario Outline: a scheduled policy that includes <count> files is <verdict>
      When this policy file is checked, with <count> lines numbered at "N":
        """
        pipeline_execution_schedule_policy:
          - name: Every day
            enabled: true
            content: { include: [
                { project: acme/ci, file: auditN.yml },
              ] }
            schedules:
              - { type: daily, start_time: '06:00', time_window: { value: 3600, distribution: random } }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1     | valid   |
        | 2     | invalid |

  Rule: A scheduled policy has one schedule, on five branches at most

    @VAL-001
    Scenario Outline: <count> scheduled policies are <verdict>
      When this policy file is checked, with <count> lines numbered at "N":
        """
        pipeline_execution_schedule_policy:
          - { name: PN, enabled: true, content: { include: [{ project: acme/ci, file: a.yml }] }, schedules: [{ type: daily, start_time: '06:00', time_window: { value: 3600, distribution: random } }] }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 5     | valid   |
        | 6     | invalid |

    @VAL-001
    Scenario Outline: <count> schedules in one policy are <verdict>
      When this policy file is checked, with <count> lines numbered at "N":
        """
        pipeline_execution_schedule_policy:
          - name: Every day
            enabled: true
            content: { include: [{ project: acme/ci, file: audit.yml }] }
            schedules: [
                { type: daily, start_time: '0N:00', time_window: { value: 3600, distribution: random } },
              ]
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1     | valid   |
        | 2     | invalid |

    @VAL-001
    Scenario Outline: a schedule for the branches <branches> is <verdict>
      When this policy file is checked:
        """
        pipeline_execution_schedule_policy:
          - name: Every day
            enabled: true
            content: { include: [{ project: acme/ci, file: audit.yml }] }
            schedules:
              - type: daily
                start_time: '06:00'
                time_window: { value: 3600, distribution: random }
                branches: <branches>
        """
      Then the file is <verdict>

      Examples:
        | branches           | verdict |
        | ['']               | invalid |
        | [a]                | valid   |
        | [a, b, c, d, e]    | valid   |
        | [a, b, c, d, e, f] | invalid |

    @VAL-001
    Scenario Outline: a schedule on day <day> of the month is <verdict>
      When this policy file is checked:
        """
        pipeline_execution_schedule_policy:
          - name: Monthly
            enabled: true
            content: { include: [{ project: acme/ci, file: audit.yml }] }
            schedules:
              - type: monthly
                start_time: '06:00'
                time_window: { value: 3600, distribution: random }
                days_of_month: [<day>]
        """
      Then the file is <verdict>

      Examples:
        | day | verdict |
        | 0   | invalid |
        | 1   | valid   |
        | 31  | valid   |
        | 32  | invalid |

    @VAL-001
    Scenario Outline: runs that are spread over <seconds> seconds are <verdict>
      When this policy file is checked:
        """
        pipeline_execution_schedule_policy:
          - name: Every day
            enabled: true
            content: { include: [{ project: acme/ci, file: audit.yml }] }
            schedules:
              - type: daily
                start_time: '06:00'
                time_window: { value: <seconds>, distribution: random }
        """
      Then the file is <verdict>

      Examples: ten minutes at least, a month at most
        | seconds | verdict |
        | 599     | invalid |
        | 600     | valid   |
        | 2629746 | valid   |
        | 2629747 | invalid |
