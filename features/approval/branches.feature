@approval
Feature: Target branches of approval policies

  A rule demands approvals only of merge requests into protected branches that it covers.

  Background:
    Given a project "payments"
    And "payments" has a branch "release/1.0"
    And "payments" is governed by the policy "Four eyes" about any merge request

  Rule: only protected target branches are affected

    @MRAP-030 @MRAP-031
    Example: a rule without named branches covers a protected branch
      Given Ana has a merge request from "fix" to "main" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-030
    Example: a merge request into an unprotected branch needs nobody
      Given Ana has a merge request from "fix" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request needs no approval
      And the policy "Four eyes" is not violated

    @MRAP-030 @odd
    Example: naming an unprotected branch does not make the rule cover it
      Given the policy "Four eyes" is for the branch "release/1.0"
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-030
    Example: a branch that a wildcard protects is protected
      Given "payments" protects the branch "release/*"
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-030
    Example: a branch that the group protects is protected
      Given the group "acme" protects the branch "release/*"
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-030
    Example: unprotecting the target branch lifts the rule
      Given Ana has a merge request in "payments"
      When the branch "main" of "payments" is unprotected
      Then the merge request needs no approval

    @MRAP-030
    Example: retargeting to an unprotected branch lifts the rule
      Given Ana has a merge request in "payments"
      When the merge request is retargeted to "release/1.0"
      Then the merge request needs no approval
      And the policy "Four eyes" is not violated

  Rule: named branches are names or wildcards

    Background:
      Given "payments" protects the branch "release/1.0"
      And "payments" protects the branch "release/1.0/hotfix"

    @MRAP-031 @MRAP-038
    Scenario Outline: <pattern> covers <target>: <approvals>
      Given the policy "Four eyes" is for the branch "<pattern>"
      And Ana has a merge request from "fix" to "<target>" in "payments"
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples: a wildcard stands for any characters, slashes as well, and capital letters are other letters
        | pattern     | target             | approvals |
        | main        | main               | 1         |
        | main        | release/1.0        | 0         |
        | release/*   | release/1.0        | 1         |
        | release     | release/1.0        | 0         |
        | release/*   | release/1.0/hotfix | 1         |
        | Release/*   | release/1.0        | 0         |

    @MRAP-032 @MRAP-038
    Example: a rule for the default branch covers it and no other
      Given the policy "Four eyes" is for the default branch
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-032
    Example: a rule for the default branch covers the default branch
      Given the policy "Four eyes" is for the default branch
      And Ana has a merge request from "fix" to "main" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-034
    Example: no branch of an empty repository is covered
      Given Ana has a merge request from "fix" to "main" in "payments"
      And "payments" has no branches
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: branch exceptions take branches out, as far as the rule stores its branches one by one

    Background:
      Given the policy "Four eyes" is for branches of the type protected

    @MRAP-033 @MRAP-037
    Example: an excepted branch needs nobody
      Given "payments" protects the branch "release/1.0"
      And the policy "Four eyes" leaves out the branch "release/*"
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-033
    Example: an exception for another project has no effect
      Given "payments" protects the branch "release/1.0"
      And the policy "Four eyes" leaves out the branch "release/1.0" of the project "acme/billing"
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-033
    Example: an exception for this project takes the branch out
      Given "payments" protects the branch "release/1.0"
      And the policy "Four eyes" leaves out the branch "release/1.0" of the project "acme/payments"
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-037 @odd
    Example: a wildcard protection goes on covering an excepted branch
      Given "payments" has a branch "release/2.0"
      And "payments" protects the branch "release/*"
      And the policy "Four eyes" leaves out the branch "release/1.0"
      And Ana has a merge request from "fix" to "release/1.0" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval

  Rule: a rule for all protected branches forgets its exceptions

    @MRAP-036 @odd
    Example: an excepted branch still needs the approval
      Given the policy "Four eyes" leaves out the branch "main"
      And Ana has a merge request from "fix" to "main" in "payments"
      When the merge request is evaluated
      Then the merge request needs 1 approval
