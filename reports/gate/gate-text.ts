import type { GateFormatName } from './format-names.ts';
import { gateCodeQuality } from './gate-code-quality.ts';
import { gateJunit } from './gate-junit.ts';
import { type GateLineOptions, gateLines } from './gate-lines.ts';
import { gateMarkdown } from './gate-markdown.ts';
import type { GateReport } from './gate-report.ts';
import { gateSarif } from './gate-sarif.ts';

/** The verdict in one of its forms. */
export function gateText(
  report: GateReport,
  format: GateFormatName,
  options: GateLineOptions = { width: 100, color: false },
): string {
  return texts[format](report, options);
}

const texts: Readonly<Record<GateFormatName, (report: GateReport, options: GateLineOptions) => string>> = {
  table: (report, options) => `${gateLines(report, options).join('\n')}\n`,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: gateJunit,
  sarif: gateSarif,
  'code-quality': gateCodeQuality,
  markdown: gateMarkdown,
};
