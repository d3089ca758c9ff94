@scan-execution
Feature: Skipping pipelines under scan execution policies

  Background:
    Given a project "web"
    And Ana is a developer of "web"
    And "acme" is governed by the scan execution policy "Scan it"

  Rule: All scan execution policies have to let the user skip, and one without the block does

    @SEP-060 @odd
    Example: the policy says nothing about skipping, so the pipeline is skipped
      When Ana starts a pipeline for "main" in "web" with the commit message "Fix a typo [skip ci]"
      Then the pipeline is skipped

    @SEP-060 @PEP-091
    Example: one of two policies forbids skipping, so the pipeline runs
      Given "web" is governed by the scan execution policy "Strict"
      And the policy "Strict" lets nobody skip pipelines
      When Ana starts a pipeline for "main" in "web" with the commit message "Fix a typo [skip ci]"
      Then the pipeline has the job "secret-detection-0"

    @SEP-060 @PEP-091
    Example: the policy lets Ana skip
      Given the policy "Scan it" lets only Ana skip pipelines
      When Ana starts a pipeline for "main" in "web" with the commit message "Fix a typo [skip ci]"
      Then the pipeline is skipped

    @SEP-060 @PEP-091
    Example: the policy lets everyone skip in so many words
      Given the policy "Scan it" lets everyone skip pipelines
      When Ana starts a pipeline for "main" in "web" with the commit message "Fix a typo [skip ci]"
      Then the pipeline is skipped

    @SEP-060 @PEP-091
    Example: the policy lets somebody else skip, so the pipeline runs
      Given Max is a developer of "web"
      And the policy "Scan it" lets only Max skip pipelines
      When Ana starts a pipeline for "main" in "web" with the commit message "Fix a typo [skip ci]"
      Then the pipeline has the job "secret-detection-0"
