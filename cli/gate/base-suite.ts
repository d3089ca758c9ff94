import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { Pickle } from '@cucumber/messages';
import type { Verdict } from '#engine';
import { answersOf, type Case, type CaseStep, inquiryOf } from '#reports';
import { rulesOf, typesOf } from '#steps';
import type { Target } from '#targets';
import type { Context } from '../context.ts';
import type { KnownAnswers } from '../diff/compare-cases.ts';
import { execute } from '../run/execute.ts';
import { pathsOf, sourcesOf } from '../run/plan.ts';
import { answeredWith } from './answered-case.ts';
import type { ScenarioChanges } from './scenario-texts.ts';

export interface BaseSuite {
  /** What the base's suite comes to on the base's engine. */
  readonly cases: readonly Case[];
  /** Those of them whose text the candidate no longer has; their ids end with `@base`. */
  readonly gone: readonly Case[];
  /** The candidate's cases with the answers of the base's engine, as if that were what they expect. */
  readonly answered: readonly Case[];
  /** What the base's engine answers to the questions of the candidate's cases, by their ids. */
  readonly answers: KnownAnswers;
}

/**
 * The cases of the base. Scenarios that read the same build the same world, so that asking the base's engine about the
 * candidate's cases is enough; those that the change removed or rewrote are run, with the steps of the candidate.
 */
export async function baseSuite(
  context: Context,
  asked: {
    /** The checkout of the base. */
    readonly folder: string;
    readonly target: Target;
    readonly library: ISupportCodeLibrary;
    readonly seed: number;
    readonly scenarios: ScenarioChanges;
    readonly candidate: readonly Case[];
    readonly isInterrupted: () => boolean;
  },
): Promise<BaseSuite> {
  const { scenarios, candidate, target } = asked;
  const answers = new Map<string, readonly Verdict[]>();
  for (const one of candidate) answers.set(one.id, await answersOf(target, inquiryOf(one)));
  const answered = candidate.map((one) => answeredWith(one, answers.get(one.id) ?? []));
  const same = answered.flatMap((one) => {
    const pickle = scenarios.same.get(one.id);
    return pickle === undefined ? [] : [judged(one, pickle)];
  });
  const gone = scenarios.removed.length === 0 ? [] : await runGone({ ...context, cwd: asked.folder }, asked);
  return { cases: [...same, ...gone], gone, answered, answers };
}

async function runGone(
  context: Context,
  asked: {
    readonly target: Target;
    readonly library: ISupportCodeLibrary;
    readonly seed: number;
    readonly scenarios: ScenarioChanges;
    readonly isInterrupted: () => boolean;
  },
): Promise<readonly Case[]> {
  const { target, library, seed, scenarios, isInterrupted } = asked;
  const cases: Case[] = [];
  const sources = sourcesOf({ paths: pathsOf(scenarios.removed), tags: '', seed });
  const finished = (one: Case) => cases.push({ ...one, id: `${one.id}@base` });
  await execute(context, { sources, library, target, seed, finished, isInterrupted });
  return cases;
}

/** The case as it would have come out, with the tags that it had then. */
function judged(one: Case, pickle: Pickle): Case {
  const tags = pickle.tags.map(({ name }) => name);
  const claims = rulesOf(tags);
  const consulted = new Set(one.steps.flatMap(evidenceOf));
  const isMet = one.steps.every((step) => step.kind === 'event' || step.mismatches.length === 0);
  const passed = one.status === 'passed' && isMet && claims.every((rule) => consulted.has(rule));
  return {
    ...one,
    title: pickle.name,
    rules: claims,
    policyTypes: typesOf(tags),
    status: passed ? 'passed' : 'failed',
    failure: passed ? null : 'it does not pass on the base',
  };
}

function evidenceOf(step: CaseStep) {
  if (step.kind === 'event' || step.verdict.kind !== 'decided') return [];
  return step.verdict.evidence.map(({ rule }) => rule);
}
