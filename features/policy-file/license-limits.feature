@policy-file @approval
Feature: How many licenses a rule may list, and how long their names may be

  Rule: A list has one to a thousand licenses

    @MRAP-005
    Scenario Outline: <count> names of licenses are <verdict>
      When this policy file is checked, with <count> lines numbered at "N":
        """
        approval_policy:
          - name: Copyleft
            enabled: true
            rules:
              - type: license_finding
                branch_type: protected
                license_states: [newly_detected]
                match_on_inclusion_license: true
                license_types: [
                  License N,
                  ]
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | count | verdict |
        | 0     | invalid |
        | 1000  | valid   |
        | 1001  | invalid |

    @MRAP-005
    Scenario Outline: <count> licenses under "<list>" are <verdict>
      When this policy file is checked, with <count> lines numbered at "N":
        """
        approval_policy:
          - name: Copyleft
            enabled: true
            rules:
              - type: license_finding
                branch_type: protected
                license_states: [newly_detected]
                licenses: { <list>: [
                  { name: License N },
                  ] }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | list    | count | verdict |
        | denied  | 0     | invalid |
        | denied  | 1000  | valid   |
        | denied  | 1001  | invalid |
        | allowed | 0     | invalid |
        | allowed | 1000  | valid   |
        | allowed | 1001  | invalid |

    @MRAP-005
    Scenario Outline: <count> packages that "<list>" makes an exception for are <verdict>
      When this policy file is checked, with <count> lines numbered at "N":
        """
        approval_policy:
          - name: Copyleft
            enabled: true
            rules:
              - type: license_finding
                branch_type: protected
                license_states: [newly_detected]
                licenses: { <list>: [{ name: GPL, packages: { excluding: { purls: [
                  'pkg:gem/packageN',
                  ] } } }] }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | list    | count | verdict |
        | denied  | 0     | invalid |
        | denied  | 1000  | valid   |
        | denied  | 1001  | invalid |
        | allowed | 0     | invalid |
        | allowed | 1000  | valid   |
        | allowed | 1001  | invalid |

    @MRAP-005
    Example: a rule about licenses that says no state is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: No copyleft
            enabled: true
            rules:
              - type: license_finding
                branch_type: protected
                license_states: []
                licenses: { denied: [{ name: GPL }] }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is invalid
      And the file has the problem "too-few-items" at "approval_policy[0].rules[0].license_states"

  Rule: A name has 1 to 255 letters, a package URL at most 1024

    @MRAP-005
    Scenario Outline: the name of a license with <count> letters is <verdict>
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        approval_policy:
          - name: No copyleft
            enabled: true
            rules:
              - type: license_finding
                branch_type: protected
                license_states: [newly_detected]
                match_on_inclusion_license: true
                license_types: [GPL, 'NAME']
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

    @MRAP-005
    Scenario Outline: the name of a license under "<list>" with <count> letters is <verdict>
      When this policy file is checked, with <count> letters in the place of "NAME":
        """
        approval_policy:
          - name: No copyleft
            enabled: true
            rules:
              - type: license_finding
                branch_type: protected
                license_states: [newly_detected]
                licenses: { <list>: [{ name: GPL }, { name: 'NAME' }] }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | list    | count | verdict |
        | denied  | 0     | invalid |
        | denied  | 1     | valid   |
        | denied  | 255   | valid   |
        | denied  | 256   | invalid |
        | allowed | 0     | invalid |
        | allowed | 1     | valid   |
        | allowed | 255   | valid   |
        | allowed | 256   | invalid |

    @MRAP-005
    Scenario Outline: a package URL under "<list>" with four letters and <count> more is <verdict>
      When this policy file is checked, with <count> letters in the place of "REST":
        """
        approval_policy:
          - name: No copyleft
            enabled: true
            rules:
              - type: license_finding
                branch_type: protected
                license_states: [newly_detected]
                licenses: { <list>: [{ name: GPL, packages: { excluding: { purls: ['pkg:REST'] } } }] }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is <verdict>

      Examples:
        | list    | count | verdict |
        | denied  | 1020  | valid   |
        | denied  | 1021  | invalid |
        | allowed | 1020  | valid   |
        | allowed | 1021  | invalid |

    @MRAP-005
    Scenario Outline: an empty package URL under "<list>" is invalid
      When this policy file is checked:
        """
        approval_policy:
          - name: No copyleft
            enabled: true
            rules:
              - type: license_finding
                branch_type: protected
                license_states: [newly_detected]
                licenses: { <list>: [{ name: GPL, packages: { excluding: { purls: [''] } } }] }
            actions:
              - { type: require_approval, approvals_required: 1, role_approvers: [maintainer] }
        """
      Then the file is invalid

      Examples:
        | list    |
        | denied  |
        | allowed |
