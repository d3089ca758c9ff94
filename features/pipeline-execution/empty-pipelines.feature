@pipeline-execution
Feature: Policies on a project that adds no job of its own

  Background:
    Given a project "shop"

  Rule: without project jobs the pipeline still holds the policy jobs

    @PEP-070
    Example: a project without a CI configuration
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job   | stage |
        | audit | test  |
      And the configuration of the pipeline comes from "pipeline_execution_policy_forced"

    @PEP-070
    Example: a project with Auto DevOps has a configuration
      Given "shop" uses Auto DevOps
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"
      And the configuration of the pipeline comes from "auto_devops_source"

    @PEP-071 @odd
    Example: the workflow of the project meant to suppress the pipeline
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And the workflow of "shop" runs if "$CI_COMMIT_BRANCH == 'release'"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job   | stage |
        | audit | test  |
      And the configuration of the pipeline comes from "repository_source"

    @PEP-071
    Example: the rules of all project jobs leave them out
      Given the CI configuration of "shop" has these jobs:
        | job     | stage | condition                    |
        | compile | build | $CI_COMMIT_BRANCH == "other" |
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job   | stage |
        | audit | test  |
      And the configuration of the pipeline comes from "repository_source"

    @PEP-071 @odd
    Example: a project job in .pre, which makes no pipeline alone, joins that of the policy
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | prepare | .pre  |
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job     | stage |
        | prepare | .pre  |
        | audit   | test  |

    @PEP-071 @odd
    Example: project jobs without rules stay out of merge request pipelines, which the policy revives
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And Ana has a merge request from "topic" to "main" in "shop"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts the pipeline of the merge request
      Then the pipeline runs exactly these jobs:
        | job   | stage |
        | audit | test  |

  Rule: apply_on_empty_pipeline decides only where the project adds no job

    @PEP-072
    Example: a policy that never revives pipelines adds its jobs to one with project jobs
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies never to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

    @PEP-074 @PEP-076 @PEP-077
    Example: a policy that never revives pipelines adds nothing to one that is filtered
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And the workflow of "shop" runs if "$CI_COMMIT_BRANCH == 'release'"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies never to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "main" in "shop"
      Then no pipeline is created, for the reason "filtered_by_workflow_rules"

    @PEP-074 @PEP-076 @odd
    Example: project jobs in .pre and .post alone leave the pipeline empty
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | prepare | .pre  |
        | notify  | .post |
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies never to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "main" in "shop"
      Then no pipeline is created, for the reason "filtered_by_rules"

    @PEP-074 @PEP-076
    Example: job rules are another reason than the workflow
      Given the CI configuration of "shop" has these jobs:
        | job     | stage | condition                    |
        | compile | build | $CI_COMMIT_BRANCH == "other" |
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies never to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "main" in "shop"
      Then no pipeline is created, for the reason "filtered_by_rules"

    @PEP-074 @PEP-040 @odd
    Example: an override that never revives pipelines leaves a project with a configuration without any
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies never to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "main" in "shop"
      Then no pipeline is created, for the reason "filtered_by_rules"

    @PEP-073
    Example: if_no_config applies to a project without a configuration
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies if_no_config to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

    @PEP-073
    Example: if_no_config does not revive a pipeline that the project filtered
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And the workflow of "shop" runs if "$CI_COMMIT_BRANCH == 'release'"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies if_no_config to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "main" in "shop"
      Then no pipeline is created, for the reason "filtered_by_workflow_rules"

    @PEP-073 @odd
    Example: if_no_config leaves a branch with an open merge request to the merge request pipeline
      Given Ana has a merge request from "topic" to "main" in "shop"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies if_no_config to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "topic" in "shop"
      Then no pipeline is created, for the reason "filtered_by_rules"

    @PEP-073 @odd
    Example: a branch of the same name in a fork does not compete
      Given a project "forked"
      And "shop" has a branch "change-1"
      And Ana has a merge request from the fork "forked" in "shop"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies if_no_config to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "change-1" in "shop"
      Then the pipeline has the job "audit"

    @PEP-073
    Example: the merge request pipeline itself qualifies
      Given Ana has a merge request from "topic" to "main" in "shop"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies if_no_config to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts the pipeline of the merge request
      Then the pipeline has the job "audit"

    @PEP-073 @odd
    Example: a merged merge request no longer competes
      Given Ana has a merge request from "topic" to "main" in "shop"
      And the merge request is merged
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies if_no_config to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "topic" in "shop"
      Then the pipeline has the job "audit"

    @PEP-075 @PEP-074
    Example: only the policies that apply add their jobs
      Given "acme" is governed by the inject_policy policy "Always" with the job "always" in "test"
      And "acme" is governed by the inject_policy policy "Never" with the job "never" in "test"
      And the policy "Never" applies never to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job    | stage |
        | always | test  |

  Rule: without its experiment and its flag the option counts as always

    @PEP-077 @odd
    Example: the experiment is off
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies never to empty pipelines
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

    @PEP-077 @odd
    Example: the flag is off
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Audit" applies never to empty pipelines
      And the policy file of "acme" takes part in the experiment "apply_on_empty_pipeline_option"
      And the feature flag "apply_on_empty_pipeline_option" is off
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"
