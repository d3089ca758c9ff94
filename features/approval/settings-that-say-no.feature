@approval
Feature: Settings that a policy says no to

  A policy that says no to a setting neither demands it nor takes it from a project or another policy.

  Background:
    Given a group "acme"
    And a project "payments" in "acme"
    And Mia is a maintainer of "payments"
    And Ana is a maintainer of "payments"
    And "payments" is governed by the policy "Four eyes" about any merge request
    And Ana has a merge request in "payments"

  Rule: saying no demands nothing

    @MRAP-120 @MRAP-110
    Scenario Outline: nothing <effect> where the one policy says no
      Given the policy "Four eyes" says no to the setting "<setting>"
      When the merge request is evaluated
      Then the policy "Four eyes" is violated
      And nothing <effect>

      Examples:
        | setting                           | effect                             |
        | prevent_approval_by_author        | prevents approval by the author    |
        | prevent_approval_by_commit_author | prevents approval by committers    |
        | remove_approvals_with_new_commit  | removes approvals with new commits |
        | require_password_to_approve       | requires a password to approve     |
        | prevent_editing_approval_rules    | prevents editing approval rules    |

    @MRAP-122
    Example: branches may be changed where the policy says no to keeping them
      Given the policy "Four eyes" says no to the setting "block_branch_modification"
      When Mia tries to unprotect "main" of "payments"
      Then the platform accepts it

    @MRAP-124
    Example: people push where the policy says no to keeping them from it
      Given the policy "Four eyes" says no to the setting "prevent_pushing_and_force_pushing"
      When Mia tries to push to "main" of "payments"
      Then the platform accepts it

    @MRAP-123
    Example: branches of a group may be changed where its policy says no at length
      Given "acme" is governed by the policy "Hands off" about any merge request
      And Olu is an owner of "acme"
      And the policy "Hands off" blocks branch modification
      And the policy "Hands off" leaves the branches of groups alone, with an exception for "acme"
      When Olu tries to unprotect "main" of the group "acme"
      Then the platform accepts it

  Rule: saying no takes nothing away from what another policy demands

    @MRAP-120
    Scenario Outline: one policy <demands>, another one says no
      Given "acme" is governed by the policy "Group review" about any merge request
      And the policy "Group review" <demands>
      And the policy "Four eyes" says no to the setting "<setting>"
      When the merge request is evaluated
      Then the merge request <effect>

      Examples:
        | setting                           | demands                            | effect                             |
        | prevent_approval_by_commit_author | prevents approval by committers    | prevents approval by committers    |
        | remove_approvals_with_new_commit  | removes approvals with new commits | removes approvals with new commits |
        | require_password_to_approve       | requires a password to approve     | requires a password to approve     |
        | prevent_editing_approval_rules    | prevents editing approval rules    | prevents editing approval rules    |

    @MRAP-122
    Example: one policy keeps the branches, another one says no
      Given "acme" is governed by the policy "Group review" about any merge request
      And the policy "Group review" blocks branch modification
      And the policy "Four eyes" says no to the setting "block_branch_modification"
      When Mia tries to unprotect "main" of "payments"
      Then the platform refuses it with status 403

    @MRAP-124
    Example: one policy forbids pushes, another one says no
      Given "acme" is governed by the policy "Group review" about any merge request
      And the policy "Group review" prevents pushing and force pushing
      And the policy "Four eyes" says no to the setting "prevent_pushing_and_force_pushing"
      When Mia tries to push to "main" of "payments"
      Then the platform refuses it because "Group review"

  Rule: a setting of the project is no policy's to lift

    @MRAP-120
    Example: the project removes approvals, the policy says no
      Given the project "payments" removes approvals with new commits
      And the policy "Four eyes" says no to the setting "remove_approvals_with_new_commit"
      When the merge request is evaluated
      Then the merge request removes approvals with new commits

    @MRAP-110
    Example: the rules of merge requests may not be edited while the policy is violated
      Given the policy "Four eyes" prevents editing approval rules
      When the merge request is evaluated
      Then the merge request prevents editing approval rules

    @MRAP-110
    Example: they may be edited where no merge request violates the policy
      Given "payments" is governed by the policy "Signed work" about unsigned commits
      And the policy "Signed work" prevents editing approval rules
      And the commits of the merge request are signed
      When the merge request is evaluated
      Then nothing prevents editing approval rules
