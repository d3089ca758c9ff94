import type {
  EmptyPipelineWord,
  PipelineConfigStrategy,
  PolicyExperimentName,
  ScheduleType,
  SuffixWord,
  Weekday,
} from '#catalogue';
import type { Instant, PipelineSource } from '#engine';
import type { ScanPolicyDocument } from '#fixtures';

/**
 * A project with its CI configuration under policies that add jobs to its pipelines or start pipelines of their own,
 * before it is made: what was drawn, without ids.
 */
export interface PipelinePlan {
  readonly now: Instant;
  /** Null for a project without a CI configuration. */
  readonly ci: CiPlan | null;
  readonly pipelinePolicies: readonly PipelinePolicyPlan[];
  readonly scanPolicies: readonly ScanPolicyPlan[];
  readonly schedulePolicies: readonly SchedulePolicyPlan[];
  /** Switched on in every policy file. */
  readonly experiments: readonly PolicyExperimentName[];
  /** Branches beside `main`. */
  readonly branches: readonly string[];
  readonly protectedBranches: readonly string[];
  /** Variables in the settings of the project and of the group above it. */
  readonly projectVariables: Variables;
  readonly groupVariables: Variables;
  /** A merge request of `feature`; null where there is none. */
  readonly mergeRequest: MergeRequestPlan | null;
  readonly dastProfiles: readonly string[];
  /** Whether pipelines may read CI files in policy projects. */
  readonly policyFilesReadable: boolean;
  readonly botPresent: boolean;
  readonly request: RequestPlan;
}

export type Variables = Readonly<Record<string, string>>;

/** A CI file. */
export interface CiPlan {
  /** Null where the file declares none, which stands for the defaults. */
  readonly stages: readonly string[] | null;
  readonly jobs: readonly JobPlan[];
  /** The condition of the workflow's one rule; null where it has no rules. */
  readonly runsIf: Condition | null;
  readonly variables: Variables;
  readonly pipelineName: string | null;
}

export interface JobPlan {
  readonly name: string;
  /** By its place among the stages of the file, or one of the four that are always there. */
  readonly stage: number | EdgeStage;
  /** Needs the job before it, where there is a fitting one. */
  readonly needsAnother: boolean;
  readonly runsIf: Condition | null;
}

export const edgeStages = ['.pre', '.post', '.pipeline-policy-pre', '.pipeline-policy-post'] as const;
export type EdgeStage = (typeof edgeStages)[number];

export const conditions = [
  '$CI_PIPELINE_SOURCE == "push"',
  '$CI_COMMIT_BRANCH == "main"',
  '$MODE == "fast"',
  '$CI_COMMIT_BRANCH == "nowhere"',
] as const;
export type Condition = (typeof conditions)[number];

/** Where the file of a policy is linked: to the project, its group, or the group above that. */
export const policyPlaces = ['project', 'group', 'root'] as const;
export type PolicyPlace = (typeof policyPlaces)[number];

export const reaches = ['everywhere', 'here', 'elsewhere'] as const;
/** What the scope of a policy says: nothing, this project only, or only another one. */
export type Reach = (typeof reaches)[number];

export const skippers = ['everybody', 'nobody', 'the starter', 'somebody else'] as const;
/** Whom a policy lets skip pipelines. */
export type Skipper = (typeof skippers)[number];

export interface PipelinePolicyPlan {
  readonly name: string;
  readonly on: PolicyPlace;
  readonly enabled: boolean;
  readonly reach: Reach;
  readonly strategy: PipelineConfigStrategy;
  /** Null where the policy does not say; saying it takes the object form of the strategy. */
  readonly onEmpty: EmptyPipelineWord | null;
  readonly suffix: SuffixWord | null;
  readonly skip: Skipper | null;
  readonly override: OverridePlan | null;
  /** The policy's file includes the configuration of the project. */
  readonly includesProject: boolean;
  readonly ci: CiPlan;
}

/** Which variables of people a policy lets in. */
export interface OverridePlan {
  readonly allowed: boolean;
  readonly exceptions: readonly string[];
  readonly dotenv: 'respect_policy' | 'allow_override' | null;
}

export interface ScanPolicyPlan {
  readonly name: string;
  readonly on: PolicyPlace;
  readonly reach: Reach;
  readonly skip: Skipper | null;
  readonly policy: Pick<ScanPolicyDocument, 'enabled' | 'rules' | 'actions'>;
  readonly dueIn: DueIn;
}

/** Seconds from now to the next run of what the policy schedules; null where no schedule is kept. */
export type DueIn = number | null;

export interface SchedulePolicyPlan {
  readonly name: string;
  readonly on: PolicyPlace;
  readonly enabled: boolean;
  readonly reach: Reach;
  readonly type: ScheduleType;
  /** `HH:MM`. */
  readonly startTime: string;
  readonly days: readonly Weekday[];
  readonly daysOfMonth: readonly number[];
  readonly windowSeconds: number;
  readonly timezone: string | null;
  /** Null stands for the default branch. */
  readonly branches: readonly string[] | null;
  /** Seconds from now to the end of a snooze, or null. */
  readonly snoozedFor: number | null;
  readonly dueIn: DueIn;
  readonly ci: CiPlan;
}

export interface MergeRequestPlan {
  readonly targetBranch: string;
  readonly state: 'opened' | 'closed' | 'merged';
}

/** What starts the pipeline. A merge request pipeline without a merge request is a push. */
export interface RequestPlan {
  readonly ref: string;
  readonly refType: 'branch' | 'tag';
  readonly source: PipelineSource;
  readonly asksToSkip: 'by message' | 'by push option' | null;
  readonly variables: Variables;
  readonly dotenvVariables: Variables;
  readonly triggered: boolean;
}
