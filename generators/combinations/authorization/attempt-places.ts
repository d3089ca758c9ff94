import type { StepText } from '../facet.ts';
import type { Row } from '../model.ts';

/** What an attempt is about, and where roles on it come from. */
export interface AttemptPlace {
  readonly lines: readonly StepText[];
  readonly name: string;
  /** A project for jobs, keys and tokens: the resource itself where it is one. */
  readonly project: string;
  /** Where the role of the row is held. */
  readonly memberOf: string;
}

/** The steps and names of the place of a row. */
export function placeOf(row: Row): AttemptPlace {
  const name = names[row.resource ?? ''] ?? '';
  const project = row.resource === 'project' && !isStranger(row) ? name : 'tools';
  const lines = [
    ...resourceLines(row, name),
    ...(project === 'tools' && needsProject(row) ? ['a project "tools" in "acme"'] : []),
    ...shareLines(row, name),
  ];
  return { lines, name, project, memberOf: memberOf(row, name) };
}

const names: Readonly<Record<string, string>> = { project: 'payments', group: 'platform' };

function resourceLines({ resource, visibility }: Row, name: string): readonly StepText[] {
  switch (resource) {
    case 'project':
      return [`a ${visibility} project "${name}" in "acme"`];
    case 'group':
      return [`a ${visibility} subgroup "${name}" of "acme"`];
    case 'an organization':
      return ['an organization "north"'];
    case 'a user':
      return ['Olu is a user'];
    default:
      return [];
  }
}

/** The bot of a token is always a member of something: without a role here it is one of another project. */
function isStranger({ credential, role }: Row): boolean {
  return credential === 'bot token' && role === 'none';
}

function needsProject(row: Row): boolean {
  return ['job token', 'deploy key', 'deploy token'].includes(row.credential ?? '') || isStranger(row);
}

function shareLines({ membership, resource }: Row, name: string): readonly StepText[] {
  if (membership === 'project share') {
    return ['a group "partners"', `the project "${name}" is shared with "partners" as owner`];
  }
  if (membership === 'group share') {
    const shared = resource === 'group' ? name : 'acme';
    return ['a group "partners"', `the group "${shared}" is shared with "partners" as owner`];
  }
  return [];
}

function memberOf({ membership }: Row, name: string): string {
  if (membership === 'direct') return name;
  return membership === 'inherited' ? 'acme' : 'partners';
}
