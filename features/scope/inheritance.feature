@scope
Feature: Where the policies of a project come from

  Background:
    Given a group "acme"
    And a subgroup "shop" of "acme"
    And a project "web" in "shop"

  Rule: A link at a group reaches everything below it, a link at a project that project alone

    @INH-001
    Example: policies apply from the root group down, those of the project last
      Given "web" is governed by the approval policy "Own"
      And "shop" is governed by the approval policy "Shop"
      And "acme" is governed by the approval policy "Root"
      When the policies of "web" are listed
      Then these policies cover the project, in this order:
        | Root |
        | Shop |
        | Own  |

    @INH-001
    Example: a policy of a project does not reach its neighbour
      Given a project "docs" in "shop"
      And "acme" is governed by the approval policy "Root"
      And "docs" is governed by the approval policy "Docs only"
      When the policies of "web" are listed
      Then these policies cover the project, in this order:
        | Root |

    @INH-001
    Example: a policy of a subgroup does not reach up
      Given a project "tools" in "acme"
      And "shop" is governed by the approval policy "Shop"
      When the policies of "tools" are listed
      Then no policy covers the project

    @INH-009 @odd
    Example: the project that holds the policies of a group is governed by them itself
      Given a policy project "rules" in "acme"
      And "acme" is linked to the policy project "rules"
      And "acme" is governed by the approval policy "Two leads"
      When the policies of "rules" are listed
      Then the policy "Two leads" covers the project

    @INH-011 @MRAP-004
    Example: a disabled policy is listed and does not cover the project
      Given "acme" is governed by the approval policy "Two leads"
      And the policy "Two leads" is disabled
      When the policies of "web" are listed
      Then the policy "Two leads" does not cover the project: it is disabled

  Rule: The policy group of the instance stands above every root group

    Background:
      Given a group "governance"
      And "governance" is the policy group of the instance
      And "governance" is governed by the scan execution policy "Everywhere"
      And "acme" is governed by the scan execution policy "Root"

    @INH-012
    Example: its policies come first
      When the policies of "web" are listed
      Then these policies cover the project, in this order:
        | Everywhere |
        | Root       |

    @INH-012
    Example: an instance that many customers share has no such group
      Given the instance is shared by many customers
      When the policies of "web" are listed
      Then these policies cover the project, in this order:
        | Root |

    @INH-012 @odd
    Example: a project inside that group gets its policies once
      Given a project "handbook" in "governance"
      When the policies of "handbook" are listed
      Then these policies cover the project, in this order:
        | Everywhere |

  Rule: A policy file with an error is ignored as a whole, and no other file with it

    @VAL-001
    Example: one policy without rules puts the whole file out of force
      Given "acme" is governed by the approval policy "Broken"
      And "acme" is governed by the scan execution policy "Fine"
      And the policy "Broken" has no rules
      When the policies of "web" are listed
      Then the policy "Fine" does not cover the project: it is in an invalid file
      And the policy "Broken" does not cover the project: it is in an invalid file

    @VAL-001
    Example: the file of the subgroup is broken, the file of the group above acts
      Given "shop" is governed by the approval policy "Broken"
      And "acme" is governed by the approval policy "Fine"
      And the policy "Broken" has no rules
      When the policies of "web" are listed
      Then these policies cover the project, in this order:
        | Fine |

  Rule: A merged change of a policy file acts at once, a pushed one within ten minutes

    Background:
      Given "acme" is governed by the approval policy "Two leads"
      And "acme" is governed by the approval policy "Second look"

    @INH-010 @MRAP-015
    Example: a policy that a merge request removed is gone
      When a merge request removes the policy "Second look"
      And the policies of "web" are listed
      Then these policies cover the project, in this order:
        | Two leads |

    @INH-010 @MRAP-015 @odd
    Example: a policy that a push just removed still acts
      When a push removes the policy "Second look"
      And the policies of "web" are listed
      Then the policy "Second look" covers the project

    @INH-010 @MRAP-015
    Example: ten minutes after the push the policy is gone
      When a push removes the policy "Second look"
      And 10 minutes pass
      And the policies of "web" are listed
      Then these policies cover the project, in this order:
        | Two leads |

  Rule: Policies need the licence

    @PEP-005
    Example: without the licence no policy covers the project
      Given "acme" is governed by the pipeline execution policy "Inject"
      And the instance has no Ultimate licence
      When the policies of "web" are listed
      Then the policy "Inject" does not cover the project: it is not licensed

    @PEP-005 @PEP-001
    Example: with the licence the policy covers the project
      Given "acme" is governed by the pipeline execution policy "Inject"
      When the policies of "web" are listed
      Then the policy "Inject" covers the project
