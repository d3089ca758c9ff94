import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type GateFormatName, type GateReport, gateText, isRunnable, scenarioFile } from '#reports';

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
