@scan-execution
Feature: Scan execution policies and merge requests

  Background:
    Given a project "web"
    And Ana is a developer of "web"
    And the CI configuration of "web" has these jobs:
      | job   | stage |
      | build | build |
    And "web" has a branch "idea"
    And "acme" is governed by the scan execution policy "Scan it"

  Rule: A merge request pipeline runs for its source branch, on the latest templates

    @SEP-010 @SEP-028
    Example: the source branch is covered and the template is the latest, so the merge request is scanned
      Given the policy "Scan it" runs for the branch "idea"
      And the policy "Scan it" takes the "latest" scan templates
      And Ana has a merge request from "idea" to "main" in "web"
      When Ana starts the pipeline of the merge request
      Then the jobs of the pipeline are "secret-detection-0"

    @SEP-028 @odd
    Example: the default template runs in no merge request pipeline, so there is nothing to run
      Given Ana has a merge request from "idea" to "main" in "web"
      When Ana starts the pipeline of the merge request
      Then no pipeline is created, for the reason "filtered_by_rules"

    @SEP-010
    Example: the target branch is covered, which does not help the source branch
      Given the policy "Scan it" runs for the branch "main"
      And the policy "Scan it" takes the "latest" scan templates
      And Ana has a merge request from "idea" to "main" in "web"
      When Ana starts the pipeline of the merge request
      Then no pipeline is created, for the reason "filtered_by_rules"

  Rule: The target types look at the open merge requests of the source branch

    Background:
      Given the policy "Scan it" runs for the branch type "target_default"

    @SEP-007
    Example: a merge request takes the branch to the default branch, so its pipelines are scanned
      Given Ana has a merge request from "idea" to "main" in "web"
      When Ana starts a pipeline for "idea" in "web"
      Then the pipeline has the job "secret-detection-0"

    @SEP-007
    Example: the merge request is merged, so it no longer counts
      Given Ana has a merge request from "idea" to "main" in "web"
      And the merge request is merged
      When Ana starts a pipeline for "idea" in "web"
      Then the pipeline is created without the job "secret-detection-0"

    @SEP-007
    Example: the merge request goes to another branch
      Given "web" has a branch "next"
      And Ana has a merge request from "idea" to "next" in "web"
      When Ana starts a pipeline for "idea" in "web"
      Then the pipeline is created without the job "secret-detection-0"

    @SEP-007 @odd
    Example: the default branch itself has no merge request, so its own pipelines are not scanned
      Given Ana has a merge request from "idea" to "main" in "web"
      When Ana starts a pipeline for "main" in "web"
      Then the pipeline is created without the job "secret-detection-0"

    @SEP-007 @odd
    Example: a merge request to the project that this one was forked from does not count
      Given a project "origin"
      And Ana has a merge request from the fork "web" in "origin"
      When Ana starts a pipeline for "change-1" in "web"
      Then the pipeline is created without the job "secret-detection-0"

    @SEP-007
    Example: a protected default branch counts as a protected target
      Given the policy "Scan it" runs for the branch type "target_protected"
      And Ana has a merge request from "idea" to "main" in "web"
      When Ana starts a pipeline for "idea" in "web"
      Then the pipeline has the job "secret-detection-0"

    @SEP-007
    Example: an unprotected target is no protected target
      Given "web" has a branch "next"
      And the policy "Scan it" runs for the branch type "target_protected"
      And Ana has a merge request from "idea" to "next" in "web"
      When Ana starts a pipeline for "idea" in "web"
      Then the pipeline is created without the job "secret-detection-0"

  Rule: Branch and source are looked for in all rules, each on its own

    @SEP-009 @odd
    Example: one rule has the branch and another the source, so the pipeline is scanned
      Given the policy "Scan it" runs for the branch "main"
      And the last rule of the policy "Scan it" covers only the source push
      And a further rule of the policy "Scan it" covers the branch "idea"
      And the last rule of the policy "Scan it" covers only the source web
      When Ana starts a pipeline for "main" in "web" from the source web
      Then the pipeline has the job "secret-detection-0"

    @SEP-009
    Example: no rule has the source, so the pipeline is not scanned
      Given the policy "Scan it" runs for the branch "main"
      And the last rule of the policy "Scan it" covers only the source push
      And a further rule of the policy "Scan it" covers the branch "idea"
      And the last rule of the policy "Scan it" covers only the source web
      When Ana starts a pipeline for "main" in "web" from the source api
      Then the pipeline is created without the job "secret-detection-0"
