@approval
Feature: Merge checks

  A merge request reports the first check that keeps it from being merged.

  Background:
    Given a project "payments"
    And Mia is a maintainer of "payments"
    And "payments" is governed by the policy "Critical findings" about new critical sast findings
    And the pipeline of "main" ran sast
    And Ana has a merge request in "payments"

  Rule: missing approvals are reported before violations

    @MRAP-170 @MRAP-171
    Example: a violated merge request without approvals fails both checks
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then these checks of the merge request fail, in this order: "not_approved, security_policy_violations"
      And the merge request cannot be merged: not_approved

    @MRAP-170 @odd
    Example: approvals override violations
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      When Mia approves the merge request
      Then the policy "Critical findings" is violated
      And the merge request can be merged

    @MRAP-170 @odd
    Example: approvals do not override the wait for a pipeline
      Given the sast scan of the merge request reports nothing
      And the pipeline of the merge request is running
      When Mia approves the merge request
      Then the merge request is approved
      And the merge request cannot be merged: checking

    @MRAP-170 @MRAP-101
    Example: an error that the policy lets pass fails no check
      Given the policy "Critical findings" fails open
      When the merge request is evaluated
      Then the merge request can be merged

  Rule: violations come before status checks, and both before the state of the merge request

    @MRAP-171 @ESC-106
    Example: everything fails at once
      Given "payments" merges only what all status checks have passed
      And "payments" has the status check "Ticket"
      And the merge request is a draft
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then these checks of the merge request fail, in this order: "not_approved, security_policy_violations, status_checks_must_pass, draft_status"

    @ESC-103 @ESC-106
    Example: with approvals a status check is what is reported
      Given "payments" merges only what all status checks have passed
      And "payments" has the status check "Ticket"
      And the sast scan of the merge request reports nothing
      When the merge request is evaluated
      Then the merge request cannot be merged: status_checks_must_pass

    @ESC-103
    Example: a status check that passed is not reported
      Given "payments" merges only what all status checks have passed
      And "payments" has the status check "Ticket"
      And the sast scan of the merge request reports nothing
      And the status check "Ticket" was reported passed
      When the merge request is evaluated
      Then the merge request can be merged

    @MRAP-172
    Example: a draft is judged like any other merge request
      Given the merge request is a draft
      And the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the policy "Critical findings" is violated

  Rule: a merge request is merged only when no check fails

    @MRAP-085
    Example: a merge request without obstacles is merged
      Given the sast scan of the merge request reports nothing
      When the merge request gets merged
      Then the merge request cannot be merged: not_open

    @MRAP-171
    Example: a merge request that was closed is not merged, though no check of policies fails
      Given the sast scan of the merge request reports nothing
      And the merge request is closed
      When the merge request is evaluated
      Then the merge request cannot be merged: not_open

    @MRAP-148
    Example: after the merge the approval rules that were satisfied stay
      Given the sast scan of the merge request reports nothing
      And "payments" has the approval rule "Backend" that needs 1 approval from Mia
      And Mia has approved the merge request
      When the merge request gets merged
      Then the approval rule "Backend" needs 1 approval
      And the merge request needs 1 approval

    @MRAP-148 @odd
    Example: after the merge the approval rules that nobody satisfied disappear
      Given "payments" has the approval rule "Backend" that needs 1 approval from Mia
      And the merge request is merged
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-170
    Example: a merge request with missing approvals stays open
      Given the sast scan of the merge request reports the critical finding "SQL injection"
      When the merge request gets merged
      Then the merge request cannot be merged: not_approved
