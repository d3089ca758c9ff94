import type { AccessQuestion, Outcome, Question, Verdict, World } from '#engine';
import { type Line, note, personName, placeName } from './story.ts';
import { furtherOutcomeWords } from './tell-further-outcomes.ts';
import { furtherQuestionWords } from './tell-further-questions.ts';

/** A question as the When step that asks it, null where the Then steps do, and the answer as those steps. */
export function tellQuestion(
  world: World,
  question: Question,
  verdict: Verdict,
): { readonly asking: Line | null; readonly answering: readonly Line[] } {
  return { asking: questionWords(world, question), answering: answerWords(question, verdict) };
}

function questionWords(world: World, question: Question): Line | null {
  switch (question.kind) {
    case 'merge_request':
      return 'the merge request is evaluated';
    case 'policies':
      return `the policies of "${placeName(world, { projectId: question.projectId, namespaceId: null })}" are listed`;
    case 'access':
      return accessWords(world, question);
    case 'vulnerabilities':
      return null;
    default:
      return furtherQuestionWords(world, question) ?? note(`asked: ${JSON.stringify(question)}`);
  }
}

function accessWords(world: World, question: AccessQuestion): Line {
  const { action, resource } = question;
  const who = callerWords(world, question);
  const on = `"${placeName(world, { projectId: resource.kind === 'project' ? resource.id : null, namespaceId: resource.kind === 'group' ? resource.id : null })}"`;
  if (who === null || on === '"nothing"') return note(`asked: ${JSON.stringify(question)}`);
  switch (action.via) {
    case 'ability':
      return `${who} tries to "${action.permission}" in ${on}`;
    case 'graphql':
      return `${who} asks GraphQL for "${action.permission}" in ${on}`;
    case 'rest':
      return `${who} calls "${action.route}" on ${on}`;
    case 'git':
      if (action.operation === 'pull') return `${who} clones ${on}`;
      return action.branch === undefined
        ? note(`asked: ${who} pushes to ${on}`)
        : `${who} pushes to the branch "${action.branch}" of ${on}`;
    case 'registry':
      return action.operation === 'pull' ? `${who} pulls an image of ${on}` : `${who} pushes an image to ${on}`;
    default:
      return note(`asked: ${JSON.stringify(question)}`);
  }
}

function callerWords(world: World, { credential }: AccessQuestion): string | null {
  switch (credential.kind) {
    case 'session':
      return world.users.some(({ id }) => id === credential.userId) ? personName(world, credential.userId) : null;
    case 'anonymous':
      return 'a visitor';
    case 'unknown_token':
      return 'an unknown token';
    case 'access_token':
      return `the token "${world.accessTokens.find(({ id }) => id === credential.id)?.name}"`;
    case 'deploy_token':
      return `the deploy token "${world.deployTokens.find(({ id }) => id === credential.id)?.name}"`;
    // Scenarios know one job and one flow: the last that they introduce.
    case 'job_token':
      return world.jobs.at(-1)?.id === credential.jobId ? 'the job' : null;
    case 'oauth_token':
      return world.oauthTokens.at(-1)?.id === credential.id ? 'the flow' : null;
    case 'deploy_key':
      return null;
  }
}

function answerWords(question: Question, verdict: Verdict): readonly Line[] {
  if (verdict.kind !== 'decided')
    return [note(`the target answered: ${verdict.kind === 'failed' ? verdict.error : verdict.reason}`)];
  return outcomeWords(question, verdict.outcome);
}

function outcomeWords(question: Question, outcome: Outcome): readonly Line[] {
  if (outcome.kind === 'access') {
    const then = outcome.allowed ? 'it is allowed' : `it is refused with ${outcome.status}`;
    // A git push without a branch has no step that asks it, so its answer is told in a comment too.
    return question.kind === 'access' ? [then] : [note(then)];
  }
  if (outcome.kind === 'merge_request') {
    const count = outcome.approvalsRequired;
    return [
      count === 0
        ? 'the merge request needs no approval'
        : `the merge request needs ${count} ${count === 1 ? 'approval' : 'approvals'}`,
      outcome.mergeable ? 'the merge request can be merged' : `the merge request cannot be merged: ${outcome.status}`,
      ...[...new Set(outcome.violations.map(({ policy }) => policy))].map(
        (policy) => `the policy "${policy}" is violated`,
      ),
    ];
  }
  if (outcome.kind === 'policies') {
    if (outcome.covering.length === 0) return ['no policy covers the project'];
    return outcome.covering.map(({ name }) => `the policy "${name}" covers the project`);
  }
  return furtherOutcomeWords(question, outcome) ?? [note(`the target answered: ${JSON.stringify(outcome)}`)];
}
