@component-publishing
Feature: CI component publishing policies

  Rule: Only an old platform knows them

    @CCP-001
    Example: the platform of 17.10 accepts a file with nothing else
      Given the instance has the version "17.10"
      When this policy file is checked:
        """
        ci_component_publishing_policy:
          - name: Own components
            enabled: true
            allowed_sources: { projects: [{ path: acme/components }] }
            policy_scope: {}
        """
      Then the file is valid

    @CCP-001
    Example: on 17.10 a publishing policy without a scope is invalid
      Given the instance has the version "17.10"
      When this policy file is checked:
        """
        ci_component_publishing_policy:
          - name: Own components
            enabled: true
            allowed_sources: {}
        """
      Then the file is invalid
      And the file has the problem "missing-field" at "ci_component_publishing_policy[0]"

    @CCP-001
    Example: on 17.10 a fifth publishing policy is the last one that is valid
      Given the instance has the version "17.10"
      When this policy file is checked, with 5 lines numbered at "N":
        """
        ci_component_publishing_policy:
          - { name: PN, enabled: true, allowed_sources: {}, policy_scope: {} }
        """
      Then the file is valid

    @CCP-001
    Example: on 17.10 a sixth publishing policy is invalid
      Given the instance has the version "17.10"
      When this policy file is checked:
        """
        ci_component_publishing_policy:
          - { name: P1, enabled: true, allowed_sources: {}, policy_scope: {} }
          - { name: P2, enabled: true, allowed_sources: {}, policy_scope: {} }
          - { name: P3, enabled: true, allowed_sources: {}, policy_scope: {} }
          - { name: P4, enabled: true, allowed_sources: {}, policy_scope: {} }
          - { name: P5, enabled: true, allowed_sources: {}, policy_scope: {} }
          - { name: P6, enabled: true, allowed_sources: {}, policy_scope: {} }
        """
      Then the file is invalid
      And the file has the problem "too-many-items" at "ci_component_publishing_policy"

    @CCP-002
    Example: the newest platform rejects the file
      When this policy file is checked:
        """
        ci_component_publishing_policy:
          - name: Own components
            enabled: true
            allowed_sources: {}
            policy_scope: {}
        """
      Then the file is invalid
      And the file has the problem "retired-key" at "ci_component_publishing_policy"

    @CCP-002 @odd
    Example: the newest platform rejects the file even where other policies stand beside it
      When this policy file is checked:
        """
        vulnerability_management_policy:
          - name: Tidy up
            enabled: true
            rules:
              - { type: no_longer_detected, scanners: [], severity_levels: [] }
            actions:
              - { type: auto_resolve }
        ci_component_publishing_policy:
          - name: Own components
            enabled: true
            allowed_sources: {}
            policy_scope: {}
        """
      Then the file is invalid

  Rule: The allowlist of the instance decides who publishes to the catalog

    Background:
      Given a group "acme"
      And a project "components" in "acme"

    @CCP-004
    Example: nobody is listed, so everybody publishes
      When "components" publishes its components to the catalog
      Then the platform accepts it

    @CCP-004 @odd
    Example: the first entry shuts out everybody else
      Given the catalog of the instance is open to "globex/components"
      When "components" publishes its components to the catalog
      Then the platform refuses it with status 403

    @CCP-004
    Example: an entry is a regular expression
      Given the catalog of the instance is open to "acme/.*"
      When "components" publishes its components to the catalog
      Then the platform accepts it

    @CCP-004 @odd
    Example: an entry that is no regular expression is compared as it is
      Given the catalog of the instance is open to "acme/(components"
      When "components" publishes its components to the catalog
      Then the platform refuses it with status 403

    @CCP-004
    Example: one of several entries is enough
      Given the catalog of the instance is open to "globex/components"
      And the catalog of the instance is open to "acme/components"
      When "components" publishes its components to the catalog
      Then the platform accepts it
