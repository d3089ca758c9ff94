@scan-execution
Feature: Where scans run and what they see

  Background:
    Given a project "web"
    And Ana is a developer of "web"
    And "acme" is governed by the scan execution policy "Scan it"

  Rule: Scans run in the test stage, or in a stage that is added for them

    @SEP-026
    Example: the project has a test stage
      Given the stages of "web" are "build, test, ship"
      And the CI configuration of "web" has these jobs:
        | job   | stage |
        | build | build |
        | ship  | ship  |
      When Ana starts a pipeline for "main" in "web"
      Then the job "secret-detection-0" runs in the stage "test"

    @SEP-026
    Example: without a test stage the scans follow the build
      Given the stages of "web" are "prep, build, ship"
      And the CI configuration of "web" has these jobs:
        | job   | stage |
        | setup | prep  |
        | build | build |
        | ship  | ship  |
      When Ana starts a pipeline for "main" in "web"
      Then the stages of the pipeline are "prep, build, scan-policies, ship"

    @SEP-026 @odd
    Example: without test and build stages the scans come first
      Given the stages of "web" are "prep, ship"
      And the CI configuration of "web" has these jobs:
        | job   | stage |
        | setup | prep  |
        | ship  | ship  |
      When Ana starts a pipeline for "main" in "web"
      Then the stages of the pipeline are "scan-policies, prep, ship"

    @SEP-026
    Example: DAST goes before the explicit last stage
      Given the stages of "web" are "prep, build, ship, .post"
      And the CI configuration of "web" has these jobs:
        | job    | stage |
        | setup  | prep  |
        | build  | build |
        | ship   | ship  |
        | notify | .post |
      And the policy "Scan it" runs DAST with the site profile "shop front"
      When Ana starts a pipeline for "main" in "web"
      Then the stages of the pipeline are "prep, build, scan-policies, ship, dast, .post"

    @SEP-025 @odd
    Example: a job of the project with the name of a scan is replaced, and what it needed is forgotten
      Given the CI configuration of "web" has these jobs:
        | job                | stage  | needs |
        | build              | build  |       |
        | secret-detection-0 | deploy | build |
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "build, secret-detection-0"
      And the job "secret-detection-0" runs in the stage "test"
      And the job "secret-detection-0" needs ""

    @SEP-025
    Example: other jobs of the project stay
      Given the CI configuration of "web" has these jobs:
        | job              | stage |
        | secret-detection | test  |
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection, secret-detection-0"

    @SEP-027
    Example: a project with a CI configuration keeps it
      Given the CI configuration of "web" has these jobs:
        | job   | stage |
        | build | build |
      When Ana starts a pipeline for "main" in "web"
      Then the configuration of the pipeline comes from "repository_source"

  Rule: Presets belong to the policy, other variables follow the ordinary precedence

    @SEP-040
    Example: a scan gets the presets of its kind
      When Ana starts a pipeline for "main" in "web"
      Then the job "secret-detection-0" sees "SECRET_DETECTION_HISTORIC_SCAN" as "false"

    @SEP-040
    Example: the action changes a preset
      Given the policy "Scan it" runs the scan "secret_detection" with these variables:
        | SECRET_DETECTION_HISTORIC_SCAN | true |
      When Ana starts a pipeline for "main" in "web"
      Then the job "secret-detection-0" sees "SECRET_DETECTION_HISTORIC_SCAN" as "true"

    @SEP-041 @odd
    Example: the settings of the project cannot change a preset
      Given the settings of "web" set "SECRET_DETECTION_HISTORIC_SCAN" to "true"
      When Ana starts a pipeline for "main" in "web"
      Then the job "secret-detection-0" sees "SECRET_DETECTION_HISTORIC_SCAN" as "false"

    @SEP-041
    Example: a variable of the action that is no preset loses against the settings of the project
      Given the policy "Scan it" runs the scan "secret_detection" with these variables:
        | SECURE_LOG_LEVEL | debug |
      And the settings of "web" set "SECURE_LOG_LEVEL" to "error"
      When Ana starts a pipeline for "main" in "web"
      Then the job "secret-detection-0" sees "SECURE_LOG_LEVEL" as "error"

    @SEP-042 @odd
    Example: the settings of the project cannot switch a scan off
      Given the settings of "web" set "SECRET_DETECTION_DISABLED" to "true"
      When Ana starts a pipeline for "main" in "web"
      Then the pipeline has the job "secret-detection-0"

    @SEP-042 @SEP-024
    Example: the settings of the project cannot take an analyzer away
      Given the policy "Scan it" runs the scan "sast_iac"
      And the settings of "web" set "SAST_EXCLUDED_ANALYZERS" to "kics"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "iac-sast-0, kics-iac-sast-0"

    @SEP-042 @SEP-024
    Example: the policy itself takes an analyzer away
      Given the policy "Scan it" runs the scan "sast_iac" with these variables:
        | SAST_EXCLUDED_ANALYZERS | kics |
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "iac-sast-0"

    @SEP-042 @SEP-024
    Example: blanks between the analyzers that the policy takes away do not matter
      Given the policy "Scan it" runs the scan "sast_iac" with these variables:
        | SAST_EXCLUDED_ANALYZERS | spotbugs, kics |
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "iac-sast-0"
