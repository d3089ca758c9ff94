import type { GherkinDocument, Pickle } from '@cucumber/messages';
import { familyTypes, type PolicyType, policyTypes, type RuleFamily, type RuleId } from '#catalogue';
import { tableNames, type World } from '#engine';
import { type Case, type CaseOrigin, type CaseStatus, type CaseStep, caseFormat } from '#reports';

/** What a scenario leaves behind when it has run. */
export interface FinishedScenario {
  readonly pickle: Pickle;
  readonly document: GherkinDocument;
  readonly world: World;
  readonly steps: readonly CaseStep[];
  readonly failure: string | null;
  readonly status: CaseStatus;
  readonly durationMs: number;
  readonly seed: number;
  readonly target: string;
}

/** The case of a scenario. */
export function caseOf(finished: FinishedScenario): Case {
  const { pickle, world, steps, failure, status, durationMs, seed, target } = finished;
  const origin = originOf(finished);
  return {
    format: caseFormat,
    id: `${origin.uri}:${origin.line}`,
    title: pickle.name,
    source: 'scenario',
    policyTypes: typesOf(origin.tags),
    rules: rulesOf(origin.tags),
    origin,
    seed,
    target,
    world: filledTables(world),
    steps,
    status,
    failure,
    durationMs,
  };
}

const ruleTag = new RegExp(`^@((?:${Object.keys(familyTypes).join('|')})-\\d{3})$`);

/** The rules that tags name. */
export function rulesOf(tags: readonly string[]): readonly RuleId[] {
  return tags.flatMap((tag) => (ruleTag.exec(tag)?.[1] as RuleId | undefined) ?? []);
}

/** The policy types that tags name or imply. */
export function typesOf(tags: readonly string[]): readonly PolicyType[] {
  const told = policyTypes.filter((type) => tags.includes(`@${type}`));
  const implied = rulesOf(tags).map((rule) => familyTypes[rule.replace(/-\d+$/, '') as RuleFamily]);
  return [...new Set([...told, ...implied])];
}

function originOf({ pickle, document }: FinishedScenario): CaseOrigin {
  const children = document.feature?.children ?? [];
  const rule = children.find((child) => child.rule?.children.some((inner) => owns(inner.scenario?.id, pickle)))?.rule;
  return {
    feature: document.feature?.name ?? '',
    rule: rule?.name ?? null,
    uri: pickle.uri,
    line: pickle.location?.line ?? 0,
    tags: pickle.tags.map((tag) => tag.name),
    text: pickle.steps.map((step) => `${keywordOf(document, step.astNodeIds)}${step.text}`),
  };
}

function owns(scenarioId: string | undefined, pickle: Pickle): boolean {
  return scenarioId !== undefined && pickle.astNodeIds.includes(scenarioId);
}

function keywordOf(document: GherkinDocument, ids: readonly string[]): string {
  const children = document.feature?.children ?? [];
  const all = children.flatMap((child) => [child, ...(child.rule?.children ?? [])]);
  const steps = all.flatMap((child) => [...(child.background?.steps ?? []), ...(child.scenario?.steps ?? [])]);
  return steps.find((step) => ids.includes(step.id))?.keyword ?? '';
}

function filledTables(world: World): Partial<World> {
  return Object.fromEntries(
    tableNames.filter((table) => world[table].length > 0).map((table) => [table, world[table]]),
  );
}
