import { parse } from 'yaml';
import type { World } from '#engine';
import { type Line, note } from './story.ts';

type Keys = Readonly<Record<string, unknown>>;

/** A job of a CI file as a row of a table. */
interface ToldJob {
  readonly job: string;
  readonly stage: string;
  readonly needs: string;
  readonly condition: string;
}

const keywords: readonly string[] = ['stages', 'variables', 'workflow', 'include'];

/** The CI configurations of projects that are no policy projects, with their stages, workflows and variables. */
export function tellProjectCi(world: World): readonly Line[] {
  const policyProjects = new Set(world.policyConfigurations.map(({ policyProjectId }) => policyProjectId));
  return world.projects
    .filter(({ id }) => !policyProjects.has(id))
    .flatMap(({ id, path, ciConfigPath }) => {
      const file = ciFile(world, { projectId: id, path: ciConfigPath });
      if (file === null) return [];
      return [
        withTable(`the CI configuration of "${path}" has these jobs:`, jobsOf(file)),
        ...tellParts(file, {
          stages: `the stages of "${path}"`,
          workflow: `the workflow of "${path}"`,
          file: `the CI configuration of "${path}"`,
        }),
      ];
    });
}

/** What a policy adds to the jobs of its CI file: stages, workflow, variables, and the configuration of the project. */
export function tellPolicyCi(name: string, file: Keys): readonly Line[] {
  const policy = `the policy "${name}"`;
  return [
    ...tellParts(file, {
      stages: `the stages of ${policy}`,
      workflow: `the workflow of ${policy}`,
      file: `the CI file of ${policy}`,
    }),
    ...(file.include === undefined ? [] : [`the CI file of ${policy} includes the configuration of the project`]),
  ];
}

/** The content of a CI file; null where there is none, or none that can be read. */
export function ciFile(
  world: World,
  { projectId, path }: { readonly projectId: number; readonly path: string },
): Keys | null {
  const file = world.repositoryFiles.find((row) => row.projectId === projectId && row.path === path);
  if (file === undefined) return null;
  const content: unknown = parse(file.content);
  return typeof content === 'object' && content !== null ? (content as Keys) : null;
}

/** The jobs of a CI file. */
export function jobsOf(file: Keys): readonly ToldJob[] {
  return Object.entries(file)
    .filter(([name]) => !keywords.includes(name))
    .map(([job, content]) => {
      const { stage = 'test', needs = [], rules = [] } = content as Keys;
      const [rule] = rules as readonly Keys[];
      return {
        job,
        stage: String(stage),
        needs: (needs as readonly string[]).join(', '),
        condition: String(rule?.if ?? ''),
      };
    });
}

/** A step with its table; columns that say nothing are left out. */
export function withTable(step: Line, rows: readonly object[]): Line {
  const all = rows.map((row) => Object.entries(row).map(([key, value]) => [key, String(value)] as const));
  const columns = (all[0] ?? []).map(([key]) => key).filter((key) => all.some((row) => valueAt(row, key) !== ''));
  const lines = [columns, ...all.map((row) => columns.map((key) => valueAt(row, key)))];
  return [step, ...lines.map((cells) => `      | ${cells.join(' | ')} |`)].join('\n');
}

function valueAt(row: readonly (readonly [string, string])[], key: string): string {
  return row.find(([name]) => name === key)?.[1] ?? '';
}

interface Names {
  readonly stages: string;
  readonly workflow: string;
  readonly file: string;
}

function tellParts({ stages, workflow, variables }: Keys, names: Names): readonly Line[] {
  const { rules = [], name } = (workflow ?? {}) as Keys;
  const [rule] = rules as readonly Keys[];
  return [
    ...(stages === undefined ? [] : [`${names.stages} are "${(stages as readonly string[]).join(', ')}"`]),
    ...(rule === undefined ? [] : [`${names.workflow} runs if '${String(rule.if)}'`]),
    ...(name === undefined ? [] : [`${names.workflow} names the pipeline "${String(name)}"`]),
    ...Object.entries((variables ?? {}) as Keys).map(
      ([key, value]) => `${names.file} sets "${key}" to "${String(value)}"`,
    ),
  ];
}

/** Variables in settings, the profiles of DAST, and what pipelines may not read. */
export function tellSettings(world: World): readonly Line[] {
  const pathOf = (projectId: number | null, namespaceId: number | null) =>
    projectId === null
      ? world.namespaces.find(({ id }) => id === namespaceId)?.path
      : world.projects.find(({ id }) => id === projectId)?.path;
  return [
    ...world.ciVariables.map(
      ({ projectId, namespaceId, key, value }) =>
        `the settings of "${pathOf(projectId, namespaceId)}" set "${key}" to "${value}"`,
    ),
    ...world.dastProfiles.map(({ projectId, kind, name }) =>
      kind === 'site'
        ? `"${pathOf(projectId, null)}" has the DAST site profile "${name}"`
        : note(`"${pathOf(projectId, null)}" has the DAST scanner profile "${name}"`),
    ),
  ];
}
