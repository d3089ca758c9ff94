@authorization
Feature: Organizations

  Rule: a role in an organization is a role in nothing else

    @AUTHZ-TENANT-001
    Example: an owner of the organization manages it
      Given an organization "east"
      And Olu owns the organization "east"
      When Olu tries to "update_organization" in the organization "east"
      Then it is allowed

    @AUTHZ-TENANT-001
    Example: a user of the organization does not
      Given an organization "east"
      And Una is in the organization "east"
      When Una tries to "update_organization" in the organization "east"
      Then it is refused with 403

    @AUTHZ-TENANT-002 @odd
    Example: an owner of the organization has nothing in its projects
      Given an organization "east"
      And a group "acme"
      And a project "api" in "acme"
      And the group "acme" belongs to the organization "east"
      And Olu owns the organization "east"
      When Olu opens "api"
      Then it is refused with 404

  Rule: isolated organizations are kept apart

    Background:
      Given an isolated organization "vault"
      And an organization "east"
      And a public group "acme"
      And a public project "site" in "acme"

    @AUTHZ-TENANT-004 @AUTHZ-TENANT-007
    Example: public content of another organization
      Given the group "acme" belongs to the organization "east"
      And Eve is a user
      When Eve opens "site"
      Then it is allowed

    @AUTHZ-TENANT-004 @AUTHZ-TENANT-006 @AUTHZ-TENANT-007 @odd
    Example: not even public content of an isolated one
      Given the group "acme" belongs to the organization "vault"
      And Eve is a user
      When Eve opens "site"
      Then it is refused with 404

    @AUTHZ-TENANT-006
    Example: a membership does not help
      Given the group "acme" belongs to the organization "vault"
      And Dev is a developer of "site"
      When Dev opens "site"
      Then it is refused with 404

    @AUTHZ-TENANT-004
    Example: somebody from an isolated organization does not look out
      Given Val belongs to the organization "vault"
      When Val opens "site"
      Then it is refused with 404

    @AUTHZ-TENANT-005 @odd
    Example: a share across the border counts for nothing
      Given a group "partner"
      And the group "acme" belongs to the organization "vault"
      And Val is a developer of "partner"
      And Val belongs to the organization "vault"
      And the group "acme" is shared with "partner" as developer
      When Val opens "site"
      Then no role is in effect

    @AUTHZ-TENANT-005 @odd
    Example: an allowlist entry across the border counts for nothing
      Given a group "partner"
      And a project "app" in "partner"
      And the group "acme" belongs to the organization "vault"
      And Val is a developer of "app"
      And Val is a developer of "site"
      And Val belongs to the organization "vault"
      And Val runs a job in "app"
      And "site" lets in jobs of "app"
      When the job tries to "create_package" in "site"
      Then it is refused with 403

    @AUTHZ-TENANT-005
    Example: no owner shares a group across the border
      Given a group "partner"
      And the group "acme" belongs to the organization "vault"
      And Val belongs to the organization "vault"
      And Val is an owner of "acme"
      And Val is an owner of "partner"
      When Val shares "acme" with "partner"
      Then it is refused with 404

  Rule: organizations that are not isolated work together

    @AUTHZ-TENANT-005 @AUTHZ-TENANT-006
    Example: a share between two of them counts
      Given an organization "east"
      And a group "acme"
      And a project "site" in "acme"
      And a group "partner"
      And the group "partner" belongs to the organization "east"
      And Eve is a developer of "partner"
      And Eve belongs to the organization "east"
      And the group "acme" is shared with "partner" as developer
      When Eve opens "site"
      Then it is allowed
      And the role in effect is developer

    @AUTHZ-TENANT-005
    Example: an allowlist entry between two of them counts
      Given an organization "east"
      And a group "acme"
      And a project "site" in "acme"
      And a group "partner"
      And a project "app" in "partner"
      And the group "partner" belongs to the organization "east"
      And Eve is a developer of "app"
      And Eve is a developer of "site"
      And Eve runs a job in "app"
      And "site" lets in jobs of "app"
      When the job tries to "create_package" in "site"
      Then it is allowed
