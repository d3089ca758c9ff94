import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OpaError, saidBy } from './errors.ts';
import type { Opa } from './find-opa.ts';
import type { PolicyFolder } from './policy-folder.ts';

/** A piece of a module where it stands: its text is in base64. */
export interface Located {
  readonly location: { readonly row: number; readonly col: number; readonly text: string };
}

type Reference = readonly { readonly type: string; readonly value: unknown }[];

/** What of OPA's syntax tree of a module is needed to tell its rules apart. */
export interface RegoModule {
  readonly package: Located & { readonly path: Reference };
  readonly imports?: readonly { readonly path: Located }[];
  readonly rules?: readonly RegoDefinition[];
}

/** One definition; several of one name make up a rule. */
export interface RegoDefinition extends Located {
  readonly default?: boolean;
  /** Of a fact, its value once more. */
  readonly body: readonly RegoExpression[];
  readonly head: { readonly ref: Reference; readonly value?: Located };
  readonly annotations?: readonly (Located & {
    readonly title?: string;
    readonly custom?: { readonly rules?: unknown };
  })[];
}

/** A condition of a definition. */
export interface RegoExpression extends Located {
  readonly negated?: boolean;
  readonly terms: unknown;
}

/** The modules of a folder of policies, in the order of its files; they must be free of mistakes. */
export async function parseModules(opa: Opa, folder: PolicyFolder): Promise<readonly RegoModule[]> {
  const modules: RegoModule[] = [];
  for (let at = 0; at < folder.files.length; at += atOnce) {
    const files = folder.files.slice(at, at + atOnce);
    modules.push(...(await Promise.all(files.map((file) => parseModule(opa, join(folder.path, file))))));
  }
  return modules;
}

/** A process for each file, and some have hundreds. */
const atOnce = 4;

async function parseModule(opa: Opa, file: string): Promise<RegoModule> {
  const words = ['parse', '--format', 'json', '--json-include', 'locations', file];
  try {
    const { stdout } = await promisify(execFile)(opa.program, words, { maxBuffer: largestTree });
    return JSON.parse(stdout) as RegoModule;
  } catch (cause) {
    throw new OpaError('broken-policies', `OPA: cannot read a policy: ${saidBy(cause)}`, { cause });
  }
}

// A tree has some hundred times the size of its text.
const largestTree = 256 * 1024 ** 2;
