@approval
Feature: Bypassing approval policies

  Merge requests between two branches, or listed people with a reason, can get past a policy.

  Background:
    Given a project "payments"
    And Mia is a maintainer of "payments"
    And "payments" is governed by the policy "Four eyes" about any merge request

  Rule: a pair of branches exempts merge requests from the one into the other

    Background:
      Given "payments" has a branch "release/1.0"
      And "payments" protects the branch "release/1.0"

    @MRAP-130
    Scenario Outline: from <source> to <target>, with the pair hotfix/* and release/*
      Given merge requests from "hotfix/*" to "release/*" bypass the policy "Four eyes"
      And Ana has a merge request from "<source>" to "<target>" in "payments"
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: both sides have to match
        | source   | target      | approvals |
        | hotfix/7 | release/1.0 | 0         |
        | hotfix/7 | main        | 1         |
        | fix      | release/1.0 | 1         |

    @MRAP-130
    Example: a name stands for one branch only
      Given merge requests from "hotfix" to "main" bypass the policy "Four eyes"
      And Ana has a merge request from "hotfix/7" to "main" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval

  Rule: a listed actor sets the policy aside on one merge request, with a reason

    Background:
      Given Ana has a merge request in "payments"
      And Ida is a developer of "payments"

    @MRAP-135 @MRAP-136
    Example: a bypass lifts the approvals
      Given the policy "Four eyes" lets Mia bypass it
      When Mia bypasses the policy "Four eyes" because of "incident 4711"
      Then the merge request needs no approval
      And the merge request can be merged

    @MRAP-136
    Example: other policies stay in force
      Given the policy "Four eyes" lets Mia bypass it
      And "acme" is governed by the policy "Group review" about any merge request
      When Mia bypasses the policy "Four eyes" because of "incident 4711"
      Then the policy "Group review" needs 1 approval on the merge request
      And the merge request needs 1 approval

    @MRAP-135
    Example: without a reason nothing is bypassed
      Given the policy "Four eyes" lets Mia bypass it
      When Mia bypasses the policy "Four eyes" without a reason
      Then the merge request needs 1 approval

    @MRAP-135 @MRAP-133
    Example: whoever is not listed bypasses nothing
      Given the policy "Four eyes" lets Mia bypass it
      When Ida bypasses the policy "Four eyes" because of "incident 4711"
      Then the merge request needs 1 approval

    @MRAP-133
    Example: a listed role may bypass
      Given the policy "Four eyes" lets the role maintainer bypass it
      When Mia bypasses the policy "Four eyes" because of "incident 4711"
      Then the merge request needs no approval

    @MRAP-133 @odd
    Example: a higher role than the listed one may not
      Given the policy "Four eyes" lets the role developer bypass it
      When Mia bypasses the policy "Four eyes" because of "incident 4711"
      Then the merge request needs 1 approval
      And the approval rule "Four eyes" needs 1 approval

    @MRAP-133
    Example: a direct member of a listed group may bypass
      Given a subgroup "incident-team" of "acme"
      And Ida is a developer of "incident-team"
      And the policy "Four eyes" lets the group "incident-team" bypass it
      When Ida bypasses the policy "Four eyes" because of "incident 4711"
      Then the merge request needs no approval

    @MRAP-133
    Example: a listed custom role may bypass
      Given the custom role "Incident lead" of the instance adds "read_code" to reporter
      And Vic has the custom role "Incident lead" in "payments"
      And the policy "Four eyes" lets the custom role "Incident lead" bypass it
      When Vic bypasses the policy "Four eyes" because of "incident 4711"
      Then the merge request needs no approval

    @MRAP-135 @MRAP-131 @odd
    Example: a listed service account gives a reason like a person
      Given the service account "Deployer" is a maintainer of "payments"
      And the policy "Four eyes" lets the service account "Deployer" bypass it
      When Deployer bypasses the policy "Four eyes" because of "incident 4711"
      Then the merge request needs no approval

    @MRAP-135 @MRAP-131 @odd
    Example: a listed service account without a reason bypasses nothing
      Given the service account "Deployer" is a maintainer of "payments"
      And the policy "Four eyes" lets the service account "Deployer" bypass it
      When Deployer bypasses the policy "Four eyes" without a reason
      Then the merge request needs 1 approval

    @MRAP-137
    Example: empty bypass settings let nobody bypass
      Given the bypass settings of the policy "Four eyes" are empty
      When Mia bypasses the policy "Four eyes" because of "incident 4711"
      Then the merge request needs 1 approval

    @MRAP-137
    Example: a policy without bypass settings lets nobody bypass
      When Mia bypasses the policy "Four eyes" because of "incident 4711"
      Then the merge request needs 1 approval
