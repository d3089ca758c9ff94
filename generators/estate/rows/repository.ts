import { below, pick } from '../draw.ts';
import type { EstateLayout } from '../layout.ts';
import { openMergeRequestsOf, sourceBranch } from '../merge-requests.ts';
import { hoursAgo } from '../moments.ts';
import { policyCiFile, policyCiText } from '../policy-files.ts';
import { hasPipelines, policyProjectsOf } from '../projects.ts';
import { headSha, mainSha } from '../shas.ts';
import { topics } from '../topics.ts';
import { defaultBranchOf } from './projects.ts';
import type { Rows } from './rows.ts';

const ciTexts = [
  'stages: [build, test]\ncompile:\n  stage: build\n  script: [make]\nunit:\n  stage: test\n  script: [make test]\n',
  'unit:\n  script: [npm test]\nlint:\n  script: [npm run lint]\n  allow_failure: true\n',
  'stages: [test, deploy]\nspecs:\n  stage: test\n  script: [bundle exec rspec]\nrelease:\n  stage: deploy\n  script: [./release]\n  rules:\n    - if: $CI_COMMIT_BRANCH == "main"\n',
] as const;

/** The default branch of every project, and the branches of open merge requests. */
export function* branches(layout: EstateLayout): Rows<'branches'> {
  let id = 0;
  for (let index = 0; index < layout.projects; index += 1) {
    id += 1;
    yield { id, projectId: index + 1, name: defaultBranchOf(layout, index), sha: mainSha(index + 1, 0) };
  }
  for (const request of openMergeRequestsOf(layout)) {
    id += 1;
    yield { id, projectId: request.project.id, name: sourceBranch(request.iid), sha: headSha(request.id) };
  }
}

/** The protection of the default branch of a project. */
export function defaultProtectionId(projectId: number): number {
  return projectId * 2;
}

/** Default branches, release branches of some projects, and `main` in every top-level group. */
export function* protectedBranches(layout: EstateLayout): Rows<'protectedBranches'> {
  for (let index = 0; index < layout.projects; index += 1) {
    const projectId = index + 1;
    const id = defaultProtectionId(projectId);
    const drawn = layout.draw(topics.projectSettings, projectId);
    const mergeAccessLevel = drawn > 0.4 ? 30 : 40;
    const allowForcePush = drawn < 0.02;
    const name = defaultBranchOf(layout, index);
    yield { id, projectId, namespaceId: null, name, pushAccessLevel: 40, mergeAccessLevel, allowForcePush };
    if (drawn <= 0.7) continue;
    const release = { name: 'release/*', pushAccessLevel: 0, mergeAccessLevel, allowForcePush };
    yield { id: id + 1, projectId, namespaceId: null, ...release };
  }
  const first = defaultProtectionId(layout.projects + 1);
  for (let root = 0; root < layout.roots; root += 1) {
    const levels = { pushAccessLevel: 40, mergeAccessLevel: 30, allowForcePush: false };
    yield { id: first + root, projectId: null, namespaceId: root + 1, name: 'main', ...levels };
  }
}

/** CI files of projects, and those that policies run. */
export function* repositoryFiles(layout: EstateLayout): Rows<'repositoryFiles'> {
  for (let index = 0; index < layout.ordinary; index += 1) {
    if (!hasPipelines(layout, index)) continue;
    const content = pick(layout.draw(topics.projectSettings, index + 1), ciTexts);
    yield { id: index + 1, projectId: index + 1, ref: null, path: '.gitlab-ci.yml', content };
  }
  for (const { id } of policyProjectsOf(layout)) {
    yield { id, projectId: id, ref: null, path: policyCiFile, content: policyCiText };
  }
}

/** What the platform wrote down about some projects. */
export function* auditEvents(layout: EstateLayout): Rows<'auditEvents'> {
  let id = 0;
  for (let index = 0; index < layout.ordinary; index += 1) {
    if (layout.draw(topics.projectRarities, index) < 0.9) continue;
    id += 1;
    yield {
      id,
      projectId: index + 1,
      name: 'policy_violations_resolved',
      details: '',
      createdAt: hoursAgo(below(layout.draw(topics.activity, index), 900)),
    };
  }
}
