@pipeline-execution
Feature: What the words in scheduled pipeline execution policies stand for

  Background:
    Given a project "shop"
    And the time is 2026-01-15T09:30:00Z
    And "acme" is governed by the scheduled policy "Nightly" with the job "scan"
    And the policy file of "acme" takes part in the experiment "pipeline_execution_schedule_policy"

  Rule: a weekly schedule runs on the day that it names

    @SPEP-003
    Scenario Outline: on Thursday morning the next <day> at 06:15 is <next>
      Given the policy "Nightly" runs every "<day>" at "06:15"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at <next>

      Examples:
        | day       | next                 |
        | Monday    | 2026-01-19T06:15:00Z |
        | Tuesday   | 2026-01-20T06:15:00Z |
        | Wednesday | 2026-01-21T06:15:00Z |
        | Thursday  | 2026-01-22T06:15:00Z |
        | Friday    | 2026-01-16T06:15:00Z |

    @SPEP-003
    Example: a policy file of 17.10 names the zone beside its cadence
      Given the instance has the version "17.10"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Nightly" has the cadence "30 4 * * 1" in the zone "Asia/Tokyo"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at 2026-01-18T19:30:00Z

  Rule: only an enabled policy is scheduled

    @SPEP-002
    Example: a disabled policy has no next run
      Given the policy "Nightly" is disabled
      When the schedules of "shop" are created
      Then no policy has a next run

    @SPEP-008
    Example: a snoozed policy starts nothing, whatever the reason
      Given the policy "Nightly" is snoozed until 2026-01-20T00:00:00Z because of "code freeze"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts

    @SPEP-005
    Example: a description and metadata make no difference
      Given the policy "Nightly" has the description "Scans every night"
      And the policy "Nightly" carries this metadata:
        | key      | value |
        | team     | red   |
        | reviewed | true  |
        | retired  | false |
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then pipelines start on "main" only

  Rule: variables stay out of scheduled runs but for those that the policy lets in

    Background:
      Given the settings of "shop" set "DEPTH" to "full"
      And the job "scan" of the policy "Nightly" runs if "$DEPTH == null"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z

    @SPEP-005
    Example: the policy lets none in, in so many words
      Given the policy "Nightly" lets no variables in
      When the scheduler looks at "shop"
      Then pipelines start on "main" only

    @SPEP-005
    Example: the policy lets none in but the one that is set
      Given the policy "Nightly" lets no variables in but "DEPTH"
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts

    @SPEP-005
    Example: the policy lets all in but the one that is set
      Given the policy "Nightly" lets all variables in but "DEPTH"
      When the scheduler looks at "shop"
      Then pipelines start on "main" only

    @SPEP-005
    Example: what the policy says of dotenv artifacts does not touch settings
      Given the policy "Nightly" lets no variables in
      And the policy "Nightly" lets dotenv artifacts in
      When the scheduler looks at "shop"
      Then pipelines start on "main" only

    @SPEP-005
    Example: filtering dotenv artifacts does not touch settings either
      Given the policy "Nightly" lets all variables in
      And the policy "Nightly" filters dotenv artifacts like other variables
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts
