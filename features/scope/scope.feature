@scope
Feature: The scope of a policy

  A scope narrows a policy to some of the projects that its link reaches. Each part of the scope that lists something is
  one condition.

  Background:
    Given a group "acme"
    And a subgroup "shop" of "acme"
    And a project "web" in "shop"

  Rule: A scope that lists nothing covers every project that the policy reaches

    Background:
      Given "acme" is governed by the approval policy "Two leads"

    @SCOPE-001 @MRAP-020
    Example: a policy without a scope covers the project
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @SCOPE-001 @MRAP-020
    Example: a scope with nothing but empty lists covers the project
      Given the policy "Two leads" has a scope with empty lists
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @SCOPE-001 @MRAP-020 @odd
    Example: wanting any one of no conditions still covers the project
      Given the policy "Two leads" has a scope with empty lists
      And one condition is enough for the scope of the policy "Two leads"
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @SCOPE-001 @odd
    Example: a misspelt key of the scope is no condition, so the policy covers more than was meant
      Given the policy "Two leads" has a scope with the unknown key "project"
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

  Rule: An exclusion is final within its own condition

    Background:
      Given "acme" is governed by the approval policy "Two leads"

    @SCOPE-004 @MRAP-023
    Example: a project that is not among the included ones is left out
      Given a project "docs" in "shop"
      And the scope of the policy "Two leads" includes the project "web"
      When the policies of "docs" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

    @SCOPE-004 @MRAP-023
    Example: a project that is both included and excluded is left out
      Given the scope of the policy "Two leads" includes the project "web"
      And the scope of the policy "Two leads" excludes the project "web"
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

    @SCOPE-005 @MRAP-024
    Example: including a group covers the projects of its subgroups
      Given the scope of the policy "Two leads" includes the group "acme"
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @SCOPE-005 @MRAP-024 @odd
    Example: including the subgroup does not win against excluding the group above it
      Given the scope of the policy "Two leads" includes the group "shop"
      And the scope of the policy "Two leads" excludes the group "acme"
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

    @SCOPE-005 @odd
    Example: excluding the subgroup wins against including the group above it
      Given the scope of the policy "Two leads" includes the group "acme"
      And the scope of the policy "Two leads" excludes the group "shop"
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

    @SCOPE-009 @SCOPE-004
    Example: an archived project is left out once archived projects are excluded
      Given "web" is archived
      And the scope of the policy "Two leads" excludes archived projects
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

    @SCOPE-009
    Example: a project that is in use stays covered when archived projects are excluded
      Given the scope of the policy "Two leads" excludes archived projects
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @SCOPE-009 @SCOPE-004
    Example: of two excluded types of project one is enough to be left out
      Given "web" is archived
      And the scope of the policy "Two leads" excludes personal projects
      And the scope of the policy "Two leads" excludes archived projects
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

  Rule: All conditions have to hold, unless one is said to be enough

    Background:
      Given a compliance framework "PCI" in "acme"
      And "acme" is governed by the approval policy "Two leads"

    @SCOPE-003 @MRAP-025
    Example: one of the listed frameworks on the project is enough
      Given a compliance framework "SOX" in "acme"
      And the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" names the framework "SOX"
      And "web" carries the compliance framework "SOX"
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @SCOPE-003 @MRAP-025
    Example: a project without any framework is left out
      Given the scope of the policy "Two leads" names the framework "PCI"
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

    @SCOPE-002 @MRAP-021
    Example: the group is included and the framework is missing, so the policy does not cover the project
      Given the scope of the policy "Two leads" includes the group "shop"
      And the scope of the policy "Two leads" names the framework "PCI"
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

    @SCOPE-002 @MRAP-021
    Example: one condition is enough and the group is included, so the missing framework does no harm
      Given the scope of the policy "Two leads" includes the group "shop"
      And the scope of the policy "Two leads" names the framework "PCI"
      And one condition is enough for the scope of the policy "Two leads"
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @SCOPE-007 @MRAP-022 @odd
    Example: the project is excluded by name, yet its included group takes it back in
      Given the scope of the policy "Two leads" excludes the project "web"
      And the scope of the policy "Two leads" includes the group "shop"
      And one condition is enough for the scope of the policy "Two leads"
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @SCOPE-007 @MRAP-022
    Example: all conditions are needed, so the included group does not take an excluded project back in
      Given the scope of the policy "Two leads" excludes the project "web"
      And the scope of the policy "Two leads" includes the group "shop"
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

    @SCOPE-008 @odd
    Example: excluding another project widens the scope where one condition is enough
      Given a project "docs" in "shop"
      And the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" excludes the project "docs"
      And one condition is enough for the scope of the policy "Two leads"
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project
