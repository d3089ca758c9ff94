import { type MutationReport, mutationFormat } from './mutation-report.ts';

/** The mutation report in a text, or null where there is none of this version: an old one is measured again. */
export function parseMutationReport(text: string): MutationReport | null {
  try {
    const value: unknown = JSON.parse(text);
    const isReport =
      typeof value === 'object' && value !== null && 'format' in value && value.format === mutationFormat;
    return isReport ? (value as MutationReport) : null;
  } catch {
    return null;
  }
}
