@pipeline-execution
Feature: Stages that inject_ci policies find in a pipeline

  Background:
    Given a project "shop"

  Rule: inject_ci uses the stages of the project, and drops without notice what does not fit

    @PEP-020 @PEP-034
    Example: a declared stage without project jobs appears at its declared place
      Given the CI configuration of "shop" has these jobs:
        | job     | stage  |
        | compile | build  |
        | ship    | deploy |
      And "acme" is governed by the inject_ci policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are "build, test, deploy"

    @PEP-020 @PEP-021 @odd
    Example: a job in a stage that only the policy declares is dropped and the pipeline succeeds
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "acme" is governed by the inject_ci policy "Audit" with these jobs:
        | job    | stage |
        | audit  | audit |
        | verify | test  |
      And the stages of the policy "Audit" are "build, audit, test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job     | stage |
        | compile | build |
        | verify  | test  |

    @PEP-021 @odd
    Example: an order of stages that contradicts the project's does not matter
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "acme" is governed by the inject_ci policy "Audit" with the job "audit" in "test"
      And the stages of the policy "Audit" are "deploy, test, build"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are "build, test"

    @PEP-020 @PEP-050 @odd
    Example: the default stages are closed where the project declares its own
      Given the CI configuration of "shop" has these jobs:
        | job  | stage |
        | lint | check |
      And the stages of "shop" are "check"
      And "acme" is governed by the inject_ci policy "Audit" with these jobs:
        | job   | stage                |
        | audit | test                 |
        | guard | .pipeline-policy-pre |
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job   | stage                |
        | guard | .pipeline-policy-pre |
        | lint  | check                |

    @PEP-020 @PEP-036 @odd
    Example: a stage that another policy brings along stays closed
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "check"
      And the stages of the policy "Audit" are "build, check"
      And "acme" is governed by the inject_ci policy "Own" with these jobs:
        | job    | stage |
        | verify | test  |
        | review | check |
      And the stages of the policy "Own" are "test, check"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job     | stage |
        | compile | build |
        | verify  | test  |
        | audit   | check |
