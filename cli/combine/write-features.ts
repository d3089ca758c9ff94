import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CombinationName, Combinations } from '#generators';
import type { CombineOptions } from './combine-options.ts';
import { featureText } from './feature-text.ts';
import type { Proposed } from './propose-scenarios.ts';

const mostExamples = 20;

export interface Writing {
  readonly combined: Combinations;
  readonly proposed: readonly Proposed[];
  readonly options: Pick<CombineOptions, 'strength' | 'seed'>;
}

/** Writes the scenarios, the shortest first, into files of at most twenty; gives the paths. */
export async function writeFeatures(folder: string, writing: Writing): Promise<readonly string[]> {
  await mkdir(join(folder, writing.combined.model.name), { recursive: true });
  const files = featureTexts(writing).map(({ path, text }) => ({ path: join(folder, path), text }));
  for (const { path, text } of files) await writeFile(path, text);
  return files.map(({ path }) => path);
}

/** What `writeFeatures` writes, with paths in its folder. */
export function featureTexts({
  combined,
  proposed,
  options,
}: Writing): readonly { readonly path: string; readonly text: string }[] {
  const sorted = proposed.toSorted((one, other) => one.given.length - other.given.length);
  const files = Math.ceil(sorted.length / mostExamples);
  return Array.from({ length: files }, (_, at) => ({
    path: join(combined.model.name, `combinations-${at + 1}.feature`),
    text: textOf(combined, sorted.slice(at * mostExamples, (at + 1) * mostExamples), {
      ...options,
      number: at + 1,
      files,
    }),
  }));
}

function textOf(
  { policyType, model, telling }: Combinations,
  examples: readonly Proposed[],
  { strength, seed, number, files }: Writing['options'] & { readonly number: number; readonly files: number },
): string {
  return featureText({
    tags: [`@${policyType}`, '@proposed'],
    title: `${titles[model.name] ?? model.name} in combination, ${number} of ${files}`,
    about: [
      `Proposed by \`assay combine ${model.name} --strength ${strength} --seed ${seed}\`: together they have every combination of`,
      `${strength === 2 ? 'two' : 'three'} values that no scenario had. What is expected is what the reference engine decides, for a person to confirm.`,
    ],
    background: telling.background,
    examples,
  });
}

const titles: Readonly<Record<string, string>> = {
  approval: 'Approval policies',
  'pipeline-execution': 'Pipeline execution policies',
  'pipeline-execution-schedule': 'Scheduled pipeline execution policies',
  'scan-execution': 'Scan execution policies',
  'scan-execution-schedule': 'Schedules of scan execution policies',
  'vulnerability-management': 'Vulnerability management policies',
  scope: 'Scopes of policies',
  'status-check': 'External status checks',
  authorization: 'Access',
} satisfies Record<CombinationName, string>;
