@pipeline-execution
Feature: What the files of pipeline execution policies look at and include

  Background:
    Given a project "shop"
    And the CI configuration of "shop" has these jobs:
      | job     | stage |
      | compile | build |
    And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"

  Rule: the rules of a policy know how the pipeline was started

    @PEP-084
    Example: a variable given with the run decides on a policy job
      Given "shop" is governed by the inject_policy policy "Own" with these jobs:
        | job  | stage | condition        |
        | deep | test  | $DEPTH == "full" |
        | own  | test  |                  |
      When Ana starts a pipeline for "main" in "shop" with these variables:
        | DEPTH | full |
      Then the pipeline has the job "deep"

    @PEP-084
    Example: without the variable the policy job stays out
      Given "shop" is governed by the inject_policy policy "Own" with these jobs:
        | job  | stage | condition        |
        | deep | test  | $DEPTH == "full" |
        | own  | test  |                  |
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline is created without the job "deep"

    @PEP-088
    Example: a trigger token is known to the rules
      Given the job "audit" of the policy "Audit" runs if "$CI_PIPELINE_TRIGGERED"
      When Ana starts a pipeline for "main" in "shop" with a trigger token
      Then the pipeline has the job "audit"

    @PEP-088
    Example: no trigger token started the pipeline
      Given the job "audit" of the policy "Audit" runs if "$CI_PIPELINE_TRIGGERED"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline is created without the job "audit"

  Rule: whatever the file of a policy includes becomes a job of that policy

    @PEP-042
    Example: a shared file is included, not the configuration of the project
      Given a public project "library" in "acme"
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And the CI file of the policy "Own" is kept in "library"
      And the CI file of the policy "Audit" includes "own.yml" of "library"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "own" comes from the policy "Own"
      And the job "own" of the policy "Audit" gets its suffix

    @PEP-042 @odd
    Example: inject_policy with the configuration of the project doubles its jobs
      Given the CI file of the policy "Audit" includes the configuration of the project
      When Ana starts a pipeline for "main" in "shop"
      Then the job "compile" comes from the project
      And the job "compile" of the policy "Audit" gets its suffix

    @PEP-042 @PEP-081
    Example: the file of a policy wins over what it includes
      Given a public project "library" in "acme"
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And the CI file of the policy "Own" sets "LEVEL" to "lax"
      And the CI file of the policy "Own" is kept in "library"
      And the CI file of the policy "Audit" sets "LEVEL" to "strict"
      And the CI file of the policy "Audit" includes "own.yml" of "library"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" sees "LEVEL" as "strict"
