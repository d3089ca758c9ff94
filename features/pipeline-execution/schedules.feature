@pipeline-execution
Feature: When scheduled pipeline execution policies are due

  Background:
    Given a project "shop"
    And "acme" is governed by the scheduled policy "Nightly" with the job "scan"
    And the policy file of "acme" takes part in the experiment "pipeline_execution_schedule_policy"

  Rule: a schedule is a cron expression in the zone of the policy

    @SPEP-003
    Example: daily in UTC, where no zone is given
      Given the time is 2026-01-15T09:30:00Z
      And the policy "Nightly" runs daily at "06:15"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at 2026-01-16T06:15:00Z

    @SPEP-003
    Example: the same day where the time is still ahead
      Given the time is 2026-01-15T05:00:00Z
      And the policy "Nightly" runs daily at "06:15"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at 2026-01-15T06:15:00Z

    @SPEP-003 @odd
    Example: Saturday morning in Tokyo is Friday night in UTC
      Given the time is 2025-03-01T00:00:00Z
      And the policy "Nightly" runs every "Saturday" at "06:15"
      And the policy "Nightly" keeps the time of "Asia/Tokyo"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at 2025-03-07T21:15:00Z

    @SPEP-003
    Example: the first of several days of the week comes first
      Given the time is 2026-01-15T09:30:00Z
      And the policy "Nightly" runs every "Wednesday, Sunday" at "00:00"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at 2026-01-18T00:00:00Z

    @SPEP-003 @odd
    Example: the clock of the zone goes forward before the next run
      Given the time is 2026-03-28T12:00:00Z
      And the policy "Nightly" runs daily at "09:00"
      And the policy "Nightly" keeps the time of "Europe/Berlin"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at 2026-03-29T07:00:00Z

    @SPEP-003 @odd
    Example: an hour that happens twice is due once
      Given the time is 2026-10-25T00:30:01Z
      And the policy "Nightly" runs daily at "02:30"
      And the policy "Nightly" keeps the time of "Europe/Berlin"
      And the policy "Nightly" is due in "shop" at 2026-10-25T00:30:00Z
      When the scheduler has run for "shop"
      Then the policy "Nightly" runs next at 2026-10-26T01:30:00Z

    @SPEP-004 @odd
    Example: a month without the day is skipped
      Given the time is 2026-01-31T12:00:00Z
      And the policy "Nightly" runs on the days "31" of the month at "06:00"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at 2026-03-31T06:00:00Z

    @SPEP-004
    Example: every month has its first day
      Given the time is 2026-01-31T12:00:00Z
      And the policy "Nightly" runs on the days "1" of the month at "06:00"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at 2026-02-01T06:00:00Z

    @SPEP-002
    Example: creating the schedules again replaces them
      Given the policy "Nightly" is due in "shop" at 2026-01-14T06:00:00Z
      When the schedules of "shop" are created
      Then only the policies "Nightly" have a next run
      And the policy "Nightly" runs next at 2026-01-16T06:00:00Z

    @SPEP-009 @odd
    Example: a schedule with an invalid cadence stays where it is and the others run
      Given "acme" is governed by the scheduled policy "Broken" with the job "broken"
      And the policy "Broken" runs on no day of the week
      And the policy "Broken" is due in "shop" at 2026-01-15T05:00:00Z
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then pipelines start on "main" only
      And the policy "Broken" is refused: "invalid cadence"

    @SPEP-009 @SPEP-003
    Example: the scheduler does not move a schedule with an invalid cadence on
      Given the policy "Nightly" runs on no day of the week
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler has run for "shop"
      Then the policy "Nightly" runs next at 2026-01-15T06:00:00Z

    @SPEP-003 @odd
    Example: a policy file of 17.10 gives its cadence as cron
      Given the instance has the version "17.10"
      And "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy "Nightly" has the cadence "30 4 * * 1"
      When the schedules of "shop" are created
      Then the policy "Nightly" runs next at 2026-01-19T04:30:00Z

  Rule: the scheduler takes what is due and moves it on

    @SPEP-005
    Example: a schedule whose time has passed starts, the oldest first
      Given the time is 2026-01-15T06:10:00Z
      And "acme" is governed by the scheduled policy "Older" with the job "older"
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      And the policy "Older" is due in "shop" at 2026-01-15T05:00:00Z
      When the scheduler looks at "shop"
      Then the pipelines of the policies start in this order: "Older, Nightly"

    @SPEP-005
    Example: a schedule whose time is ahead waits
      Given the time is 2026-01-15T05:59:59Z
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts

    @SPEP-005 @odd
    Example: a schedule whose time is this very second has not passed yet
      Given the time is 2026-01-15T06:00:00Z
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then no scheduled pipeline starts

    @SPEP-005
    Example: after the scheduler has run the schedule is due on the next day and no longer now
      Given the time is 2026-01-15T06:10:00Z
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler has run for "shop"
      Then the policy "Nightly" runs next at 2026-01-16T06:00:00Z
      And no scheduled pipeline starts

    @SPEP-006
    Example: the run starts at some second within the window
      Given the time is 2026-01-15T06:00:10Z
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then the pipeline on "main" starts between 2026-01-15T06:00:10Z and 2026-01-15T07:00:09Z

    @SPEP-006 @odd
    Example: a window longer than the time to the next run ends with it
      Given the time is 2026-01-15T06:00:10Z
      And the policy "Nightly" spreads its runs over 172800 seconds
      And the policy "Nightly" is due in "shop" at 2026-01-15T06:00:00Z
      When the scheduler looks at "shop"
      Then the pipeline on "main" starts between 2026-01-15T06:00:10Z and 2026-01-16T05:59:59Z

  Rule: a policy project promises one scheduled policy

    @SPEP-013
    Example: a second scheduled policy in the file is more than the documentation promises
      When this policy file is checked:
        """
        experiments:
          pipeline_execution_schedule_policy: { enabled: true }
        pipeline_execution_schedule_policy:
          - name: Nightly
            enabled: true
            content: { include: [{ project: acme/ci, file: scan.yml }] }
            schedules: [{ type: daily, start_time: "06:00", time_window: { value: 3600, distribution: random } }]
          - name: Weekly
            enabled: true
            content: { include: [{ project: acme/ci, file: scan.yml }] }
            schedules:
              - { type: weekly, days: [Monday], start_time: "06:00", time_window: { value: 3600, distribution: random } }
        """
      Then the file is valid
      And the file has the problem "beyond-documented-limit" at "pipeline_execution_schedule_policy[1]"

    @SPEP-013
    Example: a single one is what the documentation promises
      When this policy file is checked:
        """
        experiments:
          pipeline_execution_schedule_policy: { enabled: true }
        pipeline_execution_schedule_policy:
          - name: Nightly
            enabled: true
            content: { include: [{ project: acme/ci, file: scan.yml }] }
            schedules: [{ type: daily, start_time: "06:00", time_window: { value: 3600, distribution: random } }]
        """
      Then the file is valid
      And the file does not have the problem "beyond-documented-limit"
