@pipeline-execution
Feature: Audit

  Background:
    Given a project "shop"

    Example: a suffixed need to a job that inject_ci drops
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And the stages of "shop" are "build"
      And "acme" is governed by the inject_ci policy "Audit" with these jobs:
        | job   | stage | needs |
        | gather | test |  |
        | audit | .pipeline-policy-post | gather |
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"
      And the job "audit" needs "gather"

    Example: project pre job only beside a policy
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | prepare | .pre |
      And "acme" is governed by the inject_ci policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job     | stage |
        | prepare | .pre |
        | audit   | test |

    Example: never with override and scans
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies never to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      And "acme" is governed by the scan execution policy "Secrets"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline is created without the job "audit"
