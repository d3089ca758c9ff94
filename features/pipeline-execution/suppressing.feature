@pipeline-execution
Feature: Suppressing pipelines with a push option, and options said in so many words

  Background:
    Given a project "shop"
    And Ana is a developer of "shop"
    And the CI configuration of "shop" has these jobs:
      | job     | stage |
      | compile | build |
    And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"

  Rule: no pipeline comes into being where all policies let the person suppress it

    @PEP-091
    Example: a policy that says nothing lets nobody suppress pipelines
      When Ana starts a pipeline for "main" in "shop" with the push option "ci.no_pipeline"
      Then the pipeline has the job "audit"

    @PEP-091
    Example: a policy lets everyone suppress pipelines
      Given the policy "Audit" lets everyone suppress pipelines
      When Ana starts a pipeline for "main" in "shop" with the push option "ci.no_pipeline"
      Then no pipeline is created, for the reason "no_pipeline_option"

    @PEP-091
    Example: the allowlist names the person
      Given the policy "Audit" lets only Ana suppress pipelines
      When Ana starts a pipeline for "main" in "shop" with the push option "ci.no_pipeline"
      Then no pipeline is created, for the reason "no_pipeline_option"

    @PEP-091
    Example: the allowlist names somebody else
      Given Ben is a developer of "shop"
      And the policy "Audit" lets only Ben suppress pipelines
      When Ana starts a pipeline for "main" in "shop" with the push option "ci.no_pipeline"
      Then the pipeline has the job "audit"

    @PEP-091 @odd
    Example: one policy of two is against it
      Given the policy "Audit" lets everyone suppress pipelines
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      When Ana starts a pipeline for "main" in "shop" with the push option "ci.no_pipeline"
      Then the pipeline has the job "own"

    @PEP-091 @odd
    Example: leave to suppress pipelines is no leave to skip them
      Given the policy "Audit" lets everyone suppress pipelines
      When Ana starts a pipeline for "main" in "shop" with the push option "ci.skip"
      Then the pipeline has the job "audit"

    @PEP-091 @odd
    Example: leave to skip pipelines is no leave to suppress them
      Given the policy "Audit" lets everyone skip pipelines
      When Ana starts a pipeline for "main" in "shop" with the push option "ci.no_pipeline"
      Then the pipeline has the job "audit"

  Rule: words that say what happens anyway change nothing

    @PEP-060 @PEP-061
    Example: a policy that adds a suffix on conflict adds it to a name that is taken
      Given the CI configuration of "shop" has these jobs:
        | job   | stage |
        | audit | test  |
      And the policy "Audit" adds a suffix on conflict
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" comes from the project
      And the job "audit" of the policy "Audit" gets its suffix

    @PEP-086
    Example: dotenv artifacts are filtered where the policy says so
      Given the policy "Audit" lets no variables in
      And the policy "Audit" filters dotenv artifacts like other variables
      When Ana starts a pipeline for "main" in "shop" after a job that hands on these variables:
        | MODE | lax |
      Then the job "audit" does not see "MODE"

    @PEP-020
    Example: an inject_ci policy in the long form acts like one in the short form
      Given "shop" is governed by the inject_ci policy "Own" with the job "own" in "deploy"
      And the policy "Own" applies always to empty pipelines
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "own"

    @PEP-006
    Example: a description and metadata make no difference
      Given the policy "Audit" has the description "Audits every pipeline"
      And the policy "Audit" carries this metadata:
        | key      | value |
        | team     | red   |
        | reviewed | true  |
        | retired  | false |
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job     | stage |
        | compile | build |
        | audit   | test  |
