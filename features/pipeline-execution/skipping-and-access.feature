@pipeline-execution
Feature: Skipping pipelines, and reading the files of policies

  Background:
    Given a project "shop"
    And the CI configuration of "shop" has these jobs:
      | job     | stage |
      | compile | build |

  Rule: a pipeline is skipped only where every policy lets the user

    @PEP-092
    Scenario Outline: without policies <mark> in the commit message skips the pipeline, in capital letters or not
      When Ana starts a pipeline for "main" in "shop" with the commit message "Fix a typo <mark>"
      Then the pipeline is skipped

      Examples:
        | mark      |
        | [skip ci] |
        | [CI SKIP] |
        | [Skip CI] |

    @PEP-090 @PEP-091
    Example: a policy that says nothing lets nobody skip
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop" with the commit message "Fix a typo [skip ci]"
      Then the pipeline has the job "audit"

    @PEP-090 @PEP-091
    Example: the policy lets everyone skip
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" lets everyone skip pipelines
      When Ana starts a pipeline for "main" in "shop" with the commit message "[ci skip] Fix a typo"
      Then the pipeline is skipped

    @PEP-091
    Example: the push option skips for a user on the allowlist
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" lets only Ana skip pipelines
      When Ana starts a pipeline for "main" in "shop" with the push option "ci.skip"
      Then the pipeline is skipped

    @PEP-091
    Example: the allowlist does not name the user
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" lets only Ana skip pipelines
      When Ben starts a pipeline for "main" in "shop" with the push option "ci.skip"
      Then the pipeline has the job "audit"

    @PEP-090 @odd
    Example: one policy of two is against it
      Given "acme" is governed by the inject_policy policy "Group" with the job "audit" in "test"
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And the policy "Group" lets everyone skip pipelines
      When Ana starts a pipeline for "main" in "shop" with the commit message "Fix a typo [skip ci]"
      Then the pipeline has the job "own"

    @PEP-090 @SEP-060 @odd
    Example: a scan execution policy is against it though the pipeline execution policy is not
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" lets everyone skip pipelines
      And "acme" is governed by the scan execution policy "Secrets"
      And the policy "Secrets" lets only Ben skip pipelines
      When Ana starts a pipeline for "main" in "shop" with the commit message "Fix a typo [skip ci]"
      Then the pipeline has the job "audit"

    @PEP-091 @SEP-060 @odd
    Example: a scan execution policy that says nothing lets everyone skip, unlike a pipeline execution policy
      Given "acme" is governed by the scan execution policy "Secrets"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" lets everyone skip pipelines
      When Ana starts a pipeline for "main" in "shop" with the commit message "Fix a typo [skip ci]"
      Then the pipeline is skipped

    @PEP-091 @PEP-090 @odd
    Example: a policy whose workflow leaves the pipeline out has no say in it
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the workflow of the policy "Audit" runs if "$CI_COMMIT_BRANCH == 'release'"
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And the policy "Own" lets everyone skip pipelines
      When Ana starts a pipeline for "main" in "shop" with the commit message "Fix a typo [skip ci]"
      Then the pipeline is skipped

  Rule: whoever starts the pipeline must be able to read the included project

    @PEP-100
    Example: nobody may read the project of the CI file
      Given a private project "secrets" in "acme"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the CI file of the policy "Audit" is kept in "secrets"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "Pipeline execution policy error: project `acme/secrets` not found or access denied"

    @PEP-100
    Example: a reporter of the project of the CI file may read it
      Given a private project "secrets" in "acme"
      And Ana is a reporter of "secrets"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the CI file of the policy "Audit" is kept in "secrets"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

    @PEP-100
    Example: everybody may read a public project
      Given a public project "library" in "acme"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the CI file of the policy "Audit" is kept in "library"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

  Rule: a setting of the policy project stands in for the membership

    @PEP-100 @PEP-101
    Example: the setting is on and the file is in the linked policy project
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

    @PEP-101
    Example: the policy project itself switches the setting off
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And pipelines may not read the policy project "acme-policies"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "project `acme/acme-policies` not found or access denied"

    @PEP-101
    Example: the group switches it off and the project says nothing
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And pipelines may not read the policy projects below "acme"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "not found or access denied"

    @PEP-101 @odd
    Example: the project switches it on again under group and instance
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And pipelines may not read the policy projects of the instance
      And pipelines may not read the policy projects below "acme"
      And pipelines may read the policy project "acme-policies"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

    @PEP-101 @odd
    Example: a second file of the policy project is not covered by the setting
      Given "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the CI file of the policy "Audit" includes "own.yml" of "shop-policies"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "project `acme/shop-policies` not found or access denied"

  Rule: a policy whose file cannot be used fails the pipeline

    @PEP-007 @PEP-102
    Example: the file does not exist any more
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the CI file of the policy "Audit" does not exist
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "Pipeline execution policy error: project `acme/acme-policies` has no file `audit.yml`"

    @PEP-007
    Example: the file is no valid CI configuration
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the CI file of the policy "Audit" is invalid
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "Pipeline execution policy error: audit.yml: invalid YAML"
