import { inProcessTarget, referenceTarget, type Target } from '#targets';
import type { Context } from '../context.ts';
import { CliError } from '../errors.ts';
import { type FuzzTargetName, fuzzTargets } from '../fuzz/target-names.ts';
import { openDatabase } from '../run/database.ts';
import { checkOutBase, commitOf } from './checkout.ts';
import { type EngineModule, loadTarget } from './load-target.ts';
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

async function twoTargets(
  context: Context,
  [base, candidate]: TargetNames,
  { postgres }: VersionChoice,
): Promise<OpenVersions> {
  const database = await openDatabase(context, postgres);
  const make: Readonly<Record<FuzzTargetName, () => Target>> = {
    reference: () => referenceTarget(database.client),
    'in-process': inProcessTarget,
  };
  return {
    base: { name: base, target: make[base]() },
    candidate: { name: candidate, target: make[candidate]() },
    folder: null,
    close: () => database.close(),
  };
}

type TargetNames = readonly [base: FuzzTargetName, candidate: FuzzTargetName];

function namesIn(pair: string): TargetNames {
  const [base, candidate, ...others] = pair.split(',').map((name) => nameOf(name.trim()));
  if (base !== undefined && candidate !== undefined && others.length === 0 && base !== candidate)
    return [base, candidate];
  throw new CliError(`--targets: \`${pair}\`: two different names are needed, such as reference,in-process`);
}

function nameOf(name: string): FuzzTargetName {
  const found = fuzzTargets.find((known) => known === name);
  if (found !== undefined) return found;
  throw new CliError(`--targets: \`${name}\`: there is no such target: expected ${fuzzTargets.join(' or ')}`);
}
