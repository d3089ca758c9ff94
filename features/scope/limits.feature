@scope
Feature: How many policies count

  Background:
    Given a group "acme"
    And a subgroup "shop" of "acme"
    And a project "web" in "shop"

  Rule: Five enabled policies of a kind count in each file, the others are ignored without a word

    Background:
      Given "acme" is governed by these approval policies:
        | One |
        | Two |
        | Three |
        | Four |
        | Five |
        | Six |

    @LIM-002 @MRAP-001
    Example: the sixth policy is beyond the limit
      When the policies of "web" are listed
      Then the policy "Five" covers the project
      And the policy "Six" does not cover the project: it is beyond the limit of its file

    @MRAP-001 @MRAP-004 @odd
    Example: a disabled policy takes up no place, so the sixth one counts
      Given the policy "Two" is disabled
      When the policies of "web" are listed
      Then the policy "Six" covers the project

    @MRAP-002 @odd
    Example: a policy that is out of scope takes up a place, so the sixth one is beyond the limit
      Given the scope of the policy "Two" excludes the project "web"
      When the policies of "web" are listed
      Then the policy "Two" does not cover the project: it is out of scope
      And the policy "Six" does not cover the project: it is beyond the limit of its file

    @MRAP-003 @LIM-002
    Example: the file of the subgroup has a limit of its own
      Given "shop" is governed by the approval policy "Shop"
      When the policies of "web" are listed
      Then the policy "Shop" covers the project
      And the policy "Five" covers the project

    @LIM-002
    Example: policies of another kind do not count
      Given "acme" is governed by the scan execution policy "Scan it"
      When the policies of "web" are listed
      Then the policy "Scan it" covers the project

  Rule: The limit is that of the root group, else that of the instance

    Background:
      Given "acme" is governed by these scan execution policies:
        | One |
        | Two |
        | Three |

    @LIM-001 @SEP-001
    Example: the root group sets a lower limit than the instance
      Given the instance allows 3 scan execution policies per file
      And the group "acme" allows 2 scan execution policies per file
      When the policies of "web" are listed
      Then the policy "Three" does not cover the project: it is beyond the limit of its file

    @LIM-001
    Example: the root group sets a higher limit than the instance
      Given the instance allows 1 scan execution policy per file
      And the group "acme" allows 3 scan execution policies per file
      When the policies of "web" are listed
      Then the policy "Three" covers the project

    @LIM-001 @odd
    Example: a limit on the subgroup has no effect
      Given the instance allows 2 scan execution policies per file
      And the group "shop" allows 3 scan execution policies per file
      When the policies of "web" are listed
      Then the policy "Three" does not cover the project: it is beyond the limit of its file

    @LIM-001 @odd
    Example: zero on the root group stands for the limit of the instance
      Given the instance allows 2 scan execution policies per file
      And the group "acme" allows 0 scan execution policies per file
      When the policies of "web" are listed
      Then the policy "Two" covers the project
      And the policy "Three" does not cover the project: it is beyond the limit of its file

    @LIM-001
    Example: the limit of another kind has no effect
      Given the group "acme" allows 1 approval policy per file
      When the policies of "web" are listed
      Then the policy "Three" covers the project

  Rule: Five pipeline execution policies act on one pipeline, and higher groups win

    Background:
      Given "acme" is governed by these pipeline execution policies:
        | Root one |
        | Root two |
        | Root three |
      And "web" is governed by these pipeline execution policies:
        | Own one |
        | Own two |
        | Own three |

    @PEP-002 @PEP-001
    Example: the last policy of the project itself falls out
      When the policies of "web" are listed
      Then the policy "Own two" covers the project
      And the policy "Own three" does not cover the project: it is beyond the limit per pipeline

    @PEP-004 @PEP-002 @odd
    Example: a policy that is out of scope does not count against the limit per pipeline
      Given the scope of the policy "Root two" excludes the project "web"
      When the policies of "web" are listed
      Then the policy "Own three" covers the project

    @PEP-004 @odd
    Example: a policy that is out of scope does count against the limit per file
      Given the instance allows 2 pipeline execution policies per file
      And the scope of the policy "Own one" excludes the project "web"
      When the policies of "web" are listed
      Then the policy "Own two" covers the project
      And the policy "Own three" does not cover the project: it is beyond the limit of its file
