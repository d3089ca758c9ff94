import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type GateFormatName, type GateReport, gateFormat, gateText, isRunnable, scenarioFile } from '#reports';

/** The files that the gate leaves, by what stands in them. */
export const gateFiles = {
  json: 'gate.json',
  junit: 'junit.xml',
  sarif: 'gate.sarif',
  'code-quality': 'code-quality.json',
  markdown: 'comment.md',
} as const satisfies Partial<Record<GateFormatName, string>>;

/** Writes the verdict into a folder in all of its forms, and the scenarios of the delta, ready to commit. */
export async function writeGate(folder: string, report: GateReport): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeScenarios(folder);
  for (const [format, name] of Object.entries(gateFiles)) {
    await writeFile(join(folder, name), gateText(report, format as keyof typeof gateFiles));
  }
  for (const group of report.delta.groups.filter(isRunnable)) {
    const path = join(folder, scenarioFile(group));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, group.scenario);
  }
}

/** What stands in the folder then, as a person is told. */
export function writtenFiles({ delta }: GateReport): readonly string[] {
  const scenarios = delta.groups.filter(isRunnable).length;
  return [...Object.values(gateFiles), ...(scenarios === 0 ? [] : [`scenarios/ (${scenarios})`])];
}

/** The folder may hold scenarios of somebody else: only those go that the verdict before this one names. */
async function removeScenarios(folder: string): Promise<void> {
  for (const group of await groupsBefore(folder)) await rm(join(folder, scenarioFile(group)), { force: true });
}

/** The groups of the verdict that stands in the folder; none where there is none of this format. */
async function groupsBefore(folder: string): Promise<readonly Pick<GateReport['delta']['groups'][number], 'id'>[]> {
  try {
    const report = JSON.parse(await readFile(join(folder, gateFiles.json), 'utf8')) as GateReport;
    return report.format === gateFormat ? report.delta.groups : [];
  } catch {
    return [];
  }
}
