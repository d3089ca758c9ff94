import type { Context } from '../context.ts';
import { CliError } from '../errors.ts';
import { fuzzTargets } from '../fuzz/target-names.ts';
import { openDatabase } from '../run/database.ts';
import { makeTarget, needsDatabase } from '../run/make-target.ts';
import { checkOutBase, commitOf } from './checkout.ts';
import { type EngineModule, loadTarget } from './load-target.ts';
import { sharedDecisions } from './shared-decisions.ts';
import type { VersionTarget } from './version-target.ts';

/** Two versions that can be asked; closing them leaves nothing behind. */
export interface OpenVersions {
  readonly base: VersionTarget;
  readonly candidate: VersionTarget;
  /** The checkout of the base; null where two targets are compared. */
  readonly folder: string | null;
  close(): Promise<void>;
}

export interface VersionChoice {
  readonly base?: string;
  readonly targets?: string;
  readonly postgres?: string;
  readonly engine: EngineModule;
}

/** The work tree and a commit, or two targets, as a command names them. */
export async function openVersions(context: Context, choice: VersionChoice): Promise<OpenVersions> {
  const { base, targets } = choice;
  if (base !== undefined && targets === undefined) return commitAndWorkTree(context, base, choice.engine);
  if (base === undefined && targets !== undefined) return twoTargets(context, namesIn(targets), choice);
  throw neitherNorBoth();
}

/** Refuses versions that cannot be compared, before anything else is asked of the person. */
export async function checkVersions(cwd: string, { base, targets }: Omit<VersionChoice, 'engine'>): Promise<void> {
  if ((base === undefined) === (targets === undefined)) throw neitherNorBoth();
  if (base !== undefined) await commitOf(cwd, base);
  if (targets !== undefined) namesIn(targets);
}

function neitherNorBoth(): CliError {
  return new CliError('diff: two versions are needed: give --base REF, or --targets with two names', {
    hint: 'npx assay diff --base origin/main',
  });
}

/** The engine of a commit and that of the work tree. */
async function commitAndWorkTree(context: Context, ref: string, engine: EngineModule): Promise<OpenVersions> {
  const { folder, sha } = await checkOutBase(context, ref);
  const base: VersionTarget = { name: `${ref} (${sha.slice(0, 8)})`, target: await loadTarget(folder, engine) };
  const candidate: VersionTarget = { name: 'the work tree', target: await loadTarget(context.cwd, engine) };
  return {
    base,
    candidate,
    folder,
    close: async () => {
      await base.target.dispose();
      await candidate.target.dispose();
    },
  };
}

async function twoTargets(context: Context, names: TargetNames, { postgres }: VersionChoice): Promise<OpenVersions> {
  const database = names.some(needsDatabase) ? await openDatabase(context, postgres) : null;
  const client = database?.client ?? null;
  try {
    const [base, candidate] = [
      await makeTarget(context, names[0], client),
      await makeTarget(context, names[1], client),
    ];
    // Engines for policy languages answer some questions only, and refuse in words of their own.
    const isApart = names.some((name) => name === 'cedar' || name === 'rego');
    return {
      base: { name: names[0], target: isApart ? sharedDecisions(base, candidate) : base },
      candidate: { name: names[1], target: isApart ? sharedDecisions(candidate, base) : candidate },
      folder: null,
      close: async () => {
        for (const target of [base, candidate]) await target.dispose();
        await database?.close();
      },
    };
  } catch (error) {
    await database?.close();
    throw error;
  }
}

const comparable = [...fuzzTargets, 'cedar', 'rego'] as const;
type TargetName = (typeof comparable)[number];
type TargetNames = readonly [base: TargetName, candidate: TargetName];

function namesIn(pair: string): TargetNames {
  const [base, candidate, ...others] = pair.split(',').map((name) => nameOf(name.trim()));
  if (base !== undefined && candidate !== undefined && others.length === 0 && base !== candidate)
    return [base, candidate];
  throw new CliError(`--targets: \`${pair}\`: two different names are needed, such as reference,in-process`);
}

function nameOf(name: string): TargetName {
  const found = comparable.find((known) => known === name);
  if (found !== undefined) return found;
  throw new CliError(`--targets: \`${name}\`: there is no such target: expected ${comparable.join(' or ')}`);
}
