@status-check
Feature: Which merge requests an external status check concerns

  Background:
    Given a project "payments"
    And Ana is a developer of "payments"

  Rule: a check concerns the target branches that its protected branches cover

    @ESC-013
    Example: a check without protected branches is listed whatever the target
      Given "payments" has the status check "Compliance"
      And Ana has a merge request from "fix" to "docs" in "payments"
      When its status checks are looked up
      Then the status check "Compliance" is pending

    @ESC-013 @ESC-023
    Example: a check for one branch is listed for that target
      Given "payments" has the status check "Compliance" for the protected branch "main"
      And Ana has a merge request in "payments"
      When its status checks are looked up
      Then the status check "Compliance" is pending

    @ESC-013
    Example: a check for one branch is not listed for another target
      Given "payments" has the status check "Compliance" for the protected branch "release"
      And Ana has a merge request in "payments"
      When its status checks are looked up
      Then the status check "Compliance" is not listed

    @ESC-023 @odd
    Example: a check for a wildcard is listed for the targets that the wildcard covers
      Given "payments" has the status check "Compliance" for the protected branch "release/*"
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When its status checks are looked up
      Then the status check "Compliance" is pending

    @ESC-023 @odd
    Example: a target that is only part of a protected name is another branch
      Given "payments" has the status check "Compliance" for the protected branch "main-legacy"
      And Ana has a merge request in "payments"
      When its status checks are looked up
      Then the status check "Compliance" is not listed

    @ESC-023 @odd
    Example: the case of a branch name counts
      Given "payments" has the status check "Compliance" for the protected branch "Main"
      And Ana has a merge request in "payments"
      When its status checks are looked up
      Then the status check "Compliance" is not listed

    @ESC-020 @ESC-023 @odd
    Example: in an older version a wildcard covers no target
      Given "payments" has the status check "Compliance" for the protected branch "release/*"
      And the instance matches status checks with branches as older versions do
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When its status checks are looked up
      Then the status check "Compliance" is not listed

    @ESC-020
    Example: in an older version an equal name is listed
      Given "payments" has the status check "Compliance" for the protected branch "main"
      And the instance matches status checks with branches as older versions do
      And Ana has a merge request in "payments"
      When its status checks are looked up
      Then the status check "Compliance" is pending

  Rule: a check belongs to one project

    @ESC-001 @ESC-036
    Example: a check of another project cannot be reported on
      Given a project "shop"
      And "shop" has the status check "Compliance"
      And Ana has a merge request in "payments"
      When Ana tries to report "Compliance" as "passed"
      Then the API answers 404

  Rule: what the project has now decides, not what it had when the merge request was opened

    @ESC-026 @ESC-055
    Example: a check that is added later is pending on an open merge request at once
      Given Mia is a maintainer of "payments"
      And "payments" merges only what all status checks have passed
      And Ana has a merge request in "payments"
      When 60 minutes pass
      And Mia creates the status check "Compliance" in "payments"
      Then the status check "Compliance" is pending
      And its status checks block the merge request

    @ESC-015
    Example: a deleted check is gone at once, its failure with it
      Given Mia is a maintainer of "payments"
      And "payments" merges only what all status checks have passed
      And "payments" has the status check "Compliance"
      And Ana has a merge request in "payments"
      And the status check "Compliance" was reported failed
      When Mia deletes the status check "Compliance"
      Then the status check "Compliance" is not listed
      And its status checks do not block the merge request

    @ESC-015 @ESC-031
    Example: a check that a developer tries to delete stays
      Given "payments" has the status check "Compliance"
      And Ana has a merge request in "payments"
      When Ana deletes the status check "Compliance"
      Then the status check "Compliance" is pending

    @ESC-014 @odd
    Example: a check that loses its last branch widens to all branches
      Given Mia is a maintainer of "payments"
      And "payments" has the status check "Compliance" for the protected branch "release"
      And Ana has a merge request in "payments"
      When Mia takes all branches away from the status check "Compliance"
      Then the status check "Compliance" is pending

    @ESC-009
    Example: a check that is renamed keeps its branches
      Given Mia is a maintainer of "payments"
      And "payments" has the status check "Compliance" for the protected branch "release"
      And Ana has a merge request in "payments"
      When Mia renames the status check "Compliance" to "Audit"
      Then the status check "Audit" is not listed

    @ESC-014 @odd
    Example: unprotecting the last branch of a check widens it too
      Given "payments" has the status check "Compliance" for the protected branch "release"
      And Ana has a merge request in "payments"
      When the branch "release" of "payments" is unprotected
      Then the status check "Compliance" is pending

    @ESC-014
    Example: a check that keeps a branch keeps its reach
      Given "payments" has the status check "Compliance" for the protected branch "release"
      And "payments" protects the branch "docs"
      And Ana has a merge request in "payments"
      When the branch "docs" of "payments" is unprotected
      Then the status check "Compliance" is not listed
