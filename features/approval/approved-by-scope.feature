@approval @scope
Feature: What a scoped policy demands can be given

  Whatever brought the project into the scope of "Two leads", an approval by Mia is enough.

  Background:
    Given a group "acme"
    And a subgroup "shop" of "acme"
    And a project "web" in "shop"
    And Mia is a maintainer of "web"
    And "acme" is governed by the policy "Two leads" about any merge request
    And a compliance framework "PCI" in "acme"
    And Ana has a merge request in "web"
    And Mia has approved the merge request

  Rule: the project is covered, and its merge request approved

    @MRAP-024 @SCOPE-005
    Example: by a group above it
      Given the scope of the policy "Two leads" includes the group "shop"
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-025 @SCOPE-003
    Example: by its framework
      Given the scope of the policy "Two leads" names the framework "PCI"
      And "web" carries the compliance framework "PCI"
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @MRAP-022 @SCOPE-007 @odd
    Example: by its framework, although one of two conditions excludes it
      Given one condition is enough for the scope of the policy "Two leads"
      And the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" excludes the project "web"
      And "web" carries the compliance framework "PCI"
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

    @SCOPE-008 @odd
    Example: by a condition that only excludes another project
      Given a project "docs" in "acme"
      And one condition is enough for the scope of the policy "Two leads"
      And the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" excludes the project "docs"
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request can be merged

  Rule: the project is covered, and nobody has approved the other merge request

    @SCOPE-008 @odd
    Example: a condition that only excludes another project widens the scope
      Given a project "docs" in "acme"
      And one condition is enough for the scope of the policy "Two leads"
      And the scope of the policy "Two leads" names the framework "PCI"
      And the scope of the policy "Two leads" excludes the project "docs"
      And Ben has a merge request in "web"
      When the merge request is evaluated
      Then the merge request needs 1 approval
      And the merge request cannot be merged: not_approved

    @SCOPE-010 @SCOPE-005
    Example: a scope that excludes a group covers a personal project, which has none
      Given Uma is a user
      And a personal project "notes" of Uma
      And "notes" protects the branch "main"
      And "notes" is governed by the policy "Own review" about any merge request
      And the scope of the policy "Own review" excludes the group "acme"
      And Ben has a merge request in "notes"
      When the merge request is evaluated
      Then the merge request needs 1 approval

    @SCOPE-009
    Example: a scope that excludes personal projects leaves one out
      Given Uma is a user
      And a personal project "notes" of Uma
      And "notes" protects the branch "main"
      And "notes" is governed by the policy "Own review" about any merge request
      And the scope of the policy "Own review" excludes personal projects
      And Ben has a merge request in "notes"
      When the merge request is evaluated
      Then the merge request needs no approval
      And the merge request can be merged
