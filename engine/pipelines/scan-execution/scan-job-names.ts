import type { Trace } from '../../evidence/trace.ts';
import type { NumberedAction } from './numbered-actions.ts';
import { scanTemplates, type TemplateScan } from './scan-templates.ts';

/** The pipeline that jobs of scans are for. */
export interface JobNameOccasion {
  readonly forMergeRequest: boolean;
}

/** The names of the jobs that one action adds to a pipeline, numbered. */
export function scanJobNames(action: NumberedAction, occasion: JobNameOccasion, trace: Trace): readonly string[] {
  const { scan, index, subject } = action;
  if (scan !== 'dast') return templateJobNames({ ...action, scan }, occasion, trace);
  const name = `dast-on-demand-${index}`;
  trace.consult('SEP-024', true, subject, name);
  return [name];
}

interface TemplateAction extends NumberedAction {
  readonly scan: TemplateScan;
}

/** Every visible job of the template, its name hyphenated. */
function templateJobNames(action: TemplateAction, occasion: JobNameOccasion, trace: Trace): readonly string[] {
  const { scan, index, subject } = action;
  if (!runsIn(action, occasion, trace)) return [];
  const template: readonly string[] = scanTemplates[scan];
  const visible = template.filter((name) => !name.startsWith('.'));
  const because = `${template.length - visible.length} hidden jobs of the template stay out`;
  trace.consult('SEP-023', visible.length < template.length, subject, because);
  const excluded = excludedAnalyzers(action);
  const kept = visible.filter((job) => !excluded.includes(analyzerOf(job)));
  const names = kept.map((name) => `${name.replaceAll('_', '-')}-${index}`);
  trace.consult('SEP-024', kept.length === visible.length, subject, names.join(', '));
  return names;
}

/** The rules of the stable templates want a branch pipeline; those of the latest ones do not. */
function runsIn({ action, subject }: TemplateAction, { forMergeRequest }: JobNameOccasion, trace: Trace): boolean {
  const latest = action.template === 'latest';
  const because = `template ${action.template ?? 'default'}, ${forMergeRequest ? 'merge request' : 'branch'} pipeline`;
  return trace.consult('SEP-028', latest, subject, because) || !forMergeRequest;
}

const analyzerSwitches: Readonly<Partial<Record<TemplateScan, string>>> = {
  sast: 'SAST_EXCLUDED_ANALYZERS',
  sast_iac: 'SAST_EXCLUDED_ANALYZERS',
  dependency_scanning: 'DS_EXCLUDED_ANALYZERS',
};

/** The template's rules about analyzers stay where the policy itself uses them. */
function excludedAnalyzers({ action, scan }: TemplateAction): readonly string[] {
  const list = action.variables?.[analyzerSwitches[scan] ?? ''] ?? '';
  return list.split(',').map((analyzer) => analyzer.trim());
}

/** `semgrep-sast` is the job of the analyzer `semgrep`. */
function analyzerOf(job: string): string {
  return job.replace(/-(?:iac-sast|sast|dependency_scanning)$/, '');
}
