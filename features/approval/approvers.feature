@approval
Feature: Approvers that approval policies name

  A policy names people, groups and roles. Approvals of others do not count for it.

  Background:
    Given a project "payments"
    And "payments" is governed by the policy "Four eyes" about any merge request
    And Mia is a maintainer of "payments"
    And Ana has a merge request in "payments"

  Rule: named people have to be members of the project

    @MRAP-118 @MRAP-146
    Example: the approval of a named member counts
      Given Ben is a developer of "payments"
      And the policy "Four eyes" needs 1 approval from Ben
      When Ben approves the merge request
      Then the merge request needs 0 more approvals
      And the merge request can be merged

    @MRAP-118 @odd
    Example: a named person who is no member is dropped
      Given the policy "Four eyes" needs 1 approval from Zoe
      When the merge request is evaluated
      Then nobody is an eligible approver of "Four eyes"
      And the approval rule of "Four eyes" cannot be satisfied

    @MRAP-118
    Example: a member of a group above the project is a member
      Given Zoe is a developer of "acme"
      And the policy "Four eyes" needs 1 approval from Zoe
      When the merge request is evaluated
      Then the eligible approvers of "Four eyes" are "Zoe"
      And the merge request needs 1 more approval

    @MRAP-146
    Example: the approval of anybody else does not count
      Given Ben is a developer of "payments"
      And the policy "Four eyes" needs 1 approval from Ben
      When Mia approves the merge request
      Then the merge request needs 1 more approval

    @MRAP-116
    Example: an approval that is withdrawn no longer counts
      Given Mia has approved the merge request
      When Mia withdraws the approval
      Then the merge request needs 1 more approval

  Rule: a group stands for its direct members

    Background:
      Given a group "security"
      And Ida is a developer of "security"
      And a subgroup "security-team" of "acme"
      And Sam is a developer of "security-team"
      And Zoe is a developer of "acme"

    @MRAP-118 @odd
    Example: members of the group above do not approve for it
      Given the policy "Four eyes" needs 1 approval from the group "security-team"
      When the merge request is evaluated
      Then the eligible approvers of "Four eyes" are "Sam"
      And the merge request needs 1 more approval

    @MRAP-118
    Example: a group outside the hierarchy of the project has no say
      Given the policy "Four eyes" needs 1 approval from the group "security"
      When the merge request is evaluated
      Then nobody is an eligible approver of "Four eyes"

    @MRAP-118
    Example: any group has a say where the instance allows it
      Given any group may approve on the instance
      And the policy "Four eyes" needs 1 approval from the group "security"
      When the merge request is evaluated
      Then the eligible approvers of "Four eyes" are "Ida"
      And the merge request needs 1 more approval

  Rule: a role stands for those who have exactly that role

    Background:
      Given Ben is a developer of "payments"
      And Rita is a reporter of "payments"
      And Olu is an owner of "acme"

    @MRAP-116 @odd
    Example: maintainers and owners do not approve for developers
      Given the policy "Four eyes" needs 1 approval from developers
      When the merge request is evaluated
      Then the eligible approvers of "Four eyes" are "Ben"
      And the merge request needs 1 more approval

    @MRAP-116
    Example: an inherited role counts
      Given the policy "Four eyes" needs 1 approval from owners
      When the merge request is evaluated
      Then the eligible approvers of "Four eyes" are "Olu"
      And the merge request needs 1 more approval

    @MRAP-116 @odd
    Example: reporters are nobody's approvers
      Given the policy "Four eyes" needs 1 approval from reporters
      When the merge request is evaluated
      Then nobody is an eligible approver of "Four eyes"

    @MRAP-117
    Example: a custom role on top of a reporter counts if it grants approval
      Given the custom role "Approver" of the instance adds "admin_merge_request" to reporter
      And Vic has the custom role "Approver" in "payments"
      And the policy "Four eyes" needs 1 approval from the custom role "Approver"
      When the merge request is evaluated
      Then the eligible approvers of "Four eyes" are "Vic"
      And the merge request needs 1 more approval

    @MRAP-117
    Example: a custom role on top of a reporter does not count otherwise
      Given the custom role "Reader" of the instance adds "read_code" to reporter
      And Vic has the custom role "Reader" in "payments"
      And the policy "Four eyes" needs 1 approval from the custom role "Reader"
      When the merge request is evaluated
      Then nobody is an eligible approver of "Four eyes"

    @MRAP-117
    Example: a custom role on top of a developer counts in any case
      Given the custom role "Builder" of the instance adds "read_code" to developer
      And Vic has the custom role "Builder" in "payments"
      And the policy "Four eyes" needs 1 approval from the custom role "Builder"
      When the merge request is evaluated
      Then the eligible approvers of "Four eyes" are "Vic"
      And the merge request needs 1 more approval

  Rule: the lists of one action are one pool

    @MRAP-115
    Example: a named person approves in the place of a maintainer
      Given Ben is a developer of "payments"
      And the policy "Four eyes" also accepts approvals from Ben
      When Ben approves the merge request
      Then the merge request needs 0 more approvals

    @MRAP-115
    Example: the approval of a blocked person cannot be given
      Given Ben is a developer of "payments"
      And the policy "Four eyes" also accepts approvals from Ben
      And Ben is blocked
      When the merge request is evaluated
      Then the eligible approvers of "Four eyes" are "Mia"
      And the merge request needs 1 more approval
