@pipeline-execution
Feature: Stages that inject_policy policies bring into a pipeline, and the reserved ones

  Background:
    Given a project "shop"

  Rule: inject_policy merges its stages into those of the project

    @PEP-031 @PEP-032 @PEP-036
    Example: a policy stage goes between the two project stages that it names
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | style   | lint  |
        | release | ship  |
      And the stages of "shop" are "lint, ship"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "audit"
      And the stages of the policy "Audit" are "lint, audit, ship"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are "lint, audit, ship"

    @PEP-032 @odd
    Example: a stage that nothing has to follow sinks to the end
      Given the CI configuration of "shop" has these jobs:
        | job | stage |
        | one | a     |
        | two | b     |
        | six | c     |
      And the stages of "shop" are "a, b, c"
      And "acme" is governed by the inject_policy policy "Extra" with the job "extra" in "x"
      And the stages of the policy "Extra" are "b, x"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are "a, b, c, x"

    @PEP-003 @PEP-031 @PEP-032 @odd
    Example: between stages that nothing ties the policy applied first goes first
      Given the CI configuration of "shop" has these jobs:
        | job | stage |
        | one | a     |
        | two | b     |
      And the stages of "shop" are "a, b"
      And "acme" is governed by the inject_policy policy "Group" with the job "late" in "y"
      And the stages of the policy "Group" are "b, y"
      And "shop" is governed by the inject_policy policy "Own" with the job "early" in "x"
      And the stages of the policy "Own" are "x"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are "a, b, x, y"

    @PEP-033
    Example: a policy that turns the order of the project round fails the pipeline
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | style   | lint  |
        | release | ship  |
      And the stages of "shop" are "lint, ship"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "lint"
      And the stages of the policy "Audit" are "ship, lint"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "cyclic dependencies"

    @PEP-033 @odd
    Example: a policy without stages brings the defaults and clashes with a project that turns them round
      Given the CI configuration of "shop" has these jobs:
        | job     | stage  |
        | compile | build  |
        | ship    | deploy |
      And the stages of "shop" are "deploy, test, build"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "cyclic dependencies"

    @PEP-033
    Example: two policies contradict each other though neither contradicts the project
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "acme" is governed by the inject_policy policy "First" with the job "one" in "x"
      And the stages of the policy "First" are "x, y"
      And "acme" is governed by the inject_policy policy "Second" with the job "two" in "y"
      And the stages of the policy "Second" are "y, x"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "cyclic dependencies"

    @PEP-030 @odd
    Example: a stage written ahead of .pre is moved behind it
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | prepare | .pre  |
        | compile | build |
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "check"
      And the stages of the policy "Audit" are "check, .pre, build"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are ".pre, check, build"

    @PEP-030 @odd
    Example: a stage written after the reserved last stage stays ahead of .post
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
        | notify  | .post |
      And "acme" is governed by the inject_policy policy "Audit" with these jobs:
        | job    | stage                 |
        | audit  | check                 |
        | record | .pipeline-policy-post |
      And the stages of the policy "Audit" are "build, .post, .pipeline-policy-post, check"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are "build, check, .post, .pipeline-policy-post"

  Rule: an experiment in all policy files puts policy stages first

    @PEP-035
    Example: with the experiment an unconstrained policy stage comes first
      Given the CI configuration of "shop" has these jobs:
        | job | stage |
        | one | a     |
      And the stages of "shop" are "a"
      And "acme" is governed by the inject_policy policy "Extra" with the job "extra" in "x"
      And the stages of the policy "Extra" are "x"
      And the policy file of "acme" takes part in the experiment "pipeline_execution_policy_stages_higher_precedence"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are "x, a"

    @PEP-035 @odd
    Example: one policy file without the experiment restores the normal order
      Given the CI configuration of "shop" has these jobs:
        | job | stage |
        | one | a     |
      And the stages of "shop" are "a"
      And "acme" is governed by the inject_policy policy "Extra" with the job "extra" in "x"
      And the stages of the policy "Extra" are "x"
      And the policy file of "acme" takes part in the experiment "pipeline_execution_policy_stages_higher_precedence"
      And "shop" is governed by the inject_ci policy "Own" with the job "own" in "a"
      And the stages of the policy "Own" are "a"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are "a, x"

  Rule: the reserved stages enclose all others and belong to policies

    @PEP-050 @PEP-052 @PEP-053
    Example: all other jobs wait for the reserved first stage, whatever they need
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | prepare | .pre  |
        | compile | build |
      And "acme" is governed by the inject_policy policy "Guard" with the job "guard" in ".pipeline-policy-pre"
      When Ana starts a pipeline for "main" in "shop"
      Then the stages of the pipeline are ".pipeline-policy-pre, .pre, build"
      And all other jobs wait for the completion of the reserved first stage

    @PEP-053
    Example: an experiment makes them wait for its success
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "acme" is governed by the inject_policy policy "Guard" with the job "guard" in ".pipeline-policy-pre"
      And the policy file of "acme" takes part in the experiment "ensure_pipeline_policy_pre_succeeds"
      When Ana starts a pipeline for "main" in "shop"
      Then all other jobs wait for the success of the reserved first stage

    @PEP-053
    Example: without a job in the reserved first stage nothing waits
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then no job waits for a reserved first stage

    @PEP-051
    Example: a project job in a reserved stage fails the pipeline
      Given the CI configuration of "shop" has these jobs:
        | job   | stage                |
        | sneak | .pipeline-policy-pre |
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "job sneak: the stage .pipeline-policy-pre"

    @PEP-041 @PEP-042 @odd
    Example: brought back by an override the misplaced job is a policy job and may stay
      Given the CI configuration of "shop" has these jobs:
        | job   | stage                |
        | sneak | .pipeline-policy-pre |
      And "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      And the CI file of the policy "Audit" includes the configuration of the project
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job   | stage                |
        | sneak | .pipeline-policy-pre |
        | audit | test                 |

    @PEP-050
    Example: the reserved stages are open where the project has no CI configuration
      Given "acme" is governed by the inject_ci policy "Guard" with these jobs:
        | job    | stage                 |
        | guard  | .pipeline-policy-pre  |
        | record | .pipeline-policy-post |
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job    | stage                 |
        | guard  | .pipeline-policy-pre  |
        | record | .pipeline-policy-post |
