import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GateFormatName, type GateReport, gateText } from '#reports';

/** The files that the gate leaves, by what stands in them. */
export const gateFiles = {
  json: 'gate.json',
  junit: 'junit.xml',
  sarif: 'gate.sarif',
  'code-quality': 'code-quality.json',
  markdown: 'comment.md',
} as const satisfies Partial<Record<GateFormatName, string>>;

/** Writes the verdict into a folder in all of its forms. */
export async function writeGate(folder: string, report: GateReport): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [format, name] of Object.entries(gateFiles)) {
    await writeFile(join(folder, name), gateText(report, format as keyof typeof gateFiles));
  }
}
