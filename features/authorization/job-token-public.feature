@authorization
Feature: Job tokens at public projects, and their policies

  Rule: a public project serves public features without an entry

    Background:
      Given a group "one"
      And a group "two"
      And a project "app" in "one"
      And a public project "site" in "two"
      And Dev is a developer of "app"
      And Dev is a developer of "site"
      And Dev runs a job in "app"

    @AUTHZ-JOB-007 @odd
    Example: packages are served, though the job is not on the allowlist
      When the job tries to "read_package" in "site"
      Then it is allowed

    @AUTHZ-JOB-007 @AUTHZ-JOB-015
    Example: writing is not public
      When the job tries to "create_package" in "site"
      Then it is refused with 403

    @AUTHZ-JOB-007
    Example: a feature for members only is not public
      Given "site" keeps its package_registry to members
      When the job tries to "read_package" in "site"
      Then it is refused with 403

    @AUTHZ-JOB-006 @odd
    Example: without an allowlist, public projects are outside the outbound limit
      Given "site" uses no job token allowlist
      And "app" limits where its jobs may go
      When the job tries to "create_package" in "site"
      Then it is allowed

    @AUTHZ-JOB-005 @odd
    Example: nor do internal projects fall under the outbound limit
      Given an internal project "hub" in "two"
      And Dev is a developer of "hub"
      And "hub" uses no job token allowlist
      And "app" limits where its jobs may go
      When the job tries to "create_package" in "hub"
      Then it is allowed

    @AUTHZ-JOB-023
    Example: an external user's job does not reach an internal project
      Given an internal project "hub" in "two"
      And Xena is external
      And Xena is a developer of "app"
      And Xena runs a job in "app"
      When the job tries to "read_package" in "hub"
      Then it is refused with 404

  Rule: an entry with policies opens the endpoints of these policies

    Background:
      Given a group "one"
      And a subgroup "team" of "one"
      And a group "two"
      And a project "app" in "team"
      And a project "lib" in "two"
      And Dev is a maintainer of "app"
      And Dev is a maintainer of "lib"
      And Dev runs a job in "app"

    @AUTHZ-JOB-011 @AUTHZ-JOB-012
    Example: the policy is there
      Given "lib" lets in jobs of "app" with the policies "read_packages"
      When the job calls "GET /projects/:id/packages" on "lib"
      Then it is allowed

    @AUTHZ-JOB-012 @AUTHZ-JOB-015 @odd
    Example: the admin policy does not imply reading
      Given "lib" lets in jobs of "app" with the policies "admin_packages"
      When the job calls "GET /projects/:id/packages" on "lib"
      Then it is refused with 403
      And the refusal names "read_packages"

    @AUTHZ-JOB-012 @odd
    Example: creating a deployment needs two policies
      Given "lib" lets in jobs of "app" with the policies "admin_deployments"
      When the job calls "POST /projects/:id/deployments" on "lib"
      Then it is refused with 403
      And the refusal names "admin_environments"

    @AUTHZ-JOB-011
    Example: an entry without any policy gives nothing
      Given "lib" lets in jobs of "app" without any policy
      When the job calls "GET /projects/:id/jobs" on "lib"
      Then it is refused with 403

    @AUTHZ-JOB-011 @odd
    Example: an endpoint that declares no policy is closed to such entries
      Given "lib" lets in jobs of "app" with the policies "read_packages, admin_packages"
      When the job calls "GET /projects/:id/registry/repositories" on "lib"
      Then it is refused with 403

    @AUTHZ-JOB-008 @AUTHZ-JOB-013
    Example: an entry of a group covers the projects below
      Given "lib" lets in jobs of "one"
      When the job calls "GET /projects/:id/packages" on "lib"
      Then it is allowed

    @AUTHZ-JOB-013 @odd
    Example: a narrow entry of the project restricts the wide one of its group
      Given "lib" lets in jobs of "one"
      And "lib" lets in jobs of "app" with the policies "read_releases"
      When the job calls "GET /projects/:id/packages" on "lib"
      Then it is refused with 403

    @AUTHZ-JOB-013 @odd
    Example: of two groups the closer one decides
      Given "lib" lets in jobs of "one" with the policies "read_releases"
      And "lib" lets in jobs of "team" with the policies "read_packages"
      When the job calls "GET /projects/:id/packages" on "lib"
      Then it is allowed

    @AUTHZ-JOB-014 @odd
    Example: without an allowlist policies are not enforced
      Given "lib" uses no job token allowlist
      And "lib" lets in jobs of "app" with the policies "read_releases"
      When the job calls "GET /projects/:id/packages" on "lib"
      Then it is allowed

    @AUTHZ-JOB-016 @odd
    Example: a public project serves public packages although the policy is missing
      Given a public project "site" in "two"
      And Dev is a developer of "site"
      And "site" lets in jobs of "app" with the policies "read_releases"
      When the job calls "GET /projects/:id/packages" on "site"
      Then it is allowed
