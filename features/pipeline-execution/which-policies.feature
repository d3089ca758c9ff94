@pipeline-execution
Feature: Which pipeline execution policies act on a pipeline, and in what order

  Background:
    Given a project "shop"
    And the CI configuration of "shop" has these jobs:
      | job     | stage |
      | compile | build |

  Rule: every branch, tag and source gets the policies, unless their workflow says otherwise

    @PEP-010 @PEP-006
    Example: a push to a branch gets the policy jobs
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job     | stage |
        | compile | build |
        | audit   | test  |

    @PEP-010
    Example: a tag gets the policy jobs too
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for the tag "v1" in "shop"
      Then the pipeline has the job "audit"

    @PEP-006 @PEP-010
    Example: the workflow of the policy leaves this source out
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the workflow of the policy "Audit" runs if "$CI_PIPELINE_SOURCE == 'merge_request_event'"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline is created without the job "audit"

    @PEP-006 @odd
    Example: a policy with jobs in .pre and .post only adds nothing
      Given "acme" is governed by the inject_policy policy "Frame" with these jobs:
        | job    | stage |
        | greet  | .pre  |
        | report | .post |
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job     | stage |
        | compile | build |

  Rule: dangling pipelines get no policies

    @PEP-008
    Example: a child pipeline gets no policy jobs
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a child pipeline for "main" in "shop"
      Then the pipeline is created without the job "audit"

    @PEP-008
    Example: a dangling pipeline keeps the project jobs that a policy would replace
      Given "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop" from the source ondemand_dast_scan
      Then the pipeline runs exactly these jobs:
        | job     | stage |
        | compile | build |

    @PEP-009
    Example: the experiment of the policy file brings the policy to child pipelines
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy file of "acme" takes part in the experiment "enforce_pipeline_policy_on_child_pipelines"
      When Ana starts a child pipeline for "main" in "shop"
      Then the pipeline has the job "audit"

    @PEP-009 @odd
    Example: only the policies of the file with the experiment reach the child pipeline
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And the policy file of "shop" takes part in the experiment "enforce_pipeline_policy_on_child_pipelines"
      When Ana starts a child pipeline for "main" in "shop"
      Then the pipeline has the job "own"
      And the pipeline is created without the job "audit"

    @PEP-009 @odd
    Example: a child pipeline that a policy job triggered gets no policies even with the experiment
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      And the policy file of "acme" takes part in the experiment "enforce_pipeline_policy_on_child_pipelines"
      When Ana starts a child pipeline for "main" in "shop" from a policy job
      Then the pipeline is created without the job "audit"

  Rule: at most five policies act on one pipeline, and the higher groups win

    @PEP-002 @odd
    Example: the own policy of the project falls out behind five of its group
      Given "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And "acme" is governed by these pipeline execution policies running "first, second, third, fourth, fifth"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "fifth"
      And the pipeline is created without the job "own"

    @PEP-002
    Example: the fifth policy still acts
      Given "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And "acme" is governed by these pipeline execution policies running "first, second, third, fourth"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "own"

    @PEP-004 @PEP-002 @odd
    Example: a policy of the group that is out of scope takes no place on the pipeline
      Given "shop" is governed by the inject_policy policy "Own" with the job "own" in "test"
      And "acme" is governed by these pipeline execution policies running "first, second, third, fourth, fifth"
      And the scope of the policy "third" excludes the project "shop"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "own"
      And the pipeline is created without the job "third"

    @PEP-004 @PEP-001 @odd
    Example: in its own file it does take a place, and the sixth policy stays out
      Given "acme" is governed by these pipeline execution policies running "first, second, third, fourth, fifth, sixth"
      And the scope of the policy "third" excludes the project "shop"
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline has the job "fifth"
      And the pipeline is created without the job "sixth"

    @PEP-005
    Example: without the licence no policy acts
      Given "acme" is governed by the override_project_ci policy "Audit" with the job "audit" in "test"
      And the instance has no Ultimate licence
      When Ana starts a pipeline for "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job     | stage |
        | compile | build |

  Rule: policies are applied from the lowest to the highest

    @PEP-003 @PEP-061 @odd
    Example: the policy of the project keeps the plain name and that of the group gets the suffix
      Given "acme" is governed by the inject_policy policy "Group audit" with the job "audit" in "test"
      And "shop" is governed by the inject_policy policy "Own audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" comes from the policy "Own audit"
      And the job "audit" of the policy "Group audit" gets its suffix

    @PEP-003 @PEP-061 @odd
    Example: within one file the later policy comes first
      Given "acme" is governed by the inject_policy policy "Early" with the job "audit" in "test"
      And "acme" is governed by the inject_policy policy "Late" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" comes from the policy "Late"
      And the job "audit" of the policy "Early" gets its suffix

  Rule: a policy job tells which policy it belongs to

    @PEP-104
    Example: the job of a policy is marked and that of the project is not
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana starts a pipeline for "main" in "shop"
      Then the job "audit" is marked with the policy "Audit" of "acme-policies"
      And the job "compile" is marked with no policy

  Rule: a chat command runs one job only

    @PEP-103
    Example: the chat command names a policy job
      Given "acme" is governed by the inject_policy policy "Audit" with the job "audit" in "test"
      When Ana asks in chat for the job "audit" on "main" in "shop"
      Then the pipeline runs exactly these jobs:
        | job   | stage |
        | audit | test  |
