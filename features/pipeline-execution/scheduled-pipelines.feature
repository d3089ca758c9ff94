@pipeline-execution
Feature: What scheduled pipeline execution policies start

  Background:
    Given the time is 2026-01-15T06:10:00Z
    And a project "shop"
    And "acme" is governed by the scheduled policy "Nightly" with the job "scan"
    And the policy file of "acme" takes part in the experiment "pipeline_execution_schedule_policy"

  Rule: nothing is scheduled without the experiment and the product flag

    @SPEP-001
    Example: the policy file leaves the experiment
      Given the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      And the policy file of "acme" leaves the experiment "pipeline_execution_schedule_policy"
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts

    @SPEP-001
    Example: no schedule is created while the flag is off
      Given the feature flag "scheduled_pipeline_execution_policies" is off
      When the schedules of "shop" are created
      Then no policy has a next run

    @SPEP-001
    Example: experiment and flag are on
      Given the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then the policy "Nightly" starts a pipeline on "main" with the jobs "scan"

  Rule: the pipeline holds the jobs of the policy alone and runs as the policy bot

    @SPEP-010
    Example: the CI configuration of the project is ignored
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And "shop" has a policy bot
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then the policy "Nightly" starts a pipeline on "main" with the jobs "scan"
      And the pipeline on "main" runs as the policy bot of "shop"
      And the pipeline on "main" has the source "pipeline_execution_policy_schedule"

    @SPEP-010 @odd
    Example: an invalid CI configuration of the project does not matter
      Given the CI configuration of "shop" is invalid
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then the policy "Nightly" starts a pipeline on "main" with the jobs "scan"

    @SPEP-014
    Example: ordinary policies are not added
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then the policy "Nightly" starts a pipeline on "main" with the jobs "scan"

    @SPEP-005 @odd
    Example: a workflow written for pushes filters the scheduled run
      Given the workflow of the policy "Nightly" runs if "$CI_PIPELINE_SOURCE == 'push'"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts
      And the policy "Nightly" is refused: "filter out all jobs"

    @SPEP-010 @odd
    Example: variables of the project settings stay out unless the policy lets them in
      Given the CI configuration of "shop" has these jobs:
        | job     | stage |
        | compile | build |
      And the settings of "shop" set "DEPTH" to "full"
      And the job "scan" of the policy "Nightly" runs if "$DEPTH == null"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then pipelines start on "main" only

    @SPEP-005 @odd
    Example: variables of the project settings are there once the policy lets them in
      Given the settings of "shop" set "DEPTH" to "full"
      And the policy "Nightly" lets all variables in
      And the job "scan" of the policy "Nightly" runs if "$DEPTH == null"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts

  Rule: every listed branch gets its own run

    @SPEP-007
    Example: without branches the default branch runs
      Given "shop" has a branch "release"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then pipelines start on "main" only

    @SPEP-007
    Example: a listed branch that the project lacks starts nothing
      Given "shop" has a branch "release"
      And the policy "Nightly" runs on the branches "release, gone"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then pipelines start on "release" only
      And the branch "gone" is refused: "reference not found"

    @SPEP-007 @odd
    Example: a wildcard is taken for the name of a branch
      Given "shop" has a branch "release-1"
      And the policy "Nightly" runs on the branches "release-*"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts
      And the branch "release-*" is refused: "reference not found"

  Rule: the file stands in a linked policy project that lets pipelines in

    @SPEP-011
    Example: the policy project keeps pipelines out
      Given pipelines may not read the policy project "acme-policies"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts
      And the policy "Nightly" is refused: "access denied"

    @SPEP-011 @odd
    Example: even a public project that is no policy project does not do
      Given a public project "library" in "acme"
      And the CI file of the policy "Nightly" is kept in "library"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts
      And the policy "Nightly" is refused: "access denied"

    @SPEP-011
    Example: the policy project lets pipelines in
      Given pipelines may not read the policy projects of the instance
      And pipelines may read the policy project "acme-policies"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then pipelines start on "main" only

  Rule: a snoozed policy starts nothing until the snooze is over

    @SPEP-008
    Example: a snoozed schedule starts nothing
      Given the policy "Nightly" is snoozed until 2026-01-20T00:00:00Z
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts
      And the policy "Nightly" is refused: "snoozed"

    @SPEP-008 @odd
    Example: a snoozed schedule moves on all the same
      Given the policy "Nightly" is snoozed until 2026-01-20T00:00:00Z
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler has run for "shop"
      Then the policy "Nightly" runs next at 2026-01-16T06:00:00Z

    @SPEP-008
    Example: a snooze that is over counts for nothing
      Given the policy "Nightly" is snoozed until 2026-01-15T06:00:00Z
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then pipelines start on "main" only

    @SPEP-008
    Example: a snooze is over at the very moment until which it lasts
      Given the policy "Nightly" is snoozed until 2026-01-15T06:10:00Z
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then pipelines start on "main" only
