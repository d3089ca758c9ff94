import type { Action, ResourceRef } from '../../protocol/question.ts';
import { type Demand, declared, plain } from './demand.ts';

/** An action that changes who may do what. */
export type Administration = Extract<
  Action,
  { via: 'token_creation' | 'share' | 'allowlist_entry' | 'access_token_creation' | 'member_change' }
>;

/** What changing who may do what demands, before the change itself is looked at. */
export function administrationDemand(action: Administration, { kind }: ResourceRef): Demand {
  const { via } = action;
  const boundary = kind === 'group' ? 'group' : 'project';
  const { name, group, project, assignable } = administrations[via];
  return {
    ...plain,
    action,
    name,
    via,
    method: 'POST',
    permissions: [kind === 'group' ? group : project],
    // A token that makes another one is held to its own size instead.
    granular: via === 'token_creation' ? { kind: 'always' } : declared(assignable ?? `share_${boundary}`, boundary),
  };
}

interface AdministrationNeed {
  readonly name: string;
  readonly project: string;
  readonly group: string;
  /** Where it is the same for groups and projects. */
  readonly assignable?: string;
}

/** Data: what the user needs at a project or group, and what a fine-grained token must hold. */
const administrations: Readonly<Record<Administration['via'], AdministrationNeed>> = {
  token_creation: {
    name: 'creating a token',
    project: 'create_personal_access_token',
    group: 'create_personal_access_token',
  },
  share: { name: 'sharing', project: 'share_project_with_group', group: 'share_group_with_group' },
  allowlist_entry: {
    name: 'adding to the allowlist',
    project: 'admin_project',
    group: 'admin_group',
    assignable: 'create_job_token_scope_allowlist',
  },
  access_token_creation: {
    name: 'making an access token',
    project: 'manage_project_access_tokens',
    group: 'manage_group_access_tokens',
    assignable: 'create_resource_access_token',
  },
  member_change: {
    name: 'changing a member',
    project: 'admin_project_member',
    group: 'manage_group_members',
    assignable: 'update_member',
  },
};
