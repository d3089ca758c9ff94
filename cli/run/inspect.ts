import type { Pickle } from '@cucumber/messages';
import { distance } from 'fastest-levenshtein';
import { familyTypes, findRule, policyTypes } from '#catalogue';
import { CliError } from '../errors.ts';
import { placeOf } from './plan.ts';

/** A step definition, as far as matching goes. */
export interface StepDefinition {
  readonly pattern: string;
  readonly place: string;
  matches(text: string): boolean;
}

/** Refuses scenarios with steps that nobody defined or that two definitions claim, naming the nearest ones. */
export function inspectSteps(pickles: readonly Pickle[], definitions: readonly StepDefinition[]): void {
  const texts = new Set(pickles.flatMap(({ steps }) => steps.map(({ text }) => text)));
  // Scenarios share most of their steps: each text is looked up once.
  const wrong = new Map([...texts].flatMap((text) => wrongWith(text, definitions)));
  if (wrong.size === 0) return;
  const problems = pickles.flatMap((pickle) =>
    pickle.steps.flatMap(({ text }) => (wrong.has(text) ? [`${placeOf(pickle)}: ${wrong.get(text)}`] : [])),
  );
  const unique = [...new Set(problems)];
  throw new CliError(
    `${unique.length === 1 ? 'a step cannot' : `${unique.length} steps cannot`} be run:\n  ${unique.join('\n  ')}`,
    {
      hint: '`assay steps WORD` lists the steps that there are, with an example of each',
    },
  );
}

/** Refuses tags that mean nothing: a misspelt rule would never be checked. */
export function inspectTags(pickles: readonly Pickle[]): void {
  const problems = pickles.flatMap((pickle) =>
    pickle.tags
      .filter(({ name }) => !isKnownTag(name))
      .map(({ name }) => `${placeOf(pickle)}: \`${name}\`${nearestTag(name)}`),
  );
  if (problems.length === 0) return;
  throw new CliError(`unknown tag${problems.length === 1 ? '' : 's'}:\n  ${[...new Set(problems)].join('\n  ')}`, {
    hint: `a tag is a rule (@MRAP-030: see \`assay rules\`), a policy type (${policyTypes.map((type) => `@${type}`).join(', ')}) or one of ${plainTags.join(', ')}`,
  });
}

const plainTags = ['@slow', '@odd', '@proposed', '@regression'];
const ruleTag = new RegExp(`^@(?:${Object.keys(familyTypes).join('|')})-\\d+$`);

function isKnownTag(tag: string): boolean {
  if (plainTags.includes(tag) || /^@(?:target|profile):[\w.-]+$/.test(tag)) return true;
  return policyTypes.some((type) => tag === `@${type}`) || findRule(tag.slice(1)) !== undefined;
}

function nearestTag(tag: string): string {
  if (ruleTag.test(tag)) return ': the catalogue has no such rule';
  const [nearest] = nearestOf(tag, [...policyTypes.map((type) => `@${type}`), ...plainTags]);
  return nearest === undefined ? '' : `: did you mean \`${nearest}\`?`;
}

/** A text with what keeps it from being run; nothing where one definition claims it. */
function wrongWith(
  text: string,
  definitions: readonly StepDefinition[],
): readonly (readonly [text: string, words: string])[] {
  const matching = definitions.filter((definition) => definition.matches(text));
  if (matching.length === 1) return [];
  if (matching.length === 0) {
    const nearest = nearestSteps(text, definitions).map((pattern) => `\`${pattern}\``);
    return [[text, `undefined step \`${text}\`: nearest: ${nearest.join(', ')}`]];
  }
  const places = matching.map(({ pattern, place }) => `\`${pattern}\` (${place})`);
  return [[text, `ambiguous step \`${text}\`: it fits ${places.join(' and ')}`]];
}

function nearestSteps(text: string, definitions: readonly StepDefinition[]): readonly string[] {
  const bare = (words: string) => words.replaceAll(/"[^"]*"|\{\w*\}|\d+/g, '_');
  return definitions
    .map(({ pattern }) => ({ pattern, far: distance(bare(text), bare(pattern)) }))
    .sort((a, b) => a.far - b.far || a.pattern.localeCompare(b.pattern))
    .slice(0, 2)
    .map(({ pattern }) => pattern);
}

function nearestOf(word: string, candidates: readonly string[]): readonly string[] {
  return candidates
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .filter(({ far }) => far <= Math.max(2, word.length / 3))
    .sort((a, b) => a.far - b.far)
    .map(({ candidate }) => candidate);
}
