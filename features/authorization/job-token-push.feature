@authorization
Feature: Pushing with job tokens

  Rule: a job pushes to its own project where that is allowed

    Background:
      Given a project "app"
      And Dev is a developer of "app"
      And Dev runs a job in "app"

    @AUTHZ-JOB-019
    Example: off by default
      When the job pushes to the branch "topic" of "app"
      Then it is refused with 403

    @AUTHZ-JOB-019
    Example: the project allows it
      Given "app" lets jobs push
      When the job pushes to the branch "topic" of "app"
      Then it is allowed

    @AUTHZ-JOB-019 @AUTHZ-ROLE-024
    Example: the branch is not the user's to push to
      Given "app" lets jobs push
      When the job pushes to the branch "main" of "app"
      Then it is refused with 403

    @AUTHZ-JOB-019 @odd
    Example: asking for the permission instead of pushing is no way around it
      When the job tries to "push_code" in "app"
      Then it is refused with 403

    @AUTHZ-JOB-022
    Example: images go to the own registry
      When the job pushes an image to "app"
      Then it is allowed

  Rule: pushing to another project takes five conditions

    Background:
      Given a group "one"
      And a group "two"
      And a project "app" in "one"
      And a project "lib" in "two"
      And Dev is a developer of "app"
      And Dev is a developer of "lib"
      And Dev runs a job in "app"

    @AUTHZ-JOB-020
    Example: all five
      Given "lib" lets jobs push
      And "lib" lets jobs of other projects push
      And "lib" lets in jobs of "one"
      When the job pushes to the branch "topic" of "lib"
      Then it is allowed

    @AUTHZ-JOB-020
    Example: with the policy for it
      Given "lib" lets jobs push
      And "lib" lets jobs of other projects push
      And "lib" lets in jobs of "app" with the policies "admin_repositories"
      When the job pushes to the branch "topic" of "lib"
      Then it is allowed

    @AUTHZ-JOB-020
    Example: with the policy for reading only
      Given "lib" lets jobs push
      And "lib" lets jobs of other projects push
      And "lib" lets in jobs of "app" with the policies "read_repositories"
      When the job pushes to the branch "topic" of "lib"
      Then it is refused with 403

    @AUTHZ-JOB-021 @odd
    Example: switching the allowlist off closes the door
      Given "lib" lets jobs push
      And "lib" lets jobs of other projects push
      And "lib" uses no job token allowlist
      And "lib" lets in jobs of "app"
      When the job pushes to the branch "topic" of "lib"
      Then it is refused with 403
      And the job may "read_package" in "lib"

    @AUTHZ-JOB-020
    Example: the setting for other projects is off
      Given "lib" lets jobs push
      And "lib" lets in jobs of "app"
      When the job pushes to the branch "topic" of "lib"
      Then it is refused with 403

    @AUTHZ-JOB-020
    Example: only the setting for other projects is on
      Given "lib" lets jobs of other projects push
      And "lib" lets in jobs of "app"
      When the job pushes to the branch "topic" of "lib"
      Then it is refused with 403

    @AUTHZ-JOB-020
    Example: the user of the job may not push there
      Given Mia is a developer of "app"
      And Mia is a security manager of "lib"
      And Mia runs a job in "app"
      And "lib" lets jobs push
      And "lib" lets jobs of other projects push
      And "lib" lets in jobs of "app"
      When the job pushes to the branch "topic" of "lib"
      Then it is refused with 403

    @AUTHZ-JOB-022
    Example: images never go to another registry
      Given "lib" lets in jobs of "app"
      When the job pushes an image to "lib"
      Then it is refused with 403
