@pipeline-execution
Feature: Variables in policy jobs

  Background:
    Given a project "shop"
    And the CI configuration of "shop" has these jobs:
      | job     | stage |
      | compile | build |
    And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"

  Rule: variables of the files do not cross between the project and its policies

    @PEP-080
    Example: a policy job does not see what the CI configuration of the project sets
      Given the CI configuration of "shop" sets "MODE" to "lax"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" does not see "MODE"
      And the job "compile" sees "MODE" as "lax"

    @PEP-080
    Example: a project job does not see what the policy sets
      Given the CI file of the policy "Audit" sets "MODE" to "strict"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "compile" does not see "MODE"

    @PEP-080
    Example: a policy does not see what another policy sets
      Given the CI file of the policy "Audit" sets "MODE" to "strict"
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "own" does not see "MODE"

    @PEP-080 @odd
    Example: a rule of the policy does not see a variable of the CI configuration of the project
      Given the CI configuration of "shop" sets "MODE" to "strict"
      And "shop" is governed by the inject_policy policy "Own" with these jobs:
        | job  | stage | condition |
        | own  | test  | $MODE     |
        | else | test  |           |
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline is created without the job "own"

  Rule: without a block for variables the values of the policy beat everything in its jobs

    @PEP-081
    Example: the settings of the project lose against the policy
      Given the CI file of the policy "Audit" sets "MODE" to "strict"
      And the settings of "shop" set "MODE" to "lax"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" sees "MODE" as "strict"
      And the job "compile" sees "MODE" as "lax"

    @PEP-081 @odd
    Example: variables given with the run lose against the policy
      Given the CI file of the policy "Audit" sets "MODE" to "strict"
      When Ana starts a pipeline for "main" in "shop" with these variables:
        | MODE | lax |
      Then the job "audit" sees "MODE" as "strict"

    @PEP-081
    Example: what the policy does not set stays visible, the project before the group
      Given the settings of "acme" set "REGION" to "eu"
      And the settings of "shop" set "REGION" to "us"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" sees "REGION" as "us"

  Rule: with a block for variables those of people are filtered and then take their ordinary precedence

    @PEP-082 @odd
    Example: a variable that is let in overrides the policy
      Given the CI file of the policy "Audit" sets "MODE" to "strict"
      And the settings of "shop" set "MODE" to "lax"
      And the policy "Audit" lets all variables in
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" sees "MODE" as "lax"

    @PEP-082 @odd
    Example: of two variables that are let in, that of the run beats that of the project
      Given the settings of "shop" set "MODE" to "lax"
      And the policy "Audit" lets all variables in
      When Ana starts a pipeline for "main" in "shop" with these variables:
        | MODE | free |
      Then the job "audit" sees "MODE" as "free"

    @PEP-082
    Example: an exception stays out where all others are let in
      Given the CI file of the policy "Audit" sets "MODE" to "strict"
      And the settings of "shop" set "MODE" to "lax"
      And the settings of "shop" set "REGION" to "us"
      And the policy "Audit" lets all variables in but "MODE"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" sees "MODE" as "strict"
      And the job "audit" sees "REGION" as "us"

    @PEP-082 @odd
    Example: where none is let in even variables that the policy never mentions are dropped
      Given the settings of "shop" set "REGION" to "us"
      And the policy "Audit" lets no variables in
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" does not see "REGION"

    @PEP-082
    Example: an exception comes in where none else does
      Given the CI file of the policy "Audit" sets "MODE" to "strict"
      And the policy "Audit" lets no variables in but "MODE"
      When Ana starts a pipeline for "main" in "shop" with these variables:
        | MODE   | lax |
        | REGION | us  |
      Then the job "audit" sees "MODE" as "lax"
      And the job "audit" does not see "REGION"

    @PEP-083 @odd
    Example: the block of one policy does not reach the jobs of another
      Given the settings of "shop" set "REGION" to "us"
      And the policy "Audit" lets no variables in
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "own" sees "REGION" as "us"
      And the job "audit" does not see "REGION"

    @PEP-086
    Example: dotenv artifacts are filtered like other variables
      Given the policy "Audit" lets no variables in
      When Ana starts a pipeline for "main" in "shop" after a job that hands on these variables:
        | MODE | lax |
      Then the job "audit" does not see "MODE"

    @PEP-086
    Example: the policy lets dotenv artifacts past its block
      Given the policy "Audit" lets no variables in
      And the policy "Audit" lets dotenv artifacts in
      When Ana starts a pipeline for "main" in "shop" after a job that hands on these variables:
        | MODE | lax |
      Then the job "audit" sees "MODE" as "lax"

    @PEP-086 @PEP-082 @odd
    Example: a dotenv artifact that is let past still loses against the settings that are let in
      Given the settings of "shop" set "MODE" to "strict"
      And the policy "Audit" lets all variables in
      And the policy "Audit" lets dotenv artifacts in
      When Ana starts a pipeline for "main" in "shop" after a job that hands on these variables:
        | MODE | lax |
      Then the job "audit" sees "MODE" as "strict"

  Rule: values that refer to themselves stay as written, and included project jobs count as policy jobs

    @PEP-087 @odd
    Example: a value that contains its own variable
      Given the CI file of the policy "Audit" sets "FLAGS" to "$FLAGS --strict"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" sees "FLAGS" as "$FLAGS --strict"

    @PEP-087
    Example: a value that contains another variable
      Given the settings of "shop" set "REGION" to "us"
      And the CI file of the policy "Audit" sets "TARGET" to "scan-$REGION"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" sees "TARGET" as "scan-us"

    @PEP-085 @PEP-042 @odd
    Example: brought back by an override the file of the project beats its settings
      Given the CI configuration of "shop" sets "MODE" to "file"
      And the settings of "shop" set "MODE" to "settings"
      And "shop" is governed by the override_project_ci policy "Own" with the job "own" in "test"
      And the CI file of the policy "Own" includes the configuration of the project
      When Ana starts a pipeline for "main" in "shop"
      Then the job "compile" sees "MODE" as "file"
