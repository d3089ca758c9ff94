@approval @scope
Feature: Approval policies whose scope decides about a merge request

  Only a policy whose scope covers the project has a say in its merge requests.

  Background:
    Given a group "acme"
    And a subgroup "shop" of "acme"
    And a project "web" in "shop"
    And a project "docs" in "acme"
    And Mia is a maintainer of "web"
    And "acme" is governed by the policy "Two leads" about any merge request
    And Ana has a merge request in "web"

  Rule: projects and groups are included or excluded, and an exclusion wins

    @MRAP-020
    Example: a scope whose lists are empty covers the project
      Given the policy "Two leads" has a scope with empty lists
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-023
    Example: the project is included
      Given the scope of the policy "Two leads" includes the project "web"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-023
    Example: another project is included
      Given the scope of the policy "Two leads" includes the project "docs"
      When the merge request is evaluated
      Then the merge request needs no approval
      And the merge request can be merged

    @MRAP-023
    Example: the project is both included and excluded
      Given the scope of the policy "Two leads" includes the project "web"
      And the scope of the policy "Two leads" excludes the project "web"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-023
    Example: the project is included, and its merge request approved
      Given the scope of the policy "Two leads" includes the project "web"
      And Mia has approved the merge request
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-024
    Example: a group above the project is included
      Given the scope of the policy "Two leads" includes the group "shop"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-024
    Example: a group above the project is excluded
      Given the scope of the policy "Two leads" includes the group "acme"
      And the scope of the policy "Two leads" excludes the group "shop"
      When the merge request is evaluated
      Then the merge request needs no approval
      And the merge request can be merged

    @MRAP-024 @odd
    Example: including the nearer group does not undo the exclusion of the one above it
      Given the scope of the policy "Two leads" includes the group "shop"
      And the scope of the policy "Two leads" excludes the group "acme"
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: frameworks and attributes have to be carried by the project

    Background:
      Given a compliance framework "PCI" in "acme"

    @MRAP-025
    Example: the project carries the framework
      Given the scope of the policy "Two leads" names the framework "PCI"
      And "web" carries the compliance framework "PCI"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-025
    Example: the project carries no framework
      Given the scope of the policy "Two leads" names the framework "PCI"
      When the merge request is evaluated
      Then the merge request needs no approval
      And the merge request can be merged

    @MRAP-026
    Scenario Outline: the policy asks for the application "core", and the project has "<application>"
      Given scopes may name security attributes
      And the policy file of "acme" takes part in the experiment "security_attributes_policy_scope"
      And the scope of the policy "Two leads" includes the application "core"
      And "web" has the application "<application>"
      When the merge request is evaluated
      Then the merge request needs <approvals> approvals

      Examples:
        | application | approvals |
        | core        | 1         |
        | edge        | 0         |

    @MRAP-021
    Example: of two conditions that are both needed the project fulfils one
      Given the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" includes the project "web"
      When the merge request is evaluated
      Then the merge request needs no approval

    @MRAP-021
    Example: the project fulfils both conditions
      Given the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" includes the project "web"
      And "web" carries the compliance framework "PCI"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-021
    Example: of two conditions, one of which is enough, the project fulfils one
      Given one condition is enough for the scope of the policy "Two leads"
      And the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" includes the project "web"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-022 @odd
    Example: an excluded project is covered by its framework where one condition is enough
      Given one condition is enough for the scope of the policy "Two leads"
      And the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" excludes the project "web"
      And "web" carries the compliance framework "PCI"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-022
    Example: an excluded project without the framework is not covered
      Given one condition is enough for the scope of the policy "Two leads"
      And the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" excludes the project "web"
      When the merge request is evaluated
      Then the merge request needs no approval

  Rule: the limit of a file counts policies before their scope is looked at

    Background:
      Given the instance allows 1 approval policy per file
      And "acme" is governed by the policy "Second look" about any merge request

    @MRAP-002 @MRAP-001 @odd
    Example: the policy that is out of scope takes the only place, so nobody has to approve
      Given the scope of the policy "Two leads" excludes the project "web"
      When the merge request is evaluated
      Then the merge request needs no approval
      And the merge request can be merged

    @MRAP-001 @MRAP-004
    Example: the policy that is disabled leaves its place to the next one
      Given the policy "Two leads" is disabled
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @MRAP-003
    Example: the file of the project has a place of its own
      Given "web" is governed by the policy "Own review" about any merge request
      When the merge request is evaluated
      Then the merge request needs 2 approvals
