@pipeline-execution
Feature: Policies that put their own configuration in the place of the project's

  Background:
    Given a project "shop"
    And the CI configuration of "shop" has these jobs:
      | job     | stage |
      | compile | build |

  Rule: one override removes all project jobs and leaves the jobs of the other policies

    @PEP-040
    Example: the project jobs make way for the policy
      Given "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job   | stage |
        | audit | test  |

    @PEP-040 @PEP-046
    Example: a policy that injects keeps its jobs beside the override
      Given "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "extra"
      And the stages of the policy "Own" are "test, extra"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job   | stage |
        | audit | test  |
        | own   | extra |

    @PEP-040 @SEP-023 @odd
    Example: the jobs of a scan execution policy stay
      Given "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      And "acme" is governed by the scan execution policy "Secrets"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job                | stage |
        | audit              | test  |
        | secret-detection-0 | test  |

    @PEP-046 @PEP-020 @odd
    Example: inject_ci jobs need a stage of the override, not one of the project
      Given the stages of "shop" are "build, review"
      And "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "check"
      And the stages of the policy "Audit" are "check"
      And "shop" is governed by the inject_ci policy "Own" with these jobs:
        | job    | stage  |
        | review | review |
        | verify | check  |
      And the stages of the policy "Own" are "review, check"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job    | stage |
        | audit  | check |
        | verify | check |

    @PEP-041
    Example: an invalid project configuration does not matter under an override
      Given the CI configuration of "shop" is invalid
      And "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

    @PEP-041
    Example: an invalid project configuration fails the pipeline where policies only inject
      Given the CI configuration of "shop" is invalid
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "invalid YAML"

    @PEP-042
    Example: the policy brings the project jobs back as its own
      Given "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      And the CI file of the policy "Audit" includes the configuration of the project
      When Ana starts a pipeline for "main" in "shop"
      Then the job "compile" comes from the policy "Audit"

  Rule: the workflow of the policy takes the place of the project's

    @PEP-043
    Example: a project whose workflow filters everything gets the pipeline of the policy
      Given the workflow of "shop" runs if "$CI_COMMIT_BRANCH == 'release'"
      And "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

    @PEP-043 @odd
    Example: when the workflow of the policy filters it out the project configuration does not come back
      Given "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      And the workflow of the policy "Audit" runs if "$CI_COMMIT_BRANCH == 'release'"
      When Ana starts a pipeline for "main" in "shop"
      Then no pipeline is created, for the reason "missing_ci_config"

  Rule: the lowest override that names the pipeline decides its name

    @PEP-044
    Example: the override of the project names the pipeline, not that of its group
      Given "acme" is governed by the override_project_ci policy "Group" with the job "audit" in "test"
      And the workflow of the policy "Group" names the pipeline "Group audit"
      And "shop" is governed by the override_project_ci policy "Own" with the job "own" in "test"
      And the workflow of the policy "Own" names the pipeline "Own audit on $CI_COMMIT_BRANCH"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline is called "Own audit on main"

    @PEP-044 @odd
    Example: the name of an inject policy is ignored even beside an override without a name
      Given "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And the workflow of the policy "Own" names the pipeline "Own"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has no name

    @PEP-044
    Example: without an override the project names the pipeline
      Given the workflow of "shop" names the pipeline "Shop"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the workflow of the policy "Audit" names the pipeline "Audit"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline is called "Shop"

  Rule: the stage lists of several overrides contain one another in order

    @PEP-045
    Example: the larger list holds the smaller one
      Given "acme" is governed by the override_project_ci policy "Wide" with the job "scan" in "scan"
      And the stages of the policy "Wide" are "lint, scan, ship"
      And "shop" is governed by the override_project_ci policy "Narrow" with the job "style" in "lint"
      And the stages of the policy "Narrow" are "lint, ship"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are "lint, scan"

    @PEP-045 @odd
    Example: two lists that each have a stage of their own do not fit even in the same order
      Given "acme" is governed by the override_project_ci policy "Group" with the job "scan" in "scan"
      And the stages of the policy "Group" are "lint, scan"
      And "shop" is governed by the override_project_ci policy "Own" with the job "ship" in "ship"
      And the stages of the policy "Own" are "lint, ship"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "policy `Group` does not fit the stages .pipeline-policy-pre, .pre, lint, ship, .post, .pipeline-policy-post"

    @PEP-045
    Example: two lists in opposite orders do not fit
      Given "acme" is governed by the override_project_ci policy "Group" with the job "scan" in "scan"
      And the stages of the policy "Group" are "scan, ship"
      And "shop" is governed by the override_project_ci policy "Own" with the job "ship" in "ship"
      And the stages of the policy "Own" are "ship, scan"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "policy `Group` does not fit"
