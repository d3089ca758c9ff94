@authorization
Feature: Fine-grained tokens

  Rule: the user must be allowed, and the token must hold the permission at a boundary that matches

    Background:
      Given a group "acme"
      And a subgroup "shop" of "acme"
      And a project "api" in "shop"
      And Dev is a developer of "acme"
      And Dev has the fine-grained token "fine"

    @AUTHZ-PAT-100 @AUTHZ-PAT-104
    Example: a selected group covers the projects below
      Given the token "fine" allows "push_code" in "acme"
      When the token "fine" pushes to the branch "topic" of "api"
      Then it is allowed

    @AUTHZ-PAT-104 @odd
    Example: a selected project gives nothing at its group
      Given the token "fine" allows "read_work_item" in "api"
      When the token "fine" tries to "read_issue" in "shop"
      Then it is refused with 403

    @AUTHZ-PAT-100 @AUTHZ-PAT-121
    Example: the user may, the token does not
      Given the token "fine" allows "read_code" in "api"
      When the token "fine" tries to "push_code" in "api"
      Then it is refused with 403
      And the refusal names "push_code"

    @AUTHZ-PAT-121
    Example: the token may, the user does not
      Given Gita is a guest of "api"
      And Gita has the fine-grained token "small"
      And the token "small" allows "push_code" in "api"
      When the token "small" tries to "push_code" in "api"
      Then it is refused with 403

    @AUTHZ-PAT-103
    Example: the scopes of a group and of a project add up
      Given the token "fine" allows "read_deployment" in "acme"
      And the token "fine" allows "read_merge_request" in "api"
      When the token "fine" calls "GET /projects/:id/deployments/:deployment_id/merge_requests" on "api"
      Then it is allowed

    @AUTHZ-PAT-112 @odd
    Example: one of two needed permissions is not enough
      Given the token "fine" allows "read_deployment" in "acme"
      When the token "fine" calls "GET /projects/:id/deployments/:deployment_id/merge_requests" on "api"
      Then it is refused with 403
      And the refusal names "read_merge_request"

    @AUTHZ-PAT-103
    Example: a scope of a group beside covers nothing here
      Given a subgroup "labs" of "acme"
      And the token "fine" allows "push_code" in "labs"
      When the token "fine" tries to "push_code" in "api"
      Then it is refused with 403

    @AUTHZ-PAT-102 @AUTHZ-PAT-105
    Example: all memberships reach where the user is a member
      Given the token "fine" allows "read_code" in all memberships
      When the token "fine" tries to "read_code" in "api"
      Then it is allowed

    @AUTHZ-PAT-105 @odd
    Example: all memberships do not reach a public project of strangers
      Given a public group "others"
      And a public project "site" in "others"
      And the token "fine" allows "read_code" in all memberships
      When the token "fine" tries to "read_code" in "site"
      Then it is refused with 403

    @AUTHZ-PAT-102
    Example: personal projects are those of the user
      Given a personal project "notes" of Dev
      And the token "fine" allows "read_code" in personal projects
      When the token "fine" tries to "read_code" in "notes"
      Then it is allowed
      And the token "fine" may not "read_code" in "api"

    @AUTHZ-PAT-103 @AUTHZ-PAT-106 @odd
    Example: all memberships reach the own tokens as well
      Given the token "fine" allows "rotate_personal_access_token" in all memberships
      When the token "fine" calls "POST /personal_access_tokens/self/rotate" on the user Dev
      Then it is allowed

    @AUTHZ-PAT-102 @AUTHZ-PAT-105
    Example: a scope for a project does not reach them either
      Given the token "fine" allows "rotate_personal_access_token" in "api"
      When the token "fine" calls "POST /personal_access_tokens/self/rotate" on the user Dev
      Then it is refused with 403

    @AUTHZ-PAT-102
    Example: a scope for the user reaches them
      Given the token "fine" allows "rotate_personal_access_token" for the user
      When the token "fine" calls "POST /personal_access_tokens/self/rotate" on the user Dev
      Then it is allowed

    @AUTHZ-PAT-107 @AUTHZ-PAT-119 @odd
    Example: a name that nobody knows is no wildcard
      Given the token "fine" allows "everything" in "api"
      When the token "fine" tries to "read_code" in "api"
      Then it is refused with 403

    @AUTHZ-PAT-107 @odd
    Example: nor is it one beside a name that is known
      Given the token "fine" allows "everything, read_job" in "api"
      When the token "fine" tries to "read_code" in "api"
      Then it is refused with 403
      And the refusal names "read_code"

    @AUTHZ-PAT-109 @odd
    Example: a route that declares nothing is closed
      Given the token "fine" allows "read_code, read_project" in "api"
      When the token "fine" calls "GET /projects/:id/badges" on "api"
      Then it is refused with 403
      And the refusal names "cannot determine"

    @AUTHZ-PAT-113 @odd
    Example: images are never pushed with it
      Given the token "fine" allows "read_container_repository" in "api"
      When the token "fine" pushes an image to "api"
      Then it is refused with 403

    @AUTHZ-PAT-113
    Example: images are pulled with it
      Given the token "fine" allows "read_container_repository" in "api"
      When the token "fine" pulls an image of "api"
      Then it is allowed

    @AUTHZ-PAT-114 @odd
    Example: GraphQL answers 200 with an error
      Given the token "fine" allows "read_code" in "api"
      When the token "fine" asks GraphQL for "push_code" in "api"
      Then it is refused with 200

    @AUTHZ-PAT-114
    Example: GraphQL shows a field whose permission the token holds
      Given the token "fine" allows "read_code" in "api"
      When the token "fine" asks GraphQL for "read_code" in "api"
      Then it is allowed
