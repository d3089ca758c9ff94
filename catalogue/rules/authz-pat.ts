// Data.
import type { CatalogueRule } from '../model.ts';

/** Rules about personal access tokens, legacy and fine-grained. */
export const authzPatRules = [
  {
    id: 'AUTHZ-PAT-001',
    title: "a token needs the user's permission, a covering scope and an active state",
    statement:
      'Access is allowed when the user has the permission, a scope of the token covers the route, and the token is active. A missing, unknown, expired or revoked token answers 401; an active one whose scopes do not cover the route answers 403.',
    section: 'Personal access tokens',
    sources: ['pat', 'scopes', 'find'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-002',
    title: 'each legacy scope opens only its own part',
    statement:
      'api is full access and read_api what reads; read_user opens GET /user and the read-only users routes; read_repository opens git pull and the repository files API; write_repository opens git pull and push but no API. Registry scopes open the registry only and self_rotate rotates that token only. sudo, admin_mode and read_service_ping are for administrators only.',
    section: 'Personal access tokens',
    sources: ['scopes'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-003',
    title: 'the api scope covers git and registries for personal tokens only',
    statement:
      'For a personal token api also covers git over HTTP and the registries. For project and group tokens it does not cover git over HTTP.',
    section: 'Personal access tokens',
    sources: ['scopes'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-004',
    title: 'registry scopes differ between personal and resource tokens',
    statement:
      'read_api covers the container registry for personal tokens only. write_registry on group and project tokens works only together with read_registry.',
    section: 'Personal access tokens',
    sources: ['scopes'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-PAT-005',
    title: 'a token is dead from midnight UTC at the start of its expiry date',
    statement:
      'A token expires at 00:00 UTC of the expiry date, so on that day it no longer works. The default is 365 days and the maximum 365, or 400 behind a flag.',
    section: 'Personal access tokens',
    sources: ['pat'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-006',
    title: 'revoking and rotating take effect at once',
    statement:
      'Rotation gives a new token with the same scopes and kills the old one at once. Rotating a token that was already rotated is an error; whether reuse is detected further is recalled only.',
    section: 'Personal access tokens',
    sources: ['pat'],
    confidence: 'low',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-007',
    title: 'tokens of a refused user stop working',
    statement:
      'Tokens of a blocked or otherwise refused user are refused. When the user is reactivated they work again, if still valid; that part is recalled only.',
    section: 'Personal access tokens',
    sources: ['denied'],
    confidence: 'low',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-008',
    title: 'scope, expiry and revocation are told apart',
    statement:
      'Checking the scope is separate from checking expiry and revocation. The kinds of error are: insufficient scope, expired, revoked, impersonation disabled, not found.',
    section: 'Personal access tokens',
    sources: ['find'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-PAT-009',
    title: 'an instance can disable all access tokens',
    statement:
      'The instance switch stops personal, group, project and impersonation tokens, and those of service accounts. The token page then answers 404 and the API rejects the tokens.',
    section: 'Personal access tokens',
    sources: ['pat'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-010',
    title: 'an enterprise group may disable personal tokens of its users',
    statement: 'A group may switch off personal access tokens for its enterprise users.',
    section: 'Personal access tokens',
    sources: ['pat'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-011',
    title: 'service account tokens may live without an expiry date',
    statement:
      'Where the setting allows it, tokens of service accounts need no expiry date. Only tokens created after the setting changed are affected.',
    section: 'Personal access tokens',
    sources: ['pat'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-PAT-012',
    title: 'external authorization takes registries and git from tokens',
    statement:
      'With external authorization switched on, personal and project tokens lose the registries, and deploy tokens lose git and packages.',
    section: 'Personal access tokens',
    sources: ['scopes', 'dtok'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-013',
    title: 'the last use of a token is recorded with delay',
    statement:
      'The time of last use is refreshed every 10 minutes and the addresses every minute; the last 5 addresses are kept. Exact values cannot be asserted.',
    section: 'Personal access tokens',
    sources: ['pat'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'AUTHZ-PAT-014',
    title: 'basic auth ignores the user name but wants one',
    statement: 'In git basic authentication with a token the user name is ignored but must not be blank.',
    section: 'Personal access tokens',
    sources: ['pat'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'AUTHZ-PAT-015',
    title: 'web feeds accept only tokens with the api scope',
    statement: 'A feed opened with an access token needs the api scope; no other scope opens it.',
    section: 'Personal access tokens',
    sources: ['find'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-PAT-016',
    title: "a token follows its user's rights at once",
    statement:
      'The token stores no snapshot of rights. A user who is demoted or removed after the token was made loses the matching power of the token immediately.',
    section: 'Personal access tokens',
    sources: ['implied'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-100',
    title: "a fine-grained token needs the user's permission and its own at a matching boundary",
    statement:
      'Access is allowed when the user has the permission and the token holds the needed assignable permission at a boundary that matches the resource.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg', 'fg-princ'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-101',
    title: 'the token check concerns only the resource in the path',
    statement:
      'Other resources that a request touches are checked against the user alone. Moving an issue needs the right of the token on the source project only.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-princ'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-PAT-102',
    title: 'a scope row has one of five access kinds',
    statement: 'The kinds are personal projects, all memberships, selected groups and projects, user, and instance.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-esc'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-PAT-103',
    title: 'the permissions at a boundary are the union of the rows that apply to it',
    statement:
      'Rows on the namespace and on its ancestors count, and so do all-memberships rows. With root{b,c}, sub{c,d}, project{d,e}, user{f,g}, personal project{g,h}, standalone{a} and all memberships{i}: root has b,c,i; sub b,c,d,i; project b,c,d,e,i; user f,g,i; personal project f,g,h,i; standalone a,i; an unrelated namespace i.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-scope-spec'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-104',
    title: 'a group row covers projects below, a project row gives nothing on the group',
    statement:
      'A scope row on a group covers the projects below it. One on a project gives nothing on the group above.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-other', 'fg-assign'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-105',
    title: 'all memberships needs membership, and a user boundary its owner',
    statement:
      'An all-memberships row matches only where the user is a member. A private user boundary matches its owner only; the standalone boundary matches anyone.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-bound-spec'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-106',
    title: 'all memberships does not replace user or instance rows when minting',
    statement:
      'In 19.x user and instance are kinds of their own; older code had one standalone boundary for both. An all-memberships row is not accepted in place of user or instance rows when a token is created. For requests the older specification adds it to the standalone boundary; to be tried on a live platform.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-esc', 'fg-scope-spec'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'AUTHZ-PAT-107',
    title: 'tokens store assignable names that are looked up at request time',
    statement:
      'Raw permissions are resolved from the stored assignable names on each request. Adding raw names to an assignable one widens existing tokens; removing or renaming narrows them silently; unknown names count for nothing.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-assign'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-108',
    title: 'deprecated permissions keep working in old tokens',
    statement: 'A deprecated assignable name is hidden for new tokens, but tokens that hold it keep it.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-assign'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-PAT-109',
    title: 'a route without a declaration refuses fine-grained tokens',
    statement:
      'Where a route declares no permission or no boundary, a fine-grained token is refused with a message that says what could not be determined. Legacy tokens are not affected.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-svc', 'fg-gql'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-110',
    title: 'some routes need no fine-grained permission',
    statement:
      'Always-accessible routes need no scope at all. Public routes need none while the target is public and its feature enabled.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-rest'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-PAT-111',
    title: 'routes of other credentials never accept a fine-grained token',
    statement: 'Routes meant for runners, agents, SCIM, jobs and the like never accept it.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-rest'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-112',
    title: 'four routes need a second permission',
    statement:
      'Merge requests of a deployment need read_deployment and read_merge_request; pipelines of a schedule need read_pipeline_schedule and read_pipeline. The current job and the upcoming jobs of a resource group need read_resource_group and read_job.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-rest'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-113',
    title: 'git needs download or push, and images are never pushed',
    statement:
      'Pulling a project needs code download and pushing code push. Pushing a wiki needs wiki create, pushing a snippet snippet update. Container images can be pulled and deleted but never pushed with a fine-grained token.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-other'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-114',
    title: 'GraphQL checks fine-grained tokens field by field',
    statement:
      'A field without a declaration or with a failed check yields null and an error, with HTTP status 200. Response fields of mutations and permission-metadata fields are skipped.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-gql'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-115',
    title: 'a fine-grained token mints only tokens that are not stronger',
    statement:
      'It can create tokens with equal or fewer permissions: user covers user; instance covers instance; all memberships covers all memberships, personal projects and selected; selected on an ancestor covers selected below; personal projects covers the same namespace only. A stronger request is refused as forbidden and an empty one passes. A legacy token, a session or an OAuth token is not limited by this check.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-esc', 'fg-esc-spec'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-116',
    title: 'sudo with a fine-grained token keeps the limits of the token',
    statement:
      'The limits of the token and the rights of the impersonated user both apply, while legacy sudo is unlimited as that user. Only administrators can make such a token.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-117',
    title: 'on SaaS a top-level group can shut out legacy tokens from a date',
    statement:
      'From the date set on the top-level group, legacy tokens cannot reach that hierarchy and get an error that names the boundary and the permissions needed. They still work elsewhere.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PAT-118',
    title: 'on self-managed enforcement stops new legacy tokens only',
    statement:
      'Creating and rotating legacy tokens stops; existing ones work until they expire. This differs from the enforcement on SaaS.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-PAT-119',
    title: 'a scope row names known permissions of its own organization',
    statement:
      'A row must hold a list with at least one known permission. A namespace of another organization makes it invalid.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-scope-spec'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-PAT-120',
    title: 'moving a route between project and group keeps tokens working',
    statement:
      'When the boundary of a route changes between project and group, tokens still work. A change to or from user or instance breaks them.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-assign'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-PAT-121',
    title: 'whichever side lacks the permission decides the status',
    statement:
      'If the token has the permission and the user has not, the answer is that for the user, 404 or 403. If the user has it and the token has not, it is 403 and names the missing permission.',
    section: 'Fine-grained personal access tokens',
    sources: ['fg-svc', 'fg'],
    confidence: 'medium',
    severity: 'medium',
  },
] as const satisfies readonly CatalogueRule[];
