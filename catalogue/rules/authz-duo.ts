// Data.
import type { CatalogueRule } from '../model.ts';

/** Rules about the composite identity of Duo flows. */
export const authzDuoRules = [
  {
    id: 'AUTHZ-DUO-001',
    title: 'a composite identity needs both the service account and the human to be allowed',
    statement:
      'For a user flagged as composite an ability is allowed only if the service account is allowed and the linked human is allowed, each evaluated in full. Access refused because the human cannot see the resource answers 404.',
    section: 'Duo composite identity',
    sources: ['ability', 'door-spec'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DUO-002',
    title: 'a composite user without a linked human may do nothing',
    statement: 'If the service account is flagged as composite and no human is linked, everything is denied.',
    section: 'Duo composite identity',
    sources: ['ability', 'ci-id'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DUO-003',
    title: 'one request has one composite identity and one linked human',
    statement:
      'Linking a second, different human raises an error. So does more than one composite identity in a request.',
    section: 'Duo composite identity',
    sources: ['ci-id'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DUO-004',
    title: 'the human travels with the token, the job and background work',
    statement:
      'The OAuth token carries the human as the dynamic scope user:<id>, and a job stores the scoped user id. Background work restores the pair and refuses any other number of ids than two.',
    section: 'Duo composite identity',
    sources: ['ci-id'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DUO-005',
    title: 'without the composite flag a scoped user is ignored',
    statement: 'A user who is not flagged as composite decides alone, even if a scoped user is present.',
    section: 'Duo composite identity',
    sources: ['ci-id', 'ci-model'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-DUO-006',
    title: 'a flow reaches projects open to the human that have the service account as member',
    statement:
      'Both must hold: the human can access the project, and the service account is a member of it. That includes other projects which earlier flows added.',
    section: 'Duo composite identity',
    sources: ['ci-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DUO-007',
    title: 'the more restrictive of the two roles wins, ability by ability',
    statement:
      "The service account is developer, so the flow of a maintainer acts as developer and that of a reporter as reporter. Since roles are sets, a security manager's flow has what security manager and developer share, not either set.",
    section: 'Duo composite identity',
    sources: ['ci-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DUO-008',
    title: 'flow tokens are limited to ai_workflows and mcp',
    statement:
      'OAuth tokens of flows carry only these scopes. ai_workflows opens notes with GET, HEAD and POST; pipelines and semantic search with GET and HEAD; a shared helper of other routes with GET, HEAD, POST and PUT. No DELETE or PATCH passes through ai_workflows there.',
    section: 'Duo composite identity',
    sources: ['ci-doc', 'api-class'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DUO-009',
    title: 'CI jobs of a flow obey the job token rules',
    statement:
      'A job of a flow uses a job token, not the OAuth token. The two tokens of one flow have different powers.',
    section: 'Duo composite identity',
    sources: ['ci-doc'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-DUO-010',
    title: 'agentic chat acts as the user alone',
    statement: 'Agentic chat does not use composite identity.',
    section: 'Duo composite identity',
    sources: ['ci-doc'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-DUO-011',
    title: 'a merge request of a flow counts the human as author',
    statement:
      'The human is the author of merge requests that a flow opens, so preventing approval by the author must bind the human. The commits are by the service account.',
    section: 'Duo composite identity',
    sources: ['ci-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DUO-012',
    title: 'an agent cannot widen its own privileges',
    statement: 'The route by which agents create workflows refuses privilege fields.',
    section: 'Duo composite identity',
    sources: ['api-class'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DUO-013',
    title: 'flow tokens live two hours, internal ones one hour',
    statement: 'The OAuth token lives 2 hours and the internal workflow JWT 1 hour.',
    section: 'Duo composite identity',
    sources: ['duo-auth'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-DUO-014',
    title: 'a composite service account keeps its username',
    statement: 'The username of a service account with composite identity cannot be changed.',
    section: 'Duo composite identity',
    sources: ['sa'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'AUTHZ-DUO-015',
    title: 'losing any one part stops a flow',
    statement:
      'Each of these stops further actions: the human is blocked, the human is removed from the project, the service account is removed, the flow is disabled.',
    section: 'Duo composite identity',
    sources: ['implied'],
    confidence: 'medium',
    severity: 'critical',
  },
] as const satisfies readonly CatalogueRule[];
