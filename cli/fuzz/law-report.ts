import { fewPremises, type LawReport } from '#laws';

/** What became of one law: a line for one that held, all there is to know for one that did not. */
export function lawReport(report: LawReport, { runs }: { readonly runs: number }): string {
  const lines = [`${report.status.padEnd(11)} ${report.id.padEnd(17)} ${report.title}`];
  if (report.runs > 0) lines.push(`            ${counts(report)}; ${outcomes(report)}`);
  if (provesLittle(report))
    lines.push(`            little proven: fewer than ${fewPremises * 100} percent met the premise`);
  if (report.reason !== null) lines.push(`            ${report.reason}`);
  if (report.counterexample !== null)
    lines.push('', indented(report.counterexample.gherkin), `again: ${again(report, runs)}`, '');
  return lines.join('\n');
}

/** How many laws came out how. */
export function lawSummary(reports: readonly LawReport[], wanted: number): string {
  const statuses = ['held', 'failed', 'vacuous', 'unsupported', 'broken'] as const;
  const told = statuses.flatMap((status) => {
    const count = reports.filter((report) => report.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  const skipped = wanted - reports.length;
  const rules = new Set(reports.flatMap((report) => Object.keys(report.rules)));
  const rest = skipped === 0 ? '' : `, ${skipped} not tried`;
  return `\n${told.join(', ')}${rest}; ${rules.size} documented rules consulted`;
}

/** The command that goes straight to the counterexample of a law. */
function again({ id, seed, counterexample }: LawReport, runs: number): string {
  return `npx assay fuzz ${id} --seed ${seed} --path ${counterexample?.path} --runs ${runs}`;
}

function counts({ runs, premiseMet, rules }: LawReport): string {
  return `${runs} examples, premise met in ${premiseMet}, ${Object.keys(rules).length} rules`;
}

function outcomes({ outcomes }: LawReport): string {
  return Object.entries(outcomes)
    .slice(0, 6)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ');
}

function provesLittle({ status, runs, premiseMet }: LawReport): boolean {
  return status === 'held' && premiseMet < runs * fewPremises;
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}
