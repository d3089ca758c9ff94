import { resolve } from 'node:path';
import { type GateFormatName, type GateReport, gateFormat, gateText, judgeChange, passes } from '#reports';
import type { FilledConfig } from '../config/filled-config.ts';
import { loadConfig } from '../config/load-config.ts';
import { type Context, say } from '../context.ts';
import { type ExitCode, exitCodes } from '../errors.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { assayVersion } from '../version.ts';
import { checkOutBase } from '../versions/checkout.ts';
import { type Changes, changesSince } from './changes.ts';
import { configOfBase } from './declarations.ts';
import { type Examined, examine } from './examine.ts';
import { writeGate, writtenFiles } from './write-gate.ts';

export interface GateOptions {
  /** What the change is compared with: where it left this ref. */
  readonly base: string;
  /** Milliseconds of generated worlds; the configuration says otherwise. */
  readonly for?: number;
  readonly seed?: number;
  readonly format: GateFormatName;
  readonly out: string;
  readonly postgres?: string;
}

/** `assay gate`: which decisions a change alters, whether that is tested and meant, and whether to stop it. */
export async function gate(context: Context, options: GateOptions): Promise<ExitCode> {
  const startedAt = context.now();
  const config = await loadConfig(context.cwd);
  const seed = options.seed ?? context.freshSeed();
  const changes = await changesSince(context, options.base, config);
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
      postgres: options.postgres,
      told,
      isInterrupted: interrupt.isInterrupted,
    });
    const report = reportOf(context, { options, seed, changes, startedAt, examined, config });
    return await tell(context, report, options);
  } finally {
    interrupt.stop();
  }
}

function reportOf(
  context: Context,
  from: {
    readonly options: GateOptions;
    readonly seed: number;
    readonly changes: Changes;
    readonly startedAt: Date;
    readonly examined: Examined;
    readonly config: FilledConfig;
  },
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
