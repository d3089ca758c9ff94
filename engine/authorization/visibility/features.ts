import { remembering } from '../../remembering.ts';
import type { FeatureAccess, ProjectFeature } from '../../world/containers.ts';
import type { Container } from '../levels/container.ts';

/** Data: the feature of a project that a permission belongs to, by the words in its name; the first match counts. */
const featureWords: readonly (readonly [ProjectFeature, RegExp])[] = [
  ['analytics', /analytics|insights|dora|value_stream|traffic_statistics/],
  ['security_and_compliance', /vulnerabilit|security|dast|dependency_list|secret_push|compliance/],
  ['container_registry', /container/],
  ['package_registry', /package|composer|go_module|helm_chart|maven|nuget|pypi/],
  ['merge_requests', /merge_request/],
  ['feature_flags', /feature_flag/],
  ['environments', /environment|deployment/],
  ['builds', /pipeline|build|job|artifact|terminal/],
  ['releases', /release/],
  ['wiki', /wiki/],
  ['snippets', /snippet/],
  ['pages', /pages/],
  ['requirements', /requirement/],
  ['model_registry', /_models?$|_experiments?$/],
  ['monitoring', /incident|alert|on_call|escalation|error_tracking|metrics/],
  ['infrastructure', /terraform|cluster|kubernetes/],
  ['issues', /issue|_tasks?$|work_item|milestone|_boards?$|design/],
  ['forking', /fork/],
  ['repository', /code|commit|branch|tag|repository|file_blame/],
];

// More than there are permissions.
const mostPermissions = 5000;

/** The feature that a permission of a project belongs to, or null for those of the project as a whole. */
export const featureOf: (permission: string) => ProjectFeature | null = remembering(
  mostPermissions,
  (permission) => featureWords.find(([, words]) => words.test(permission))?.[0] ?? null,
);

/** Who may use the feature behind a permission; outside projects and features that is everybody who may see it. */
export function featureAccess(container: Container, permission: string): FeatureAccess {
  const feature = featureOf(permission);
  if (feature === null || container.project === null) return 'everyone';
  return container.project.featureAccess[feature] ?? 'everyone';
}
