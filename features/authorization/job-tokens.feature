@authorization
Feature: Job tokens between projects

  A job of "app" asks for something in "lib"; its user is a developer of both.

  Rule: a job token is worth what its user may do, for as long as the job runs

    Background:
      Given a project "app"
      And Dev is a developer of "app"
      And Dev runs a job in "app"

    @AUTHZ-JOB-001 @AUTHZ-JOB-002 @AUTHZ-JOB-003
    Example: its own project needs no entry
      When the job calls "GET /projects/:id/packages" on "app"
      Then it is allowed

    @AUTHZ-JOB-001
    Example: the job ends
      When the job ends
      Then the job may not "read_package" in "app"

    @AUTHZ-JOB-001 @odd
    Example: a job that was erased
      Given the job was erased
      When the job tries to "read_package" in "app"
      Then it is refused with 401

    @AUTHZ-JOB-001 @odd
    Example: a job of a project that is being deleted
      Given the project "app" is being deleted
      When the job tries to "read_package" in "app"
      Then it is refused with 401

    @AUTHZ-JOB-002 @AUTHZ-JOB-028
    Example: the role of the user still counts
      Given Rolf is a reporter of "app"
      And Rolf runs a job in "app"
      When the job calls "POST /projects/:id/environments" on "app"
      Then it is refused with 403

    @AUTHZ-JOB-027 @odd
    Example: the changelog follows the policy for releases
      Given a project "lib"
      And Dev is a developer of "lib"
      And "lib" lets in jobs of "app" with the policies "read_repositories"
      When the job calls "GET /projects/:id/repository/changelog" on "lib"
      Then it is refused with 403
      And the refusal names "read_releases"

    @AUTHZ-JOB-027
    Example: branches follow the policy for repositories, as their path suggests
      Given a project "lib"
      And Dev is a developer of "lib"
      And "lib" lets in jobs of "app" with the policies "read_releases"
      When the job calls "GET /projects/:id/repository/branches" on "lib"
      Then it is refused with 403
      And the refusal names "read_repositories"

  Rule: both directions must let the job pass

    Background:
      Given a group "one"
      And a group "two"
      And a project "app" in "one"
      And a project "lib" in "two"
      And Dev is a developer of "app"
      And Dev is a developer of "lib"
      And Dev runs a job in "app"

    @AUTHZ-JOB-004 @AUTHZ-JOB-015
    Example: a private project that does not list the origin is not found
      When the job tries to "read_package" in "lib"
      Then it is refused with 404

    @AUTHZ-JOB-004
    Example: a private project that lists the origin
      Given "lib" lets in jobs of "app"
      When the job tries to "read_package" in "lib"
      Then it is allowed

    @AUTHZ-JOB-006 @odd
    Example: a list in the wrong direction
      Given "app" lets in jobs of "lib"
      When the job tries to "read_package" in "lib"
      Then it is refused with 404

    @AUTHZ-JOB-005 @AUTHZ-JOB-006 @odd
    Example: both settings are on, and only the accessed project lists the other
      Given "app" limits where its jobs may go
      And "lib" lets in jobs of "app"
      When the job tries to "read_package" in "lib"
      Then it is refused with 404

    @AUTHZ-JOB-005 @AUTHZ-JOB-006
    Example: both settings are on, and both list each other
      Given "app" limits where its jobs may go
      And "app" names "lib" as a place for its jobs
      And "lib" lets in jobs of "app"
      When the job tries to "read_package" in "lib"
      Then it is allowed

    @AUTHZ-JOB-005 @AUTHZ-JOB-006
    Example: both settings are on, and only the origin names the other
      Given "app" limits where its jobs may go
      And "app" names "lib" as a place for its jobs
      When the job tries to "read_package" in "lib"
      Then it is refused with 404

    @AUTHZ-JOB-005
    Example: without an allowlist the outbound list is enough
      Given "lib" uses no job token allowlist
      And "app" limits where its jobs may go
      And "app" names "lib" as a place for its jobs
      When the job tries to "read_package" in "lib"
      Then it is allowed

    @AUTHZ-JOB-006
    Example: without an allowlist an unrelated private project stops outbound jobs
      Given "lib" uses no job token allowlist
      And "app" limits where its jobs may go
      When the job tries to "read_package" in "lib"
      Then it is refused with 404

    @AUTHZ-JOB-010 @odd
    Example: an instance that enforces allowlists overrides the project
      Given "lib" uses no job token allowlist
      And the instance enforces job token allowlists
      When the job tries to "read_package" in "lib"
      Then it is refused with 404

    @AUTHZ-JOB-010
    Example: without enforcement the project is open to jobs of its members
      Given "lib" uses no job token allowlist
      When the job tries to "read_package" in "lib"
      Then it is allowed

    @AUTHZ-JOB-023 @odd
    Example: the entry does not help a user who is no member of the private project
      Given Aud is an auditor
      And Aud is a developer of "app"
      And Aud runs a job in "app"
      And "lib" lets in jobs of "app"
      When the job tries to "read_code" in "lib"
      Then it is refused with 404
