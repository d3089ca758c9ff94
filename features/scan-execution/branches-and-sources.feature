@scan-execution
Feature: Which pipelines a scan execution policy acts on

  Background:
    Given a project "web"
    And Ana is a developer of "web"
    And the CI configuration of "web" has these jobs:
      | job   | stage |
      | build | build |
    And "acme" is governed by the scan execution policy "Scan it"

  Rule: A rule selects existing branches by name, by wildcard or by type

    @SEP-005
    Example: the branch is named, so its pipeline is scanned
      Given the policy "Scan it" runs for the branch "main"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "build, secret-detection-0"

    @SEP-005
    Example: another branch is named, so the pipeline stays as it is
      Given "web" has a branch "docs"
      And the policy "Scan it" runs for the branch "main"
      When Ana starts a pipeline for "docs" in "web"
      Then the jobs of the pipeline are "build"

    @SEP-005 @odd
    Example: an empty list of branches selects none, unlike in an approval policy
      Given the policy "Scan it" runs for an empty list of branches
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "build"

    @SEP-005
    Example: a wildcard selects all branches that fit
      Given "web" has a branch "release/2.0"
      And the policy "Scan it" runs for the branch "release/*"
      When Ana starts a pipeline for "release/2.0" in "web"
      Then the pipeline has the job "secret-detection-0"

    @SEP-005 @odd
    Example: the default branch counts although nobody protects it
      Given "web" does not protect "main"
      And the policy "Scan it" runs for the branch type "default"
      When Ana starts a pipeline for "main" in "web"
      Then the pipeline has the job "secret-detection-0"

    @SEP-005
    Example: an unprotected branch is not among the protected ones
      Given "web" has a branch "docs"
      And the policy "Scan it" runs for the branch type "protected"
      When Ana starts a pipeline for "docs" in "web"
      Then the pipeline is created without the job "secret-detection-0"

    @SEP-005
    Example: a branch that the group protects is among the protected ones
      Given "web" has a branch "release"
      And the group "acme" protects the branch "release"
      And the policy "Scan it" runs for the branch type "protected"
      When Ana starts a pipeline for "release" in "web"
      Then the pipeline has the job "secret-detection-0"

  Rule: An exception takes branches from its own rule

    Background:
      Given "web" has a branch "release/2.0"

    @SEP-006
    Example: a wildcard exception takes a branch away
      Given the last rule of the policy "Scan it" excepts the branch "release/*"
      When Ana starts a pipeline for "release/2.0" in "web"
      Then the pipeline is created without the job "secret-detection-0"

    @SEP-006 @odd
    Example: another rule still covers the branch
      Given the last rule of the policy "Scan it" excepts the branch "release/*"
      And a further rule of the policy "Scan it" covers the branch "release/2.0"
      When Ana starts a pipeline for "release/2.0" in "web"
      Then the pipeline has the job "secret-detection-0"

    @SEP-006
    Example: an exception for another project takes nothing away
      Given a project "api"
      And the last rule of the policy "Scan it" excepts the branch "release/2.0" of "api"
      When Ana starts a pipeline for "release/2.0" in "web"
      Then the pipeline has the job "secret-detection-0"

    @SEP-006
    Example: an exception for this project takes the branch away
      Given the last rule of the policy "Scan it" excepts the branch "release/2.0" of "web"
      When Ana starts a pipeline for "release/2.0" in "web"
      Then the pipeline is created without the job "secret-detection-0"

  Rule: Scans join pipelines of branches that a CI source starts

    @SEP-003
    Example: a tag is never scanned
      When Ana starts a pipeline for the tag "v1" in "web"
      Then the jobs of the pipeline are "build"

    @SEP-002
    Example: an on-demand DAST run is no CI source
      When Ana starts a pipeline for "main" in "web" from the source ondemand_dast_scan
      Then the jobs of the pipeline are "build"

    @SEP-008
    Example: a rule whose list of sources is empty takes every source
      Given the last rule of the policy "Scan it" lists no sources
      When Ana starts a pipeline for "main" in "web" from the source api
      Then the pipeline has the job "secret-detection-0"

    @SEP-008
    Scenario Outline: a rule for the source <source> scans its pipelines
      Given the last rule of the policy "Scan it" covers only the source <source>
      When Ana starts a pipeline for "main" in "web" from the source <source>
      Then the pipeline has the job "secret-detection-0"

      Examples: whatever CI source it is
        | source                      |
        | trigger                     |
        | schedule                    |
        | api                         |
        | external                    |
        | pipeline                    |
        | external_pull_request_event |
        | unknown                     |

    @SEP-008
    Scenario Outline: a rule for the source <source> does not scan pipelines from <other>
      Given the last rule of the policy "Scan it" covers only the source <source>
      When Ana starts a pipeline for "main" in "web" from the source <other>
      Then the pipeline is created without the job "secret-detection-0"

      Examples:
        | source                      | other    |
        | schedule                    | trigger  |
        | external                    | pipeline |
        | external_pull_request_event | api      |
        | unknown                     | push     |

    @SEP-008
    Example: a rule for chat commands scans when a command asks for its job
      Given the last rule of the policy "Scan it" covers only the source chat
      When Ana asks in chat for the job "secret-detection-0" on "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0"

    @SEP-008 @SEP-010
    Example: a rule for merge requests scans the pipeline of one
      Given the last rule of the policy "Scan it" covers only the source merge_request_event
      And the policy "Scan it" takes the "latest" scan templates
      And Ana has a merge request in "web"
      When Ana starts the pipeline of the merge request
      Then the jobs of the pipeline are "secret-detection-0"

    @SEP-008
    Example: a source that the rule does not list is not scanned
      Given the last rule of the policy "Scan it" covers only the source push
      When Ana starts a pipeline for "main" in "web" from the source api
      Then the pipeline is created without the job "secret-detection-0"
