import type { RuleId } from '#catalogue';
import type { Scenario, ScenarioStep } from '../corpus/scenario.ts';
import type { StepLibrary } from '../corpus/step-library.ts';
import { candidateCase, checkedEvidence } from '../run/case-of-run.ts';
import { runText } from '../run/run-text.ts';
import type { Found } from '../search/found.ts';
import type { Shrunk } from '../search/shrink.ts';
import { titleOf } from './title.ts';

/** A scenario that closes a gap, for a person to confirm. */
export interface Proposal {
  /** The gap that it was made for. */
  readonly gap: string;
  readonly policyType: string;
  /** What is missing, in words. */
  readonly description: string;
  readonly title: string;
  readonly rules: readonly RuleId[];
  readonly steps: readonly ScenarioStep[];
  /** The scenario that it is an edit of. */
  readonly model: Scenario;
  readonly tries: number;
}

/** How many rules of its model a proposal claims where its gap is not about a rule. */
const mostRules = 2;

/** The proposal that a search has found, after shrinking. */
export async function proposalOf(found: Found, shrunk: Shrunk, library: StepLibrary): Promise<Proposal> {
  const { goal, point, tries } = found;
  const { policyType, description } = goal;
  const rules = goal.rules.length > 0 ? goal.rules : await rulesToClaim(found, shrunk, library);
  const title = titleOf(shrunk);
  return { gap: goal.id, policyType, description, title, rules, steps: shrunk.steps, model: point.scenario, tries };
}

/** A tag is a claim that the answer consulted the rule: those of the model that still hold, or else one of the answer's own. */
async function rulesToClaim({ point }: Found, { steps }: Shrunk, library: StepLibrary): Promise<readonly RuleId[]> {
  const run = await runText(library, steps);
  if (run === null) return [];
  const consulted = [...checkedEvidence(candidateCase(run, point.scenario)).keys()];
  const claimed = consulted.filter((rule) => point.scenario.tags.includes(`@${rule}`));
  return claimed.length > 0 ? claimed.slice(0, mostRules) : consulted.slice(-1);
}
