import { type XmlElement, xmlDocument } from '../junit/xml.ts';
import type { FileLines } from './file-lines.ts';
import type { LineCoverage } from './line-coverage.ts';

/** What the run says of itself at the head of the report. */
export interface CoberturaFacts {
  /** ISO 8601, in UTC. */
  readonly startedAt: string;
  readonly assayVersion: string;
}

/** Cobertura XML: a package of features and one of policy files, a class per file, no branches. */
export function coberturaXml({ features, policies }: LineCoverage, facts: CoberturaFacts): string {
  const files = [...features, ...policies];
  return xmlDocument({
    name: 'coverage',
    attributes: {
      ...ratesOf(files),
      ...countsOf(files),
      version: `assay ${facts.assayVersion}`,
      timestamp: Date.parse(facts.startedAt),
    },
    children: [
      { name: 'sources', children: [{ name: 'source', text: '.' }] },
      { name: 'packages', children: [packageOf('features', features), packageOf('policy files', policies)] },
    ],
  });
}

function packageOf(name: string, files: readonly FileLines[]): XmlElement {
  return {
    name: 'package',
    attributes: { name, ...ratesOf(files), complexity: 0 },
    children: [{ name: 'classes', children: files.map(classOf) }],
  };
}

function classOf(file: FileLines): XmlElement {
  const { path, lines } = file;
  return {
    name: 'class',
    attributes: { name: path, filename: path, ...ratesOf([file]), complexity: 0 },
    children: [
      { name: 'methods' },
      {
        name: 'lines',
        children: lines.map(({ line, hits }) => ({
          name: 'line',
          attributes: { number: line, hits, branch: 'false' },
        })),
      },
    ],
  };
}

function ratesOf(files: readonly FileLines[]) {
  const { 'lines-covered': covered, 'lines-valid': valid } = countsOf(files);
  return { 'line-rate': valid === 0 ? 0 : Math.round((covered / valid) * 10_000) / 10_000, 'branch-rate': 0 };
}

function countsOf(files: readonly FileLines[]) {
  const lines = files.flatMap((file) => file.lines);
  const covered = lines.filter(({ hits }) => hits > 0).length;
  return {
    'lines-covered': covered,
    'lines-valid': lines.length,
    'branches-covered': 0,
    'branches-valid': 0,
    complexity: 0,
  };
}
