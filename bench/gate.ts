// Measures the gate on changes of this repository: no change, and seeded faults of several policy types.
// Usage: node bench/gate.ts [--only NAME]... [--for 5s]; a Markdown table goes to stdout. Needs a commit that has `assay gate`.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { GateReport } from '#reports';
import { type SeededFault, seededFaults } from '../test/faults/seeded-faults.ts';
import { temporaryFolder } from '../test/temporary-folder.ts';

const home = join(import.meta.dirname, '..');

const sample = [
  'a-wildcard-stops-at-a-slash',
  'either-branch-of-a-bypass-is-enough',
  'a-year-has-360-days',
  'role-approvers-hold-at-least-the-role',
  'what-expires-works-on-its-last-day',
  'a-sixth-policy-takes-part',
  'an-action-limit-of-zero-runs-nothing',
  'lowering-info-makes-it-critical',
  'a-failed-check-does-not-block',
  'disabled-policies-take-up-the-limit',
];

/** The gate's wall time on one change, and what it said. */
interface Measured {
  readonly name: string;
  readonly seconds: number;
  readonly code: number | null;
  readonly report: GateReport;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true, default: [] }, for: { type: 'string', default: '5s' } },
  });
  const wanted = values.only.length > 0 ? values.only : sample;
  const faults = wanted.map(faultOf);
  const clone = cloned();
  console.log('| change | seconds | verdict | scenarios | decisions | what it said first |');
  console.log('| --- | ---: | --- | --- | --- | --- |');
  for (const fault of [null, ...faults]) console.log(rowOf(measure(clone, fault, values.for)));
}

function faultOf(name: string): SeededFault {
  const fault = seededFaults().find((one) => one.name === name);
  if (fault === undefined) throw new RangeError(`--only: \`${name}\`: there is no such seeded fault`);
  return fault;
}

/** A clone of the last commit: what somebody else changes meanwhile is no part of the measurement. */
function cloned(): string {
  const folder = temporaryFolder();
  execFileSync('git', ['clone', '--quiet', '--shared', home, folder]);
  symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'));
  execFileSync('sh', ['-c', 'echo node_modules >> .git/info/exclude'], { cwd: folder });
  return folder;
}

function measure(clone: string, fault: SeededFault | null, time: string): Measured {
  execFileSync('git', ['checkout', '--quiet', '--', '.'], { cwd: clone });
  if (fault !== null) execFileSync('git', ['apply', fault.path], { cwd: clone });
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(clone, 'bin', 'assay.js'), 'gate', '--base', 'HEAD', '--seed', '1', '--for', time],
    { cwd: clone, encoding: 'utf8', env: { ...process.env, ASSAY_POSTGRES: 'embedded' } },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status === null || status > 1) throw new Error(stderr);
  const report = JSON.parse(readFileSync(join(clone, 'reports', 'out', 'gate', 'gate.json'), 'utf8')) as GateReport;
  return { name: fault === null ? 'none' : `${fault.policyType}/${fault.name}`, seconds, code: status, report };
}

function rowOf({ name, seconds, code, report: { suite, delta, findings } }: Measured): string {
  const { cases, generated, changedInCases, changedInGenerated } = delta.decisions;
  const decisions = `${changedInCases} of ${cases}, ${changedInGenerated} of ${generated}`;
  const counts = (['fail', 'warn'] as const).map((level) => findings.filter((one) => one.level === level).length);
  const verdict = `${code === 0 ? 'passes' : 'stops'} (${counts.join(' / ')})`;
  const [group] = delta.groups;
  const said = group === undefined ? 'no decision changes' : `${group.movement}: ${group.words}; ${group.cause.words}`;
  const cells = [
    name,
    seconds.toFixed(1),
    verdict,
    `${suite.passed} of ${suite.total}`,
    decisions,
    said.replaceAll('|', '\\|'),
  ];
  return `| ${cells.join(' | ')} |`;
}
