@scope
Feature: Scopes that look at labels and at personal projects

  Rule: A security attribute counts only while the flag and the experiment of the policy file are on

    Background:
      Given a project "web"
      And "acme" is governed by the scan execution policy "Scan it"
      And the scope of the policy "Scan it" includes the business impact "mission critical"

    @SCOPE-006
    Example: the project lacks the attribute, so the policy does not cover it
      Given scopes may name security attributes
      And the policy file of "acme" takes part in the experiment "security_attributes_policy_scope"
      When the policies of "web" are listed
      Then the policy "Scan it" does not cover the project: it is out of scope

    @SCOPE-006
    Example: the project has the attribute, so the policy covers it
      Given scopes may name security attributes
      And the policy file of "acme" takes part in the experiment "security_attributes_policy_scope"
      And "web" has the business impact "mission critical"
      When the policies of "web" are listed
      Then the policy "Scan it" covers the project

    @SCOPE-006 @odd
    Example: the file is not in the experiment, so the condition vanishes and the policy covers every project
      Given scopes may name security attributes
      When the policies of "web" are listed
      Then the policy "Scan it" covers the project

    @SCOPE-006 @odd
    Example: the flag is off, so the condition vanishes and the policy covers every project
      Given the policy file of "acme" takes part in the experiment "security_attributes_policy_scope"
      When the policies of "web" are listed
      Then the policy "Scan it" covers the project

    @SCOPE-006 @odd
    Example: an attribute of another category does not satisfy the condition
      Given scopes may name security attributes
      And the policy file of "acme" takes part in the experiment "security_attributes_policy_scope"
      And "web" has the exposure "mission critical"
      When the policies of "web" are listed
      Then the policy "Scan it" does not cover the project: it is out of scope

    @SCOPE-006
    Example: an excluded attribute leaves the project out, whatever else it has
      Given scopes may name security attributes
      And the policy file of "acme" takes part in the experiment "security_attributes_policy_scope"
      And the scope of the policy "Scan it" excludes the exposure "internal"
      And "web" has the business impact "mission critical"
      And "web" has the exposure "internal"
      When the policies of "web" are listed
      Then the policy "Scan it" does not cover the project: it is out of scope

    @MRAP-026
    Example: an approval policy is narrowed by attributes like any other
      Given "acme" is governed by the approval policy "Two leads"
      And the scope of the policy "Two leads" includes the business impact "mission critical"
      And scopes may name security attributes
      And the policy file of "acme" takes part in the experiment "security_attributes_policy_scope"
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is out of scope

    @MRAP-026 @odd
    Example: without the experiment an approval policy that only attributes narrow covers every project
      Given "acme" is governed by the approval policy "Two leads"
      And the scope of the policy "Two leads" includes the business impact "mission critical"
      And scopes may name security attributes
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

  Rule: A personal project lies in no group

    Background:
      Given Ana is a user
      And a personal project "dotfiles" of Ana
      And a group "governance"
      And "governance" is the policy group of the instance
      And "governance" is governed by the scan execution policy "Scan it"

    @SCOPE-009
    Example: personal projects are excluded, so the policy does not cover it
      Given the scope of the policy "Scan it" excludes personal projects
      When the policies of "dotfiles" are listed
      Then the policy "Scan it" does not cover the project: it is out of scope

    @SCOPE-009
    Example: excluding personal projects does not touch the project of a group
      Given a project "web"
      And the scope of the policy "Scan it" excludes personal projects
      When the policies of "web" are listed
      Then the policy "Scan it" covers the project

    @SCOPE-010
    Example: including a group leaves it out
      Given the scope of the policy "Scan it" includes the group "governance"
      When the policies of "dotfiles" are listed
      Then the policy "Scan it" does not cover the project: it is out of scope

    @SCOPE-010 @odd
    Example: excluding a group does not leave it out
      Given the scope of the policy "Scan it" excludes the group "governance"
      When the policies of "dotfiles" are listed
      Then the policy "Scan it" covers the project

  Rule: Frameworks of the policy group can be assigned below other root groups

    Background:
      Given a group "governance"
      And "governance" is the policy group of the instance
      And a project "web"
      And "governance" is governed by the approval policy "Two leads"

    @SCOPE-012 @SCOPE-003
    Example: the project carries a framework of the policy group, so the policy covers it
      Given a compliance framework "PCI" in "governance"
      And the scope of the policy "Two leads" names the framework "PCI"
      And "web" carries the compliance framework "PCI"
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

    @SCOPE-012
    Example: the project carries a framework of its own root group, so the policy covers it
      Given a compliance framework "PCI" in "acme"
      And the scope of the policy "Two leads" names the framework "PCI"
      And "web" carries the compliance framework "PCI"
      When the policies of "web" are listed
      Then the policy "Two leads" covers the project

  Rule: a project has one policy bot, however often it is linked

    @INH-006
    Example: a project that has a policy bot gets no second one
      Given a group "acme"
      And a project "payments" in "acme"
      And a policy project "rules" in "acme"
      And "payments" has a policy bot
      And Olu is an owner of "acme"
      When Olu links "payments" to the policy project "rules"
      Then the platform accepts it
