import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PolicySource } from '../../authorization/policy-source.ts';
import { checkPolicies } from './check-policies.ts';
import { OpaError } from './errors.ts';
import type { Opa } from './find-opa.ts';
import { type OpaClient, opaClient } from './opa-client.ts';
import { type PolicyFolder, writePolicies } from './policy-folder.ts';

/** What a server decides with. */
export interface OpaContent {
  readonly policies: readonly PolicySource[];
  /** The data document: what policies find below `data`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** An OPA server of our own. */
export interface OpaServer {
  /** The value at a path of the data document for an input; undefined where it has none. */
  evaluate(path: string, input: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

const startTimeout = 30_000;
const socketName = 's';
// Only a socket, no port: nothing to collide with, and nobody else on the machine can ask. Nothing is reported home.
const arguments_ = [
  ...['run', '--server', '--addr', `unix://${socketName}`, '--unix-socket-perm', '700'],
  ...['--skip-version-check', '--log-level', 'error', '--shutdown-grace-period', '0'],
];

/** Starts a server with these policies; it ends with this process at the latest, however that ends. */
export async function startOpa(opa: Opa, content: OpaContent): Promise<OpaServer> {
  const folder = await writePolicies(content.policies);
  await writeFile(join(folder.path, 'data.json'), JSON.stringify(content.data));
  const supervisor = await supervise(opa, folder);
  const client = opaClient(join(folder.path, socketName));
  try {
    await readiness(supervisor, client);
  } catch (error) {
    await end(supervisor);
    throw (await brokenPolicies(opa, content)) ?? error;
  }
  return { evaluate: client.evaluate, stop: () => end(supervisor) };
}

async function supervise(opa: Opa, folder: PolicyFolder): Promise<ChildProcess> {
  const script = await readFile(new URL('./serve.sh', import.meta.url), 'utf8');
  const command = [opa.program, ...arguments_, 'data.json', ...folder.files];
  return spawn('/bin/sh', ['-c', script, 'serve', folder.path, ...command], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // In a session of its own an interrupt from the keyboard does not reach it before the run has tidied up.
    detached: true,
  });
}

async function readiness(supervisor: ChildProcess, client: OpaClient): Promise<void> {
  let said = '';
  let isOver = false;
  supervisor.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  supervisor.stderr?.on('close', () => {
    isOver = true;
  });
  supervisor.on('error', (error) => {
    said += error.message;
  });
  const end = performance.now() + startTimeout;
  while (!(await client.isHealthy())) {
    if (isOver || performance.now() > end) {
      throw new OpaError('start-failed', `OPA: could not start: ${said.trim() || 'no reason was given'}`);
    }
    await pause(5);
  }
  release(supervisor);
}

/** A run that forgets to stop its server must still be able to end; the supervisor then tidies up. */
function release(supervisor: ChildProcess): void {
  supervisor.stderr?.removeAllListeners('data').resume();
  supervisor.unref();
  for (const stream of [supervisor.stdin, supervisor.stderr]) if (stream instanceof Socket) stream.unref();
}

async function end(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null || supervisor.pid === undefined) return;
  supervisor.ref();
  const ended = new Promise((resolve) => supervisor.once('exit', resolve));
  supervisor.stdin?.end();
  await ended;
}

async function brokenPolicies(opa: Opa, { policies }: OpaContent): Promise<OpaError | null> {
  const problems = await checkPolicies(opa, policies);
  if (problems.length === 0) return null;
  const lines = problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
  return new OpaError('broken-policies', `target \`rego\`: ${lines.join('; ')}`);
}
