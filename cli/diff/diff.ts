import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Case, type Delta, deltaLines, readCases } from '#reports';
import { loadConfig } from '../config/load-config.ts';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { checkVersions, openVersions } from '../versions/open-versions.ts';
import { changedLanguages } from './changed-languages.ts';
import { changedPolicyFiles } from './changed-policy-files.ts';
import { compareVersions } from './compare-versions.ts';
import { type LanguageVersions, openLanguage } from './language-versions.ts';

export interface DiffOptions {
  readonly base?: string;
  /** Two names of targets. */
  readonly targets?: string;
  /** The folder of the cases; false asks none. */
  readonly cases: string | false;
  /** Milliseconds. */
  readonly for: number;
  readonly worlds: number;
  readonly seed?: number;
  readonly postgres?: string;
  readonly out?: string;
  readonly json: boolean;
}

/** `assay diff`: what two versions decide differently over the same worlds, grouped by cause. */
export async function diff(context: Context, options: DiffOptions): Promise<ExitCode> {
  await checkVersions(context.cwd, options);
  const cases = await casesOf(context, options);
  const config = await loadConfig(context.cwd);
  const seed = options.seed ?? context.freshSeed();
  const versions = await openVersions(context, { ...options, engine: config.engine });
  const [start, { folder }] = [context.now().getTime(), versions];
  const progress = options.json ? () => {} : (line: string) => say(context, line);
  let languages: readonly LanguageVersions[] = [];
  const interrupt = listenForInterrupt(() =>
    context.stderr.write('assay: stopping: what was compared so far follows\n'),
  );
  try {
    const { base, candidate } = versions;
    progress(`${candidate.name} against ${base.name}: ${cases.length} cases, seed ${seed}`);
    const policyFiles = folder === null ? [] : await changedPolicyFiles(context.cwd, folder, config.policies);
    languages = folder === null ? [] : await openChanged(context, folder, config.policies);
    const isOver = () => interrupt.isInterrupted() || context.now().getTime() >= start + options.for;
    const { features, imports } = config;
    const fuzz = { seed, isOver, minimumWorlds: options.worlds, tellWorlds: seldom(context, progress) };
    const comparison = { base, candidate, cases, fuzz, policyFiles, languages, features, imports, tell: progress };
    const delta = await compareVersions(context, comparison);
    if (options.out !== undefined) await writeDelta(resolve(context.cwd, options.out), delta);
    tell(context, delta, options);
    if (interrupt.isInterrupted()) return exitCodes.environment;
    return delta.groups.length === 0 ? exitCodes.clean : exitCodes.findings;
  } finally {
    interrupt.stop();
    for (const one of languages) await one.close();
    await versions.close();
  }
}

/** Policies that cannot be used on either side leave nothing to compare. */
async function openChanged(context: Context, base: string, globs: readonly string[]) {
  const changes = changedLanguages(context.cwd, base, globs);
  const opened = await Promise.all(changes.map((change) => openLanguage(context, change)));
  return opened.map((one) => {
    if ('versions' in one) return one;
    const [side, [first]] = one.candidate.length > 0 ? ['the work tree', one.candidate] : ['the base', one.base];
    throw new CliError(`policies of ${side}: ${first?.path}:${first?.line}:${first?.column}: ${first?.message}`, {
      exitCode: exitCodes.findings,
    });
  });
}

/** Tells how many worlds it has been, every few seconds. */
function seldom(context: Context, tell: (line: string) => void): (worlds: number) => void {
  let last = context.now().getTime();
  return (worlds) => {
    const now = context.now().getTime();
    if (now < last + 10_000) return;
    last = now;
    tell(`generated worlds: ${worlds} so far`);
  };
}

/** Cases that were asked for by name must be there; the usual place may be empty. */
async function casesOf(context: Context, { cases }: DiffOptions): Promise<readonly Case[]> {
  if (cases === false) return [];
  const folder = resolve(context.cwd, cases);
  if (!existsSync(folder)) {
    throw new CliError(`--cases: ${cases}: there is no such folder: run the scenarios first, or say --no-cases`, {
      hint: 'npx assay run --allure none',
    });
  }
  return readCases(folder);
}

function tell(context: Context, delta: Delta, options: DiffOptions): void {
  if (options.json) {
    say(context, JSON.stringify(delta, null, 2));
    return;
  }
  const { columns, isTTY } = context.stdout;
  const lines = deltaLines(delta, { width: columns ?? 100, color: isTTY === true, scenarios: 5 });
  say(context, ['', ...lines, `again: ${replayCommand(delta, options)}`].join('\n'));
}

/** The command that compares the same worlds again: a time may end elsewhere, a number of them does not. */
function replayCommand(delta: Delta, { base, targets, cases, for: time, worlds }: DiffOptions): string {
  const versions = targets === undefined ? `--base ${base}` : `--targets ${targets}`;
  const asked = cases === false ? '--no-cases' : `--cases ${cases}`;
  return `npx assay diff ${versions} ${asked} --for ${time / 1000}s --worlds ${worlds} --seed ${delta.seed}`;
}

async function writeDelta(folder: string, delta: Delta): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'delta.json'), `${JSON.stringify(delta, null, 2)}\n`);
  for (const { id, scenario } of delta.groups) {
    if (scenario === '') continue;
    await writeFile(join(folder, `${id.replaceAll(/[^\w.-]+/g, '-')}.feature`), scenario);
  }
}
