@scan-execution
Feature: What scheduled scans start

  Background:
    Given the time is 2026-01-15T02:10:00Z
    And a project "web"
    And "web" has a branch "docs"
    And "acme" is governed by the scan execution policy "Night scan"

  Rule: A schedule rule starts one pipeline on each of its branches, with nothing but the scans

    @SEP-050 @SEP-051
    Example: every matching branch gets a pipeline of the policy bot at once
      Given the policy "Night scan" scans the branch "*" at the cadence "0 2 * * *"
      And "web" has a policy bot
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then pipelines start on "main, docs" only
      And the pipeline on "docs" runs as the policy bot of "web"
      And the pipeline on "docs" has the source "security_orchestration_policy"
      And the pipeline on "docs" starts between 2026-01-15T02:10:00Z and 2026-01-15T02:10:00Z

    @SEP-050
    Example: the jobs of the project stay out
      Given the CI configuration of "web" has these jobs:
        | job   | stage |
        | build | build |
      And the policy "Night scan" scans the branch "main" at the cadence "0 2 * * *"
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then the policy "Night scan" starts a pipeline on "main" with the jobs "secret-detection-0"

    @SEP-051
    Example: a time window spreads the start
      Given the policy "Night scan" scans the branch "main" at the cadence "0 2 * * *"
      And the last rule of the policy "Night scan" spreads its runs over 3600 seconds
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then the pipeline on "main" starts between 2026-01-15T02:10:00Z and 2026-01-15T03:09:59Z

    @SEP-054 @odd
    Example: the branches of the other rule are not added
      Given the policy "Night scan" scans the branch "main" at the cadence "0 2 * * *"
      And a further rule of the policy "Night scan" scans the branch "docs" at the cadence "0 4 * * *"
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then pipelines start on "main" only

    @SEP-004 @odd
    Example: schedule rules do nothing in the pipeline of a push
      Given Ana is a developer of "web"
      And the CI configuration of "web" has these jobs:
        | job   | stage |
        | build | build |
      And the policy "Night scan" scans the branch "main" at the cadence "0 2 * * *"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "build"

    @SEP-004
    Example: a rule for pipelines beside the schedule rule does act on a push
      Given Ana is a developer of "web"
      And a further rule of the policy "Night scan" scans the branch "docs" at the cadence "0 4 * * *"
      When Ana starts a pipeline for "main" in "web"
      Then the jobs of the pipeline are "secret-detection-0"

  Rule: A schedule without work starts nothing

    @SEP-053
    Example: no branch matches
      Given the policy "Night scan" scans the branch "release/*" at the cadence "0 2 * * *"
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then no scheduled pipeline starts

    @SEP-053
    Example: the policy has no actions
      Given the policy "Night scan" scans the branch "main" at the cadence "0 2 * * *"
      And the policy "Night scan" has no actions
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then no scheduled pipeline starts

    @SEP-053 @SEP-021 @odd
    Example: the only scan becomes no job, and a pipeline starts all the same
      Given the policy "Night scan" scans the branch "main" at the cadence "0 2 * * *"
      And the policy "Night scan" runs the scan "cluster_image_scanning"
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then pipelines start on "main" only

    @SEP-052
    Example: the agent in the cluster scans, so no pipeline starts
      Given the policy "Night scan" lets the agent "production" scan at the cadence "0 2 * * *"
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then no scheduled pipeline starts

    @SEP-052
    Example: an agent that scans some namespaces starts no pipeline either
      Given the policy "Night scan" lets the agent "production" scan the namespaces "shop, billing" at the cadence "0 2 * * *"
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then no scheduled pipeline starts

  Rule: Scans run at most daily, in the time of the rule or of the server

    @SEP-055
    Example: a step in the minutes is not supported, so the run is passed over
      Given the policy "Night scan" scans the branch "main" at the cadence "*/10 * * * *"
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z
      When the scheduler looks at "web"
      Then no scheduled pipeline starts
      And the policy "Night scan" is refused: "unsupported cadence"

    @SEP-055
    Example: the rule tells its time in Tokyo
      Given the policy "Night scan" scans the branch "main" at the cadence "30 9 * * *"
      And the last rule of the policy "Night scan" keeps the time of "Asia/Tokyo"
      When the schedules of "web" are created
      Then the policy "Night scan" runs next at 2026-01-16T00:30:00Z

    @SEP-055
    Example: without a timezone the time is that of the server
      Given the policy "Night scan" scans the branch "main" at the cadence "@daily"
      When the schedules of "web" are created
      Then the policy "Night scan" runs next at 2026-01-16T00:00:00Z

    @SEP-055
    Example: a week begins on Sunday
      Given the policy "Night scan" scans the branch "main" at the cadence "@weekly"
      When the schedules of "web" are created
      Then the policy "Night scan" runs next at 2026-01-18T00:00:00Z

  Rule: The first scheduled search for secrets goes through the whole history

    Background:
      Given the policy "Night scan" scans the branch "main" at the cadence "0 2 * * *"
      And the policy "Night scan" is due in "web" at 2026-01-15T02:00:00Z

    @SEP-056
    Example: the branch has never been scanned on schedule
      When the scheduler looks at "web"
      Then the scheduled scans on "main" see "SECRET_DETECTION_HISTORIC_SCAN" as "true"

    @SEP-056
    Example: a search in an ordinary pipeline was no scheduled one
      Given the pipeline of "main" ran secret_detection
      When the scheduler looks at "web"
      Then the scheduled scans on "main" see "SECRET_DETECTION_HISTORIC_SCAN" as "true"

    @SEP-056
    Example: later scans look at new commits only
      Given "web" has been scanned on schedule before on "main"
      When the scheduler looks at "web"
      Then the scheduled scans on "main" see "SECRET_DETECTION_HISTORIC_SCAN" as "false"

    @SEP-056 @odd
    Example: the action decides otherwise
      Given the policy "Night scan" runs the scan "secret_detection" with these variables:
        | SECRET_DETECTION_HISTORIC_SCAN | false |
      When the scheduler looks at "web"
      Then the scheduled scans on "main" see "SECRET_DETECTION_HISTORIC_SCAN" as "false"
