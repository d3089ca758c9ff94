import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { PolicySource } from '../../authorization/policy-source.ts';

/** Policies on disk, as OPA reads them. */
export interface PolicyFolder {
  readonly path: string;
  /** The files below it, in the order of the sources. */
  readonly files: readonly string[];
}

/** Writes policies into a folder of their own; whoever gets it removes it. */
export async function writePolicies(sources: readonly PolicySource[]): Promise<PolicyFolder> {
  // INVARIANT: short, because the path of the socket in it may have about 100 characters.
  const path = await mkdtemp(join(tmpdir(), 'assay-opa-'));
  const files = sources.map((source, at) => join('policies', String(at), basename(source.path)));
  for (const [at, { text }] of sources.entries()) {
    const file = files[at] ?? '';
    await mkdir(join(path, 'policies', String(at)), { recursive: true });
    await writeFile(join(path, file), text);
  }
  return { path, files };
}

/** Removes the folder. */
export async function removePolicies({ path }: PolicyFolder): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
