// Data: the rules of linking policy projects and of inheritance.
import type { CatalogueRule } from '../model.ts';

/** The documented behaviours of linking policy projects and of inheritance. */
export const inhRules = [
  {
    id: 'INH-001',
    title: 'a link at a group covers all descendants, a link at a project only that project',
    statement: 'Subgroups and projects that are created later are covered without further action.',
    section: 'Linking',
    sources: ['S-IDX'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'INH-002',
    title: 'a container links one policy project, which may serve many containers',
    statement:
      'Each group or project has at most one linked policy project. The same policy project may be linked to many containers, also under other top-level groups. One source denies this across top-level groups on the hosted multi-tenant offering and another permits it, so a target has to declare which holds.',
    section: 'Linking',
    sources: ['S-SPP', 'S-ASG', 'S-IDX'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'INH-003',
    title: 'linking needs the Owner role or the custom ability on the container',
    statement:
      'An Owner of the container, or a custom role with `manage_security_policy_link` there, may link; a Developer and a user without a role are refused. Commit access to the policy project is not required: a remark in the spec asks for it, yet linking succeeds without it. Roles pass downwards only.',
    section: 'Linking',
    sources: ['S-ASG', 'S-IDX'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'INH-004',
    title: 'a policy project that an ancestor links cannot be linked again below',
    statement:
      'The attempt is an error, even when the inherited configuration is invalid. Unlinking while the same policy project is inherited works.',
    section: 'Linking',
    sources: ['S-ASG'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'INH-005',
    title: 'linking at a group removes links below that became redundant',
    statement: 'The new link at the group triggers the removal of links further down that it has made superfluous.',
    section: 'Linking',
    sources: ['S-ASG'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'INH-006',
    title: 'linking creates the policy bot in covered projects and leaves an audit event',
    statement:
      'Every covered project receives a security policy bot; unlinking a project removes its bot. Linking, changing and unlinking each write an audit event.',
    section: 'Linking',
    sources: ['S-ASG'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'INH-007',
    title: 'linking a project that does not exist is an error and changes nothing',
    statement: 'An unknown project id is refused, and the current link stays as it was.',
    section: 'Linking',
    sources: ['S-ASG'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'INH-008',
    title: 'a linked policy project and its parent groups cannot be deleted',
    statement: 'Deletion of the policy project, or of any group above it, is refused as long as a link exists.',
    section: 'Linking',
    sources: ['S-SPP'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'INH-009',
    title: 'the policy project itself is subject to the policies of a linked group above it',
    statement:
      'No exemption for it was found. The documentation advises an extra policy that is scoped to the policy project.',
    section: 'What is inherited',
    sources: ['S-SPP'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'INH-010',
    title: 'merged policy changes act at once, direct pushes within ten minutes',
    statement:
      'A change that arrives by merge request takes effect immediately. One pushed straight to the default branch takes effect within 10 minutes.',
    section: 'What is inherited',
    sources: ['S-IDX'],
    confidence: 'medium',
    severity: 'medium',
  },
  {
    id: 'INH-011',
    title: 'a disabled policy stays visible and is not enforced',
    statement: 'With `enabled: false` the entry is still listed, but it has no effect.',
    section: 'What is inherited',
    sources: ['S-IDX'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'INH-012',
    title: 'the CSP group sits above every root group for all policy types',
    statement:
      'An administrator of a self-managed or dedicated instance may designate one top-level group. Its configuration comes above every root group for all types, although its place against the limit of five pipeline execution policies per pipeline is not confirmed. Its scopes may name any group or project of the instance. Once a policy project is linked, it can be neither changed nor removed while the group is designated; the first link is allowed.',
    section: 'What is inherited',
    sources: ['S-CSP', 'S-ASG', 'ISSUE-541510', 'ISSUE-541515'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'INH-013',
    title: 'group policies need a Maintainer, project policies an Owner who may create projects',
    statement:
      'Managing group policies takes the Maintainer role in the group. Project policies take Owner of the project and permission to create projects in the group. Developers may propose policy changes but not merge them.',
    section: 'Who may change policies',
    sources: ['S-IDX'],
    confidence: 'medium',
    severity: 'critical',
  },
] as const satisfies readonly CatalogueRule[];
