import { resolve } from 'node:path';
import { type GateReport, gateFormat, gateText, judgeChange, passes } from '#reports';
import type { FilledConfig } from '../config/filled-config.ts';
import { type Context, say } from '../context.ts';
import { type ExitCode, exitCodes } from '../errors.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { assayVersion } from '../version.ts';
import { checkOutBase } from '../versions/checkout.ts';
import type { Changes } from './changes.ts';
import { configOfBase } from './declarations.ts';
import { type Examined, examine } from './examine.ts';
import type { GateOptions } from './gate-options.ts';
import type { Stand } from './stand.ts';
import { writeGate, writtenFiles } from './write-gate.ts';

/** A change that is to be judged, and what is open for that already. */
export interface AskedGate {
  readonly options: GateOptions;
  readonly startedAt: Date;
  readonly config: FilledConfig;
  readonly changes: Changes;
  readonly stand: Stand | null;
}

/** Examines a change, judges it, and tells the verdict. */
export async function judgeGate(context: Context, asked: AskedGate): Promise<ExitCode> {
  const { options, config, changes, stand } = asked;
  const seed = options.seed ?? context.freshSeed();
  const { folder } = await checkOutBase(context, changes.baseSha);
  const told = options.format === 'table' ? context : silent(context);
  say(told, `assay ${assayVersion()} gate: against ${options.base} (${changes.baseSha.slice(0, 12)}), seed ${seed}`);
  const interrupt = listenForInterrupt(() => say(told, '\nstopping: there will be no verdict'));
  try {
    const examined = await examine(context, {
      config,
      baseConfig: await configOfBase(folder),
      baseFolder: folder,
      changes,
      seed,
      fuzzMs: options.for ?? config.gate.fuzzSeconds * 1000,
      stand,
      told,
      isInterrupted: interrupt.isInterrupted,
    });
    const report = reportOf(context, { ...asked, seed, examined });
    return await tell(context, report, options);
  } finally {
    interrupt.stop();
  }
}

function reportOf(
  context: Context,
  from: AskedGate & { readonly seed: number; readonly examined: Examined },
): GateReport {
  const { options, seed, changes, startedAt, examined } = from;
  const findings = judgeChange({ ...examined.facts, out: options.out }, examined.further);
  const { cases } = examined.facts.candidate;
  return {
    format: gateFormat,
    assayVersion: assayVersion(),
    passed: passes(findings),
    base: { ref: options.base, sha: changes.baseSha },
    candidate: { ref: 'HEAD', sha: changes.isDirty ? null : changes.headSha },
    seed,
    replayCommand: replayCommand(options, seed),
    startedAt: startedAt.toISOString(),
    durationMs: context.now().getTime() - startedAt.getTime(),
    changed: changes.changed,
    suite: { total: cases.length, passed: cases.filter(({ status }) => status === 'passed').length },
    findings,
    delta: examined.facts.delta,
  };
}

async function tell(context: Context, report: GateReport, { out, format }: GateOptions): Promise<ExitCode> {
  await writeGate(resolve(context.cwd, out), report);
  const { columns, isTTY } = context.stdout;
  context.stdout.write(gateText(report, format, { width: columns ?? 100, color: isTTY === true }));
  if (format === 'table') say(context, `written to ${out}: ${writtenFiles(report).join(', ')}`);
  return report.passed ? exitCodes.clean : exitCodes.findings;
}

function replayCommand({ base, for: time, postgres }: GateOptions, seed: number): string {
  const duration = time === undefined ? [] : ['--for', `${time / 1000}s`];
  const provider = postgres === undefined ? [] : ['--postgres', postgres];
  return ['npx assay gate --base', base, ...duration, ...provider, '--seed', String(seed)].join(' ');
}

/** The same context, but standard output says nothing: it carries the verdict alone. */
function silent(context: Context): Context {
  return { ...context, stdout: Object.assign(Object.create(context.stdout), { write: () => true, isTTY: false }) };
}
