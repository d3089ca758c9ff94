// Data.
import type { CatalogueRule } from '../model.ts';

/** Rules about CI/CD job tokens. */
export const authzJobRules = [
  {
    id: 'AUTHZ-JOB-001',
    title: 'a job token works only while its job runs',
    statement:
      'A token of a job that is finished or erased, or whose project is being deleted, is invalid and answers 401. So do a wrong or blank token and a wrong basic-auth user name.',
    section: 'Job tokens',
    sources: ['jt-doc', 'tf-spec'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-002',
    title: 'a job never has more rights than the user who started it',
    statement:
      'Access needs all of: the permission of the starting user on the accessed project, a route that accepts job tokens, and the allowlist rules. The allowlist never adds rights.',
    section: 'Job tokens',
    sources: ['jt-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-003',
    title: 'a job always reaches its own project',
    statement:
      'When the accessed project is the one of the job, the allowlist rules pass and fine-grained policies are skipped.',
    section: 'Job tokens',
    sources: ['jt-scope'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-JOB-004',
    title: 'an accessed project admits only listed origins while its inbound setting is on',
    statement:
      'While the inbound setting of the accessed project is on, the project of the job or one of its ancestor groups must be on its allowlist. While it is off, any project passes. The setting is on by default.',
    section: 'Job tokens',
    sources: ['jt-scope', 'jt-list'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-005',
    title: 'the outbound setting of the origin restricts private projects only',
    statement:
      "While the outbound setting of the job's project is on and the accessed project is private, the accessed project must be on the outbound list; public and internal projects pass. While it is off, all pass. Groups can be listed inbound only.",
    section: 'Job tokens',
    sources: ['jt-scope', 'jt-list'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-006',
    title: 'inbound and outbound must both pass',
    statement:
      'For a private project, with both settings on, only mutual listing passes; listing the wrong direction never helps. With inbound on and outbound off, the accessed project must list the origin; with inbound off and outbound on, the origin must list the accessed project. An unrelated public project passes only with inbound off, and the own project always passes.',
    section: 'Job tokens',
    sources: ['jt-scope', 'jt-spec'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-007',
    title: 'public features stay open to jobs that are not on the allowlist',
    statement:
      'A public or internal project that does not list the origin still serves artifacts, container registry, package registry, releases, deployments, environments and repository, unless the feature is members-only. A failed allowlist check is therefore not the end of the decision.',
    section: 'Job tokens',
    sources: ['jt-doc'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-JOB-008',
    title: 'an allowlist has at most 200 entries, and a group entry covers all projects below',
    statement:
      'The allowlist takes 200 entries and refuses the next. An entry for a group covers all its descendant projects.',
    section: 'Job tokens',
    sources: ['jt-doc', 'jt-list'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-JOB-009',
    title: 'adding to an allowlist takes maintainer here and guest there',
    statement:
      'Adding an entry takes maintainer or owner on the accessed project, and at least guest in the added project when that is internal or private.',
    section: 'Job tokens',
    sources: ['jt-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-010',
    title: 'the instance can force allowlists on',
    statement: 'Enforcement for the whole instance overrides a project that switched its allowlist off.',
    section: 'Job tokens',
    sources: ['jt-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-011',
    title: 'an entry without default permissions grants only its listed policies',
    statement:
      'An entry has either default permissions, which restrict no route, or a list of policies. An empty list gives nothing, and a route that declares no policy is refused for an entry with a list.',
    section: 'Job tokens',
    sources: ['jt-scope', 'jt-spec'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-012',
    title: 'a route needs every one of its policies, and admin does not include read',
    statement:
      'All policies that the route requires must be in the list of the entry, by plain containment: admin_jobs does not contain read_jobs. Creating a deployment needs admin_deployments and admin_environments together.',
    section: 'Job tokens',
    sources: ['jt-scope', 'jt-fg'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-013',
    title: 'the nearest allowlist entry decides alone',
    statement:
      'An entry for the project beats entries for groups, and among groups the closest ancestor wins; entries are not merged. A narrow project entry thus restricts a wide group entry, and a wide one widens a narrow group entry.',
    section: 'Job tokens',
    sources: ['jt-list'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-014',
    title: 'no policies are enforced while the inbound setting is off',
    statement: 'If the inbound setting of the accessed project is off, fine-grained policies do not restrict anything.',
    section: 'Job tokens',
    sources: ['jt-scope'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-JOB-015',
    title: 'a missing policy answers 403 by name, a missing allowlist entry answers 404',
    statement:
      'Refusal by policy is 403 and names the project path and the missing policy or policies. Refusal by the allowlist of a private project is 404.',
    section: 'Job tokens',
    sources: ['jt-shared', 'jt-doc'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-JOB-016',
    title: 'a route may fall back to public access',
    statement: 'Where policies are not granted, a route may still serve what is public for an enabled public feature.',
    section: 'Job tokens',
    sources: ['jt-dev'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-JOB-017',
    title: 'new job token permissions are off until chosen',
    statement:
      'Permissions added to job tokens in a new version must be opt-in and off by default. A fresh allowlist entry does not gain policies silently.',
    section: 'Job tokens',
    sources: ['jt-dev'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-018',
    title: 'job tokens have no GraphQL and count as anonymous elsewhere',
    statement:
      'GraphQL never accepts a job token. A REST route that does not accept job tokens does not read the credential, so the caller is anonymous: 401 where a user is needed, public data otherwise.',
    section: 'Job tokens',
    sources: ['jt-doc', 'find'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-019',
    title: 'pushing with a job token is off by default and starts no pipeline',
    statement:
      'Git push is disabled unless the project allows it, and then only to the project of the job. The pushed commit starts no pipeline, and the branch rights of the starting user still apply.',
    section: 'Job tokens',
    sources: ['jt-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-020',
    title: 'pushing to another project takes five conditions',
    statement:
      "Since 19.0 behind a flag, generally in 19.1, all must hold: the target allows job token push, the target allows cross-project push, the target's inbound allowlist is on, the origin is listed there with admin_repositories or default permissions (a group entry counts), and the starting user is at least developer on the target.",
    section: 'Job tokens',
    sources: ['jt-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-021',
    title: 'switching the allowlist off closes cross-project push',
    statement:
      'With the inbound allowlist off, a cross-project push is refused although reads pass. This inverts the usual reading that off means open.',
    section: 'Job tokens',
    sources: ['jt-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-022',
    title: 'a job pushes images to its own registry only',
    statement:
      'A job token reaches the container registry of its own project. Pushing images to another project is never possible.',
    section: 'Job tokens',
    sources: ['perm', 'jt-doc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-023',
    title: 'a private target needs membership, an internal one a user who is not external',
    statement:
      'If the accessed project is private, the starting user must be a member of it. If it is internal, the starting user must not be external.',
    section: 'Job tokens',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-024',
    title: 'jobs clone even where git over HTTPS is switched off',
    statement: 'Cloning with a job token works although HTTPS is disabled as a git protocol.',
    section: 'Job tokens',
    sources: ['jt-doc'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-JOB-025',
    title: 'only successful cross-project uses are logged',
    statement:
      'A successful use of a job token on another project is logged with origin and accessed project. A refused one is not.',
    section: 'Job tokens',
    sources: ['jt-scope', 'jt-spec'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'AUTHZ-JOB-026',
    title: 'a job of a composite identity is limited by its stored human',
    statement:
      'The job of a service account with composite identity is limited by the scoped human stored with the job. If a human retries the job, the stored scope is ignored.',
    section: 'Job tokens',
    sources: ['ci-model'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-JOB-027',
    title: 'some routes need a policy that the path does not suggest',
    statement:
      'Rendering a badge is a GET that needs admin_badges; the changelog needs read_releases; pipelines of a package need read_pipelines; publishing to the catalog needs admin_releases. npm audits and conan upload_urls are POST routes that need read_packages only; jobs of a pipeline need read_jobs but its bridges read_pipelines. Each listed pair is a test.',
    section: 'Job tokens',
    sources: ['jt-fg'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-JOB-028',
    title: 'admin policies do not replace the role of the user',
    statement:
      'Even with admin policies the role of the starting user must allow the action: a developer creates an environment, a reporter is refused.',
    section: 'Job tokens',
    sources: ['jt-doc', 'implied'],
    confidence: 'medium',
    severity: 'critical',
  },
] as const satisfies readonly CatalogueRule[];
