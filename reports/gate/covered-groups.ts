import { type Evidence, instanceOf, profileOf, type Verdict, worldOf } from '#engine';
import type { Case, QuestionStep } from '../case.ts';
import type { DeltaGroup } from '../delta/delta.ts';
import { policyTextsIn } from '../mutation/policy-groups.ts';
import type { GateFacts } from './gate-facts.ts';
import { tellsOfPolicies } from './policy-suite.ts';
import { policyTextsOf } from './policy-texts-of.ts';

/** The changed and new scenarios that passed and cover a group of the delta. */
export function coveringCases(
  group: DeltaGroup,
  { candidate, changedScenarios, delta, policySuites = [] }: GateFacts,
): readonly Case[] {
  if (group.inLanguage === true) {
    // The engine of the language decides by the policies: what the reference engine says is another matter.
    return candidate.cases.filter(
      ({ id }) =>
        changedScenarios.has(id) &&
        group.caseIds.includes(id) &&
        policySuites.some((suite) => tellsOfPolicies(id, suite)),
    );
  }
  const changedAnswers = new Set(delta.groups.flatMap(({ caseIds }) => caseIds));
  return candidate.cases.filter((one) => {
    if (one.status !== 'passed' || !changedScenarios.has(one.id)) return false;
    if (group.caseIds.includes(one.id)) return true;
    // An answer that both versions give alike says nothing of a change of the engine.
    const tells = group.policyFile === undefined ? changedAnswers.has(one.id) : hasChangedPolicy(one, group);
    return tells && one.steps.some((step) => step.kind === 'question' && consultsTheChange(step, group));
  });
}

/** Whether a checked answer to such a question has the rule of the group as the candidate, and not the base, has it. */
function consultsTheChange({ question, expectations, verdict }: QuestionStep, { cause, example }: DeltaGroup): boolean {
  if (question.kind !== example.question.kind || expectations.length === 0) return false;
  const { rule } = cause;
  // A changed policy may decide otherwise by the same rules.
  if (rule === null) return example.policyFile !== undefined;
  const now = valuesOf(evidenceOf(example.candidate), rule);
  const before = new Set(valuesOf(evidenceOf(example.base), rule));
  const fresh = now.filter((held) => !before.has(held));
  // A rule that held before as it does now rests on something else.
  const wanted = new Set(fresh.length > 0 ? fresh : now);
  return valuesOf(evidenceOf(verdict), rule).some((held) => wanted.has(held));
}

/** Whether a scenario has a policy as the changed file says it now; where policies only went, there is none to have. */
function hasChangedPolicy(one: Case, { example }: DeltaGroup): boolean {
  if (example.policyFile === undefined) return false;
  const { before, after } = example.policyFile;
  const profile = profileOf(instanceOf(worldOf(example.world)).version);
  const old = new Set(policyTextsIn(before, profile).values());
  const fresh = new Set([...policyTextsIn(after, profile).values()].filter((text) => !old.has(text)));
  return fresh.size === 0 || textsIn(one).some((text) => fresh.has(text));
}

/** The policies of the world, of what happens, and of files that are checked. */
function textsIn(one: Case): readonly string[] {
  const profile = profileOf(instanceOf(worldOf(one.world)).version);
  const checked = one.steps.flatMap((step) =>
    step.kind === 'question' && step.question.kind === 'policy_file' ? [step.question.content] : [],
  );
  const inQuestions = checked.flatMap((content) => [...policyTextsIn(content, profile).values()]);
  return [...policyTextsOf(one).map(({ text }) => text), ...inQuestions];
}

function evidenceOf(verdict: Verdict): readonly Evidence[] {
  return verdict.kind === 'decided' ? verdict.evidence : [];
}

function valuesOf(evidence: readonly Evidence[], wanted: string): readonly boolean[] {
  return evidence.filter(({ rule }) => rule === wanted).map(({ held }) => held);
}
