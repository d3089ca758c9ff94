import type { World } from '#engine';
import type { Asked } from './asked.ts';
import { isNote, type Line, note } from './gherkin/story.ts';
import { tellProjectCi, tellSettings } from './gherkin/tell-ci.ts';
import { tellContainers } from './gherkin/tell-containers.ts';
import { tellEvents } from './gherkin/tell-events.ts';
import { tellFindings } from './gherkin/tell-findings.ts';
import { tellMachines } from './gherkin/tell-machines.ts';
import { tellMergeRequests } from './gherkin/tell-merge-requests.ts';
import { introduction, tellPeople } from './gherkin/tell-people.ts';
import { tellPolicies } from './gherkin/tell-policies.ts';
import { tellQuestion } from './gherkin/tell-questions.ts';
import { tellReports } from './gherkin/tell-reports.ts';
import { tellKeptSchedules } from './gherkin/tell-schedules.ts';
import { tellGates, tellStatusChecks } from './gherkin/tell-status-checks.ts';
import { tellTokens } from './gherkin/tell-tokens.ts';
import type { Law } from './law.ts';

/** What is told of a counterexample. */
export interface Retelling {
  readonly law: Pick<Law, 'id' | 'title' | 'policyType'>;
  readonly because: string;
  readonly asked: readonly Asked[];
}

/**
 * A counterexample as Gherkin, in the words of the steps: an example for each question that was put to each world,
 * and what the worlds begin with alike as their background. What no step has words for is a comment.
 */
export function asGherkin({ law, because, asked }: Retelling): string {
  const stories = asked.map(({ world }) => storyOf(world));
  const background = commonStart(stories);
  const examples = asked.map((one, at) =>
    exampleOf(one, { number: at + 1, given: (stories[at] ?? []).slice(background.length) }),
  );
  return [
    ...[`@${law.policyType}`, `Feature: ${law.title}`, ''],
    indent(note(law.id), 1),
    indent(note(because.replaceAll('\n', ' ')), 1),
    indent(note('the answers are those of the target: by the law they cannot all be right'), 1),
    '',
    ...(background.length === 0 ? [] : [indent('Background:', 1), ...steps('Given', background), '']),
    ...examples.flatMap((lines) => [...lines, '']),
  ].join('\n');
}

/** Everything that is there, in an order in which steps can introduce it. */
export function storyOf(world: World): readonly Line[] {
  // Personal projects need their owner, and everybody else needs to be somewhere.
  const [owners, containers] = [ownersFirst(world), tellContainers(world)];
  const people = tellPeople(world).filter((line) => !owners.includes(line));
  return [
    ...owners,
    ...containers,
    ...tellGates(world),
    ...people,
    ...tellMachines(world),
    ...tellMergeRequests(world),
    ...tellStatusChecks(world),
    ...tellReports(world),
    ...tellFindings(world),
    ...tellProjectCi(world),
    ...tellSettings(world),
    ...tellPolicies(world),
    ...tellKeptSchedules(world),
    ...tellTokens(world),
  ];
}

function ownersFirst(world: World): readonly Line[] {
  const owners = new Set(world.namespaces.filter(({ kind }) => kind === 'user').map(({ ownerId }) => ownerId));
  return world.users.filter(({ id }) => owners.has(id)).map(introduction);
}

interface Numbered {
  readonly number: number;
  readonly given: readonly Line[];
}

function exampleOf({ world, events = [], question, verdict }: Asked, { number, given }: Numbered): readonly string[] {
  const { asking, answering } = tellQuestion(world, question, verdict);
  const asked = steps('When', asking === null ? tellEvents(world, events) : [...tellEvents(world, events), asking]);
  // Without a step that asks there is nothing that a Then step could be about.
  const answered =
    asking !== null && isNote(asking)
      ? answering.map((line) => indent(isNote(line) ? line : note(line), 2))
      : steps('Then', answering);
  return [indent(`Example: ${number}`, 1), ...steps('Given', given), ...asked, ...answered];
}

function commonStart(stories: readonly (readonly Line[])[]): readonly Line[] {
  const [first = [], ...others] = stories;
  const end = first.findIndex((line, at) => others.some((story) => story[at] !== line));
  return end === -1 ? first : first.slice(0, end);
}

/** Lines with their keywords: the first step has the one given, the next ones And. */
function steps(keyword: string, lines: readonly Line[]): readonly string[] {
  const first = lines.findIndex((line) => !isNote(line));
  return lines.map((line, at) => indent(isNote(line) ? line : `${at === first ? keyword : 'And'} ${line}`, 2));
}

function indent(text: string, depth: number): string {
  return `${'  '.repeat(depth)}${text}`;
}
