import type { Outcome } from '#engine';
import type { Telling } from '../combinations.ts';
import type { StepText } from '../facet.ts';
import type { Row } from '../model.ts';
import { personLines, tokenLines, whoIs } from './attempt-people.ts';
import { placeOf } from './attempt-places.ts';

/** An attempt as a scenario: the place, the person with a role, the credential, and the try. */
export const attemptTelling: Telling = {
  background: ['a public group "acme"'],
  given: (row) => [...placeOf(row).lines, ...personLines(row), ...tokenLines(row)],
  when: (row) => tryOf(row),
  probe: 'it is allowed',
  answer: (outcome) => [isAllowed(outcome) ? 'it is allowed' : `it is refused with ${statusOf(outcome)}`],
  title: (outcome) => (isAllowed(outcome) ? 'it is allowed' : `it is refused with ${statusOf(outcome)}`),
};

function tryOf(row: Row): StepText {
  const caller = callerOf(row);
  switch (row.resource) {
    case 'project':
    case 'group':
      return tryInContainer(row, caller, placeOf(row).name);
    case 'an organization':
      return `${caller} tries to "read_organization" in the organization "north"`;
    case 'a user':
      return row.attempt === 'administration'
        ? `${caller} is used to create one that allows "read_user" for the user`
        : `${caller} calls "GET /users/:id" on the user Olu`;
    default:
      return `${caller} calls "GET /version"`;
  }
}

function tryInContainer({ attempt, resource }: Row, caller: string, name: string): StepText {
  switch (attempt) {
    case 'rest':
      return `${caller} opens "${name}"`;
    case 'graphql':
      return `${caller} asks GraphQL for "${readOf(resource)}" in "${name}"`;
    case 'git pull':
      return `${caller} clones "${name}"`;
    case 'git push':
      return `${caller} pushes to the branch "change" of "${name}"`;
    case 'registry':
      return `${caller} pulls an image of "${name}"`;
    case 'administration':
      return `${caller} adds a guest to "${name}"`;
    default:
      return `${caller} tries to "${readOf(resource)}" in "${name}"`;
  }
}

/** Something that a reader does. */
function readOf(resource: string | undefined): string {
  return resource === 'project' ? 'read_code' : 'read_group';
}

function callerOf(row: Row): string {
  switch (row.credential) {
    case 'legacy token':
    case 'fine-grained token':
    case 'bot token':
      return 'the token "access"';
    case 'job token':
      return 'the job';
    case 'flow token':
      return 'the flow';
    case 'deploy key':
      return 'the deploy key "laptop"';
    case 'deploy token':
      return 'the deploy token "deploy"';
    case 'unknown token':
      return 'an unknown token';
    case 'none':
      return 'a visitor';
    default:
      return whoIs(row);
  }
}

function isAllowed(outcome: Outcome): boolean {
  return asAccess(outcome).allowed;
}

function statusOf(outcome: Outcome): number {
  return asAccess(outcome).status;
}

function asAccess(outcome: Outcome): Extract<Outcome, { kind: 'access' }> {
  if (outcome.kind === 'access') return outcome;
  throw new RangeError(`combinations of authorization: expected the answer about an attempt: received ${outcome.kind}`);
}
