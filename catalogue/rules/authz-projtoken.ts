// Data.
import type { CatalogueRule } from '../model.ts';

/** Rules about project and group access tokens. */
export const authzProjtokenRules = [
  {
    id: 'AUTHZ-PROJTOKEN-001',
    title: "a bot has one membership and never more than its creator's role",
    statement:
      'The token creates a bot user with a single membership at the chosen role, at most the role of the creator. An owner-level bot needs an owner; the older service refuses owner-level project bots outright.',
    section: 'Project and group access tokens',
    sources: ['rat-svc'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PROJTOKEN-002',
    title: 'a bot reaches no other project and creates no containers or tokens',
    statement:
      'It reaches no other project, except internal ones when the creator is not external. It can create no project, group or personal access token.',
    section: 'Project and group access tokens',
    sources: ['ptok', 'gtok'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PROJTOKEN-003',
    title: 'a bot made by an external user is external',
    statement: 'The external flag passes from the creator to the bot.',
    section: 'Project and group access tokens',
    sources: ['rat-svc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PROJTOKEN-004',
    title: 'a bot cannot be removed from its project or added elsewhere',
    statement: 'Its membership is fixed: it can neither be removed from its project nor become a member of another.',
    section: 'Project and group access tokens',
    sources: ['ptok'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-PROJTOKEN-005',
    title: 'a project token without a role is a maintainer',
    statement: 'When the service is given no role, a new project token has maintainer.',
    section: 'Project and group access tokens',
    sources: ['rat-svc'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-PROJTOKEN-006',
    title: 'a group token reaches everything below the group',
    statement: 'By inheritance it reaches the subgroups and projects below.',
    section: 'Project and group access tokens',
    sources: ['gtok'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-PROJTOKEN-007',
    title: 'a top-level group may forbid new tokens while old ones live on',
    statement:
      'The setting of the top-level group stops the creation of project and group tokens. Existing tokens keep working.',
    section: 'Project and group access tokens',
    sources: ['ptok', 'gtok'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-PROJTOKEN-008',
    title: 'project tokens take maintainer, group tokens take owner',
    statement:
      'A project token is created by maintainer or owner, a group token by owner, or by a custom ability within its cap.',
    section: 'Project and group access tokens',
    sources: ['ptok', 'gtok'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-PROJTOKEN-009',
    title: 'the bot of a dead token is removed after 30 days',
    statement:
      'When a token is revoked or expired its bot stays inactive for 30 days and is then removed. Its content goes to the ghost user.',
    section: 'Project and group access tokens',
    sources: ['ptok'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'AUTHZ-PROJTOKEN-010',
    title: 'asking for more than the own role is refused with 400 or 422',
    statement:
      'Creation above the own role is refused with 400 over REST, which is recalled only, and with 422, an error list and no token in the web form.',
    section: 'Project and group access tokens',
    sources: ['rat-svc'],
    confidence: 'low',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-PROJTOKEN-011',
    title: 'removing the creator does not revoke the token',
    statement: 'The membership of the bot stays when its creator is removed, and the token keeps working.',
    section: 'Project and group access tokens',
    sources: ['implied'],
    confidence: 'medium',
    severity: 'high',
  },
] as const satisfies readonly CatalogueRule[];
