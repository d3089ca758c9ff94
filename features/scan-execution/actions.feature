@scan-execution
Feature: What the actions of a scan execution policy ask for

  Background:
    Given a project "web"
    And Ana is a developer of "web"
    And "acme" is governed by the scan execution policy "Scan it"

  Rule: Words that say what happens anyway change nothing

    @SEP-028
    Example: the default templates are those that a policy without a word gets
      Given the policy "Scan it" takes the "default" scan templates
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0"

    @SEP-029
    Example: a policy that keeps the default scripts in so many words
      Given the policy "Scan it" keeps the default scripts of the project
      When Ana starts a pipeline for "main" in "web"
      Then the job "secret-detection-0" keeps the default scripts

    @SEP-023
    Example: a description and metadata make no difference
      Given the policy "Scan it" has the description "Secrets are looked for everywhere"
      And the policy "Scan it" carries this metadata:
        | key      | value |
        | team     | red   |
        | reviewed | true  |
        | retired  | false |
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0"

  Rule: Each scan adds its own jobs

    @SEP-023 @SEP-024
    Scenario Outline: static analysis adds the job "<job>"
      Given the policy "Scan it" runs the scan "sast"
      When Ana starts a pipeline for "main" in "web"
      Then the pipeline has the job "<job>"
      And the pipeline is created without the job "secret-detection-0"

      Examples:
        | job                    |
        | sast-0                 |
        | semgrep-sast-0         |
        | spotbugs-sast-0        |
        | sobelow-sast-0         |
        | pmd-apex-sast-0        |
        | kubesec-sast-0         |
        | gitlab-advanced-sast-0 |

    @SEP-020
    Example: metadata alone makes no second action
      Given "web" is governed by the scan execution policy "Secrets again"
      And the policy "Secrets again" carries this metadata:
        | key  | value |
        | team | blue  |
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0"
      And the job "secret-detection-0" comes from the policy "Scan it"
