// Data.
import type { CatalogueRule } from '../model.ts';

/** Rules about deploy tokens and deploy keys. */
export const authzDeployRules = [
  {
    id: 'AUTHZ-DEPLOY-001',
    title: 'a deploy token never writes a repository or opens the general API',
    statement:
      'There are seven scopes: read_repository, read_registry, write_registry, read_virtual_registry, write_virtual_registry, read_package_registry, write_package_registry. None writes a repository and none opens the general API.',
    section: 'Deploy tokens and keys',
    sources: ['dtok', 'tok'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DEPLOY-002',
    title: 'a deploy token works on package routes, git pull and registries only',
    statement:
      'Of the API only package routes, with a packages segment in the URL, accept it. Beside them there are git pull and the registry.',
    section: 'Deploy tokens and keys',
    sources: ['dtok'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DEPLOY-003',
    title: 'a deploy token reaches its project, or all projects of its group',
    statement: 'A project token reaches that project only. A group token reaches all projects of the group.',
    section: 'Deploy tokens and keys',
    sources: ['dtok'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DEPLOY-004',
    title: 'pushing images needs both registry scopes',
    statement: 'Image push with a deploy token needs write_registry and read_registry.',
    section: 'Deploy tokens and keys',
    sources: ['dtok'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-DEPLOY-005',
    title: 'a deploy token without a date never expires',
    statement: 'There is no expiry by default. With a date the token is dead from 00:00 UTC of it.',
    section: 'Deploy tokens and keys',
    sources: ['dtok'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DEPLOY-006',
    title: 'maintainers manage project deploy tokens, owners group ones',
    statement:
      'Deploy tokens of a project are for maintainer and owner, those of a group for owner. The custom ability manage_deploy_tokens opens both.',
    section: 'Deploy tokens and keys',
    sources: ['dtok', 'cr-abil'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-DEPLOY-007',
    title: 'a deploy token outlives its creator',
    statement: 'It is not tied to a user: removing or blocking the creator changes nothing.',
    section: 'Deploy tokens and keys',
    sources: ['dtok'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-DEPLOY-008',
    title: 'gitlab-deploy-token appears in CI variables of immediate child projects only',
    statement:
      'A deploy token with the name gitlab-deploy-token is exposed to jobs as CI variables. One of a group is exposed only to its immediate child projects.',
    section: 'Deploy tokens and keys',
    sources: ['dtok'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-DEPLOY-009',
    title: 'virtual registry scopes act on the group dependency proxy only',
    statement:
      'The virtual registry scopes open the dependency proxy of the group and never the registry of a project.',
    section: 'Deploy tokens and keys',
    sources: ['dtok'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-DEPLOY-010',
    title: 'deploy tokens do not work over SSH',
    statement: 'SSH does not accept a deploy token.',
    section: 'Deploy tokens and keys',
    sources: ['dtok'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-DEPLOY-011',
    title: 'deploy keys open git only and lose protected branches with their user',
    statement:
      'A deploy key opens git, and neither API nor registry. A key of a user who left must not push to protected branches.',
    section: 'Deploy tokens and keys',
    sources: ['tok'],
    confidence: 'medium',
    severity: 'critical',
  },
] as const satisfies readonly CatalogueRule[];
