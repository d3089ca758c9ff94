@scan-execution
Feature: The jobs that scan execution policies add

  Background:
    Given a project "web"
    And Ana is a developer of "web"
    And "acme" is governed by the scan execution policy "Scan it"

  Rule: Every action becomes the jobs of its template, numbered in the order of the policies

    @SEP-023 @SEP-024 @SEP-027
    Example: each visible job of the template is added, and the project needs no CI configuration for it
      Given the policy "Scan it" runs the scan "dependency_scanning"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "dependency-scanning-0, gemnasium-dependency-scanning-0, gemnasium-maven-dependency-scanning-0, gemnasium-python-dependency-scanning-0"

    @SEP-024
    Example: infrastructure as code is scanned under two names
      Given the policy "Scan it" runs the scan "sast_iac"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "iac-sast-0, kics-iac-sast-0"

    @SEP-020
    Example: the policies of the group come before those of the project
      Given "web" is governed by the scan execution policy "Containers"
      And the policy "Containers" runs the scan "container_scanning"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "container-scanning-1, secret-detection-0"

    @SEP-020 @odd
    Example: two policies ask for the same action, which runs once
      Given "web" is governed by the scan execution policy "Secrets again"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0"
      And the job "secret-detection-0" comes from the policy "Scan it"

    @SEP-020 @odd
    Example: one variable makes a different action, so both run
      Given "web" is governed by the scan execution policy "History"
      And the policy "History" runs the scan "secret_detection" with these variables:
        | SECRET_DETECTION_HISTORIC_SCAN | true |
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0, secret-detection-1"

    @SEP-020
    Example: the order of the variables makes no difference, so the action runs once
      Given the policy "Scan it" runs the scan "secret_detection" with these variables:
        | SECRET_DETECTION_LOG_OPTIONS   | --all |
        | SECRET_DETECTION_HISTORIC_SCAN | true  |
      And "web" is governed by the scan execution policy "History"
      And the policy "History" runs the scan "secret_detection" with these variables:
        | SECRET_DETECTION_HISTORIC_SCAN | true  |
        | SECRET_DETECTION_LOG_OPTIONS   | --all |
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0"

    @SEP-020
    Example: actions beyond the limit of the instance do not run
      Given the instance runs 1 action of each scan execution policy
      And the policy "Scan it" runs the scans "secret_detection, container_scanning"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0"

    @SEP-020
    Example: an instance without that limit runs them all
      Given the instance runs all actions of each scan execution policy
      And the policy "Scan it" runs the scans "secret_detection, container_scanning"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "container-scanning-1, secret-detection-0"

    @SEP-021 @odd
    Example: cluster images are scanned by agents, so that action takes no number
      Given the policy "Scan it" runs the scans "cluster_image_scanning, secret_detection"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0"

    @SEP-001 @odd
    Example: a policy that is out of scope uses up the limit, so the next one adds nothing
      Given the instance allows 1 scan execution policy per file
      And the scope of the policy "Scan it" excludes the project "web"
      And "acme" is governed by the scan execution policy "Next"
      And the CI configuration of "web" has these jobs:
        | job   | stage |
        | build | build |
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "build"

    @SEP-001
    Example: a disabled policy leaves its place to the next one
      Given the instance allows 1 scan execution policy per file
      And the policy "Scan it" is disabled
      And "acme" is governed by the scan execution policy "Next"
      When Ana starts a pipeline for "main" in "web"
      Then the job "secret-detection-0" comes from the policy "Next"

  Rule: DAST has its own numbers, its own stage and needs its profiles

    @SEP-022 @SEP-031 @SEP-026
    Example: the first DAST action is number 0, whatever stands before it
      Given "web" has the DAST site profile "shop front"
      And the policy "Scan it" runs DAST with the site profile "shop front"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0, dast-on-demand-0"
      And the job "dast-on-demand-0" has all it needs

    @SEP-030 @odd
    Example: the site profile is missing, so the job fails and may fail
      Given the policy "Scan it" runs DAST with the site profile "shop front"
      When Ana starts a pipeline for "main" in "web"
      Then the job "dast-on-demand-0" may fail, and says "shop front"

    @SEP-030 @SEP-031
    Example: the scanner profile is missing, so the job fails and may fail
      Given "web" has the DAST site profile "shop front"
      And the policy "Scan it" runs DAST with the site profile "shop front" and the scanner profile "slow"
      When Ana starts a pipeline for "main" in "web"
      Then the job "dast-on-demand-0" may fail, and says "slow"

    @SEP-031 @odd
    Example: the profile of a neighbour does not count
      Given a project "api"
      And "api" has the DAST site profile "shop front"
      And the policy "Scan it" runs DAST with the site profile "shop front"
      When Ana starts a pipeline for "main" in "web"
      Then the job "dast-on-demand-0" may fail, and says "shop front"

  Rule: The policy chooses runners and default scripts

    @SEP-029
    Example: the tags of the policy choose the runners
      Given the policy "Scan it" asks for runners tagged "isolated, linux"
      When Ana starts a pipeline for "main" in "web"
      Then the job "secret-detection-0" runs on runners tagged "isolated, linux"
      And the job "secret-detection-0" keeps the default scripts

    @SEP-029
    Example: the default scripts of the project are ignored
      Given the policy "Scan it" ignores the default scripts of the project
      When Ana starts a pipeline for "main" in "web"
      Then the job "secret-detection-0" ignores the default scripts
