import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, home, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import type { StepDefinition } from '../run/inspect.ts';
import { picklesOf } from '../run/plan.ts';
import { definitionsOf, loadSteps } from '../run/support.ts';

/** `assay steps [WORD]`: the steps that there are, with an example of each out of the features that come with Assay. */
export async function steps(context: Context, word: string, { json }: { readonly json: boolean }): Promise<ExitCode> {
  const all = definitionsOf(context, await loadSteps(context));
  const found = all.filter(({ pattern }) => pattern.toLowerCase().includes(word.toLowerCase()));
  if (found.length === 0)
    throw new CliError(`no step mentions \`${word}\`: \`assay steps\` lists all ${all.length} of them`);
  const texts = exampleTexts(context);
  const listed = found
    .map((definition) => ({
      noun: nounOf(definition),
      step: definition.pattern,
      example: exampleOf(definition, texts),
    }))
    .sort((a, b) => a.noun.localeCompare(b.noun) || a.step.localeCompare(b.step));
  say(context, json ? JSON.stringify(listed, null, 2) : asText(listed));
  return exitCodes.clean;
}

interface ListedStep {
  readonly noun: string;
  readonly step: string;
  readonly example: string | null;
}

function asText(listed: readonly ListedStep[]): string {
  const nouns = [...new Set(listed.map(({ noun }) => noun))];
  return nouns
    .map((noun) => [noun, ...listed.filter((one) => one.noun === noun).map(stepText)].join('\n'))
    .join('\n\n');
}

function stepText({ step, example }: ListedStep): string {
  return example === null || example === step ? `  ${step}` : `  ${step}\n      ${example}`;
}

function nounOf({ place }: StepDefinition): string {
  return /([\w-]+)[\\/][\w-]+-steps\.[jt]s:\d+$/.exec(place)?.[1]?.replaceAll('-', ' ') ?? 'other';
}

function exampleOf(definition: StepDefinition, texts: readonly string[]): string | null {
  return texts.find((text) => definition.matches(text)) ?? null;
}

/** Every step of every feature that comes with Assay, once. */
function exampleTexts(context: Context): readonly string[] {
  const folder = [join(home, 'features'), join(home, '..', 'features')].find(
    (path) => globSync(`${path}/**/*.feature`).length > 0,
  );
  if (folder === undefined) return [];
  const texts = globSync(`${folder}/**/*.feature`)
    .sort()
    .flatMap((uri) => picklesOf(context, uri).flatMap((pickle) => pickle.steps.map((step) => step.text)));
  return [...new Set(texts)];
}
