@scope
Feature: Changes of policy files

  Background:
    Given a project "web"
    And "acme" is governed by the approval policy "Two leads"

  Rule: A merged change acts at once

    @INH-010 @INH-011
    Example: a policy that a merge request disables no longer covers the project
      When a merge request disables the policy "Two leads"
      And the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is disabled

    @INH-010 @INH-011
    Example: a policy that a merge request enables covers the project
      Given the policy "Two leads" is disabled
      When a merge request enables the policy "Two leads"
      And the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @INH-010
    Example: a policy that a merge request adds covers the project, in the order of the file
      When a merge request puts the approval policy "Second look" before "Two leads"
      And the policies of "web" are listed
      Then these policies cover the project, in this order:
        | Second look |
        | Two leads   |

    @INH-010 @INH-011
    Example: a policy that a merge request adds disabled is listed and does not cover the project
      When a merge request puts the disabled approval policy "Second look" before "Two leads"
      And the policies of "web" are listed
      Then the policy "Second look" does not cover the project: it is disabled

    @INH-010 @INH-011
    Example: a disabled policy that a merge request removes takes nothing with it
      Given "acme" is governed by the approval policy "Idle"
      And the policy "Idle" is disabled
      When a merge request removes the policy "Idle"
      And the policies of "web" are listed
      Then these policies cover the project, in this order:
        | Two leads |

    @VAL-001 @INH-010 @odd
    Example: a merge request that breaks one policy puts the others out of force with it
      Given "acme" is governed by the scan execution policy "Scan it"
      When a merge request takes the rules out of the policy "Two leads"
      And the policies of "web" are listed
      Then the policy "Scan it" does not cover the project: it is in an invalid file

    @VAL-001 @INH-010
    Example: a merge request that mends the policy puts them in force again
      Given "acme" is governed by the scan execution policy "Scan it"
      And the policy "Two leads" has no rules
      When a merge request gives the policy "Two leads" a rule about any merge request
      And the policies of "web" are listed
      Then the policy "Scan it" covers the project
      And the policy "Two leads" covers the project

  Rule: A policy that comes in front can push another one beyond the limit

    Background:
      Given the instance allows 1 approval policy per file

    @LIM-002 @MRAP-001 @odd
    Example: the policy that used to be the first is beyond the limit
      When a merge request puts the approval policy "Second look" before "Two leads"
      And the policies of "web" are listed
      Then the policy "Second look" covers the project
      And the policy "Two leads" does not cover the project: it is beyond the limit of its file

    @LIM-002 @MRAP-001 @MRAP-004
    Example: a disabled policy in front pushes nothing away
      When a merge request puts the disabled approval policy "Second look" before "Two leads"
      And the policies of "web" are listed
      Then the policy "Two leads" covers the project

  Rule: Merge requests that are open already follow the change

    Background:
      Given Ana has a merge request in "web"
      And Mia is a maintainer of "web"

    @MRAP-015 @MRAP-004
    Example: the disabled policy no longer needs its approval
      When a merge request disables the policy "Two leads"
      Then the merge request needs no approval

    @MRAP-015 @MRAP-113
    Example: the policy that was added needs its approval too
      When a merge request puts the approval policy "Second look" before "Two leads"
      Then the merge request needs 2 approvals

    @MRAP-015 @MRAP-113
    Example: one approval that was given before counts for both
      Given Mia has approved the merge request
      When a merge request puts the approval policy "Second look" before "Two leads"
      Then the merge request needs 2 approvals
      And the merge request needs 0 more approvals

    @INH-010
    Example: an approved merge request needs nobody once the policy is gone
      Given Mia has approved the merge request
      When a merge request removes the policy "Two leads"
      Then the merge request needs no approval
      And the merge request is approved
