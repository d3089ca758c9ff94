@pipeline-execution
Feature: Names and needs of policy jobs

  Background:
    Given a project "shop"
    And the CI configuration of "shop" has these jobs:
      | job     | stage | needs   |
      | compile | build |         |
      | unit    | test  | compile |

  Rule: a policy job gets a suffix only where its name is taken

    @PEP-060 @PEP-061
    Example: the project keeps the name and the policy gets the suffix
      Given "acme" is governed by the inject_policy policy "Audit" with the job "unit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "unit" comes from the project
      And the job "unit" of the policy "Audit" gets its suffix

    @PEP-061 @odd
    Example: a name taken in another stage is taken all the same
      Given "acme" is governed by the inject_policy policy "Audit" with the job "compile" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "compile" of the policy "Audit" gets its suffix

    @PEP-061
    Example: a free name stays plain
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" comes from the policy "Audit"

    @PEP-060 @PEP-061 @odd
    Example: the suffix counts the place of the policy in its file, disabled ones included
      Given "acme" is governed by the inject_policy policy "Idle" with the job "idle" in "test"
      And the policy "Idle" is disabled
      And "acme" is governed by the inject_policy policy "Audit" with the job "unit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "unit" of the policy "Audit" gets its suffix

  Rule: a policy that never adds a suffix fails the pipeline on a clash

    @PEP-062
    Example: the name is taken by the project
      Given "acme" is governed by the inject_policy policy "Audit" with the job "unit" in "test"
      And the policy "Audit" never adds a suffix
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "job names must be unique (unit)"

    @PEP-062 @odd
    Example: a later policy is renamed though the first never adds a suffix
      Given "acme" is governed by the inject_policy policy "Group" with the job "audit" in "test"
      And "shop" is governed by the inject_policy policy "Own" with the job "audit" in "test"
      And the policy "Own" never adds a suffix
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" comes from the policy "Own"
      And the job "audit" of the policy "Group" gets its suffix

    @PEP-062 @PEP-003 @odd
    Example: the policy that is applied later clashes though it stands higher
      Given "acme" is governed by the inject_policy policy "Group" with the job "audit" in "test"
      And the policy "Group" never adds a suffix
      And "shop" is governed by the inject_policy policy "Own" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "job names must be unique (audit)"

    @PEP-063 @odd
    Example: the project already has a job with the suffixed name
      Given "acme" is governed by the inject_policy policy "Audit" with the job "unit" in "test"
      And "shop" has a job with the name that "unit" of the policy "Audit" would get
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "job names must be unique (unit:policy-"

  Rule: needs follow a renamed job inside its own policy only

    @PEP-064
    Example: needs between jobs of the policy follow the suffix
      Given "acme" is governed by the inject_policy policy "Audit" with these jobs:
        | job     | stage | needs   |
        | compile | build |         |
        | unit    | test  | compile |
      When Ana starts a pipeline for "main" in "shop"
      Then the suffixed job "unit" of the policy "Audit" needs the suffixed job "compile"

    @PEP-064
    Example: a need keeps its name where the needed job keeps its own
      Given "acme" is governed by the inject_policy policy "Audit" with these jobs:
        | job    | stage | needs  |
        | gather | build |        |
        | audit  | test  | gather |
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" needs "gather"

    @PEP-064
    Example: needs of the project stay with the project
      Given "acme" is governed by the inject_policy policy "Audit" with these jobs:
        | job     | stage | needs   |
        | compile | build |         |
        | audit   | test  | compile |
      When Ana starts a pipeline for "main" in "shop"
      Then the job "unit" needs "compile"

    @PEP-007 @odd
    Example: a policy job cannot need a job of the project
      Given "acme" is governed by the inject_policy policy "Audit" with these jobs:
        | job   | stage | needs   |
        | audit | test  | compile |
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline fails and says "Pipeline execution policy error: job audit: needs compile"
