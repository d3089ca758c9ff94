import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Case } from '../case.ts';
import { combinationCoverage } from '../coverage/combinations.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { coverageOf } from '../coverage/coverage-of.ts';
import { coberturaXml } from '../exports/cobertura.ts';
import { coverageJson } from '../exports/coverage-json.ts';
import { lcov } from '../exports/lcov.ts';
import { lineCoverage } from '../exports/line-coverage.ts';
import type { RunFacts } from '../facts.ts';

/** What the files say besides the cases. */
export interface CoverageSubject {
  readonly facts: RunFacts;
  /** How many policy parameters are combined. */
  readonly strengths: readonly number[];
  /** The folder in which the run was started. */
  readonly cwd: string;
}

/**
 * Writes `coverage.json`, and for tools that know files and lines only `coverage.lcov` and `cobertura.xml` with the
 * policy files that they speak of. Paths are relative to the folder in which the run was started.
 */
export async function writeCoverage(
  directory: string,
  cases: readonly Case[],
  { facts, strengths, cwd }: CoverageSubject,
): Promise<Coverage> {
  const coverage = coverageOf(cases, facts.implemented, combinationCoverage(cases, { strengths }));
  const folder = join(directory, 'policy-files');
  const lines = lineCoverage(cases, relative(cwd, folder).replaceAll('\\', '/'));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(directory, 'coverage.json'), coverageJson(coverage));
  await writeFile(join(directory, 'coverage.lcov'), lcov(lines));
  await writeFile(join(directory, 'cobertura.xml'), coberturaXml(lines, facts));
  for (const { path, content } of lines.policies) await writeFile(join(folder, path.replace(/^.*\//, '')), content);
  return coverage;
}
