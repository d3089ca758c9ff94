import type { StepText } from '../facet.ts';
import type { Row } from '../model.ts';
import { placeOf } from './attempt-places.ts';

/** Who is behind the credential of a row, as a step names them. */
export function whoIs({ credential, user }: Row): string {
  if (credential === 'bot token') return 'Bot';
  return credential === 'flow token' || user === 'no person' ? 'Robot' : 'Ana';
}

/** The person with a role; bots come with their tokens. */
export function personLines(row: Row): readonly StepText[] {
  if (row.user === 'nobody' || row.credential === 'bot token') return [];
  const who = whoIs(row);
  return [introduction(row, who), ...roleLines(row, who), ...standingLines(row, who)];
}

/** The credential, and what its kind needs. */
export function tokenLines(row: Row): readonly StepText[] {
  const who = whoIs(row);
  const { name, project } = placeOf(row);
  switch (row.credential) {
    case 'legacy token':
      return [`${who} has the token "access" with the scope "${scopeOf(row, 'api')}"`];
    case 'fine-grained token':
      return [`${who} has the fine-grained token "access"`, ...grantLines(row, name)];
    case 'bot token':
      return botLines(row);
    case 'job token':
      return [`${who} runs a job in "${project}"`];
    case 'flow token':
      return [`Olga starts a flow of "${who}"`];
    case 'deploy key':
      return [`${who} has added the deploy key "laptop" to "${project}"`];
    case 'deploy token':
      return [`"${project}" has the deploy token "deploy" with the scope "${scopeOf(row, 'read_repository')}"`];
    default:
      return [];
  }
}

function introduction({ credential }: Row, who: string): StepText {
  if (who === 'Ana') return 'Ana is a user';
  return credential === 'flow token' ? `a composite service account "${who}"` : `a service account "${who}"`;
}

function roleLines(row: Row, who: string): readonly StepText[] {
  if (row.role === 'none') return [];
  const { memberOf } = placeOf(row);
  if (row['custom role'] === 'no') return [`${who} is ${article(row.role)} ${row.role} of "${memberOf}"`];
  return [customRole(row), `${who} has the custom role "Extra" in "${memberOf}"`];
}

function customRole({ role }: Row): StepText {
  return `the custom role "Extra" of the instance adds "read_vulnerability" to ${role}`;
}

function standingLines({ user }: Row, who: string): readonly StepText[] {
  const words: Readonly<Record<string, string>> = {
    external: 'external',
    administrator: 'an administrator',
    auditor: 'an auditor',
    'kept out': 'blocked',
  };
  const word = words[user ?? ''];
  return word === undefined ? [] : [`${who} is ${word}`];
}

function botLines(row: Row): readonly StepText[] {
  const { memberOf, project } = placeOf(row);
  const [home, role] = row.role === 'none' ? [project, 'developer'] : [memberOf, row.role];
  return [
    `"${home}" has the access token "access" of ${article(role)} ${role} with the scope "${scopeOf(row, 'api')}"`,
    ...(row['custom role'] === 'yes' ? [customRole(row), 'the bot of "access" has the custom role "Extra"'] : []),
    ...standingLines(row, 'Bot'),
  ];
}

/** The scope without which a token is refused before anything else is looked at. */
function scopeOf({ attempt }: Row, otherwise: string): string {
  if (attempt === 'git push') return 'write_repository';
  return attempt === 'registry' ? 'read_registry' : otherwise;
}

function grantLines({ resource }: Row, name: string): readonly StepText[] {
  if (resource === 'project') return [`the token "access" allows "read_project, read_code" in "${name}"`];
  if (resource === 'group') return [`the token "access" allows "read_group" in "${name}"`];
  return resource === 'a user' ? ['the token "access" allows "read_user" for the user'] : [];
}

function article(role: string | undefined): string {
  return role === 'owner' ? 'an' : 'a';
}
