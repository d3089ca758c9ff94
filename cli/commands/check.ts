import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeProblem, type PolicyDocument, readPolicyDocument } from '#engine';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';

/** `assay check FILE...`: what is wrong with policy files, and what a valid one does that nobody can have wanted. */
export async function check(
  context: Context,
  files: readonly string[],
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const checked = await Promise.all(files.map(async (file) => ({ file, document: await readFrom(context, file) })));
  if (json)
    say(
      context,
      JSON.stringify(
        checked.map(({ file, document }) => asJson(file, document)),
        null,
        2,
      ),
    );
  else for (const { file, document } of checked) say(context, asText(file, document));
  return checked.every(({ document }) => document.valid) ? exitCodes.clean : exitCodes.findings;
}

async function readFrom(context: Context, file: string): Promise<PolicyDocument> {
  try {
    return readPolicyDocument(await readFile(resolve(context.cwd, file), 'utf8'));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const why = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'permission denied' }[code];
    throw new CliError(`${file}: cannot be read: ${why ?? String(cause)}`, { cause });
  }
}

function asJson(file: string, { valid, policies, problems }: PolicyDocument): object {
  return { file, valid, policies: policies.length, problems };
}

function asText(file: string, { valid, policies, problems }: PolicyDocument): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const verdict = valid
    ? `valid, ${counted(policies.length, 'policy', 'policies')}`
    : `invalid, ${counted(errors, 'error')}`;
  const rest = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`;
  return [...problems.map((problem) => describeProblem(problem, file)), `${file}: ${verdict}${rest}`].join('\n');
}

function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
