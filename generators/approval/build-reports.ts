import type { PolicyScanner } from '#catalogue';
import { later, type Row } from '#engine';
import {
  addBranchPipeline,
  addComponent,
  addFinding,
  addMergeRequestPipeline,
  addVulnerability,
  scanIn,
  type WorldDraft,
} from '#fixtures';
import type { ApprovalPlan, FindingPlan, PipelinePlan } from './approval-plan.ts';

export interface Reporting {
  readonly project: Row<'projects'>;
  readonly mergeRequest: Row<'mergeRequests'>;
}

/** Adds what pipelines reported of the merge request and of its target, and the vulnerabilities of the project. */
export function buildReports(draft: WorldDraft, plan: ApprovalPlan, { project, mergeRequest }: Reporting): void {
  const target =
    plan.target && addBranchPipeline(draft, project, { ref: plan.targetBranch, ...timed(draft, plan.target) });
  if (target !== null) report(draft, target, { plan, pipeline: plan.target, side: 'onTarget' });
  const source = plan.source && addMergeRequestPipeline(draft, mergeRequest.id, timed(draft, plan.source));
  if (source !== null) report(draft, source, { plan, pipeline: plan.source, side: 'onSource' });
  for (const [index, finding] of plan.findings.entries()) record(draft, project, { index, finding });
}

function timed(draft: WorldDraft, { status }: PipelinePlan): Partial<Row<'pipelines'>> {
  return { status, finishedAt: status === 'running' ? null : draft.now };
}

interface Side {
  readonly plan: ApprovalPlan;
  readonly pipeline: PipelinePlan | null;
  readonly side: 'onSource' | 'onTarget';
}

function report(draft: WorldDraft, pipeline: Row<'pipelines'>, { plan, pipeline: planned, side }: Side): void {
  for (const [index, finding] of plan.findings.entries()) {
    if (!finding[side]) continue;
    const severity = side === 'onSource' ? finding.severity : finding.severityOnTarget;
    addFinding(draft, scanIn(draft, pipeline, finding.scanner), {
      ...attributesOf(finding),
      name: findingName(index),
      severity,
    });
  }
  for (const { scanner, status } of planned?.scans ?? []) {
    // A scan that did not succeed is one more of its type: a later success makes up for it.
    if (status === 'succeeded' && hasSucceeded(draft, pipeline, scanner)) continue;
    draft.add('securityScans', { pipelineId: pipeline.id, scanType: scanner, status });
  }
  for (const component of plan.components) {
    if (component[side]) addComponent(draft, pipeline, { name: component.name, license: component.license });
  }
}

function hasSucceeded(draft: WorldDraft, { id }: Row<'pipelines'>, scanner: PolicyScanner): boolean {
  return draft
    .rows('securityScans')
    .some((row) => row.pipelineId === id && row.scanType === scanner && row.status === 'succeeded');
}

interface Recorded {
  readonly index: number;
  readonly finding: FindingPlan;
}

function record(draft: WorldDraft, project: Row<'projects'>, { index, finding }: Recorded): void {
  if (finding.vulnerability === null) return;
  addVulnerability(draft, project, {
    ...attributesOf(finding),
    name: findingName(index),
    severity: finding.severityOnTarget,
    state: finding.vulnerability,
    reportType: finding.scanner,
    detectedAt: later(draft.now, -finding.ageInDays * 86_400),
  });
}

function attributesOf(
  finding: FindingPlan,
): Pick<FindingPlan, 'falsePositive' | 'fixAvailable' | 'knownExploited' | 'epssScore'> {
  const { falsePositive, fixAvailable, knownExploited, epssScore } = finding;
  return { falsePositive, fixAvailable, knownExploited, epssScore };
}

/** What a finding is called by its place in the plan; its uuid follows from that. */
export function findingName(index: number): string {
  return `finding ${index + 1}`;
}
