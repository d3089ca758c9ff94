// Data.
import type { CatalogueRule } from '../model.ts';

/** Rules about custom roles. */
export const authzCustomRules = [
  {
    id: 'AUTHZ-CUSTOM-001',
    title: 'a custom role adds to its base role and removes nothing',
    statement:
      'The effective abilities are those of the base role and those of the custom role. Nothing of the base can be taken away.',
    section: 'Custom roles',
    sources: ['cr-dev'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-002',
    title: 'custom roles need the Ultimate tier',
    statement:
      'Custom roles work in the Ultimate tier only. Without the licensed feature a member has the plain base role.',
    section: 'Custom roles',
    sources: ['cr-user'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-003',
    title: 'a custom role works only below its top-level group',
    statement:
      'A custom role belongs to a top-level group or, on self-managed, to the instance. It can be given to members anywhere below that root and nowhere else.',
    section: 'Custom roles',
    sources: ['cr-dev', 'cr-user'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-004',
    title: 'the base level is fixed and equals the level of the member',
    statement:
      'The base access level is set when the role is created and cannot change. A member that carries the role must carry the same access level.',
    section: 'Custom roles',
    sources: ['cr-user'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-CUSTOM-005',
    title: 'three abilities need another ability in the same role',
    statement:
      'admin_vulnerability and update_sec_ai_workflow_settings need read_vulnerability; admin_security_attributes needs read_security_attribute. A role without the needed ability is rejected on saving and not completed silently.',
    section: 'Custom roles',
    sources: ['cr-abil'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'AUTHZ-CUSTOM-006',
    title: 'custom roles are inherited downward like default roles',
    statement:
      'The abilities of a custom role hold in the subgroups and projects below the membership, and nowhere above or beside it.',
    section: 'Custom roles',
    sources: ['cr-user', 'cr-dev'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-007',
    title: 'an ability acts only at its own scopes',
    statement:
      'Each ability names group, project or both. A group-only ability on a project membership does nothing; a project-only ability on a group membership acts on the projects below.',
    section: 'Custom roles',
    sources: ['cr-abil', 'cr-dev'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-008',
    title: 'abilities of several memberships add up while the level is the maximum',
    statement:
      'Abilities are collected over all memberships on the path, although only the highest level counts. Guest with read_vulnerability on the group and plain developer on the project keeps read_vulnerability there; to be tried on a live platform.',
    section: 'Custom roles',
    sources: ['implied'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'AUTHZ-CUSTOM-009',
    title: 'at most ten custom roles, and none is deleted while in use',
    statement:
      'A top-level group or instance has at most 10 custom roles, and an eleventh is refused. A role that somebody carries cannot be deleted.',
    section: 'Custom roles',
    sources: ['cr-user'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-CUSTOM-010',
    title: 'an invited group meets a custom role on the link by base level, then by the member',
    statement:
      'When a group is invited to a group, the lower base level wins and brings its own custom role: developer under a link of guest with read_code becomes guest with read_code. On equal base levels the custom role of the member wins, so guest with read_vulnerability under a link of guest with read_code keeps read_vulnerability. A plain link strips the role of the member, and a plain member never gains the abilities of the link. The known issues of the same page say instead that a shared user has the plain base role (conflict C14).',
    section: 'Custom roles',
    sources: ['cr-user'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-011',
    title: 'inviting a group to a project drops custom roles',
    statement:
      'When a group is invited to a project, custom roles are not carried and members have the plain base role.',
    section: 'Custom roles',
    sources: ['cr-user'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-012',
    title: 'a token cannot have a custom role',
    statement: 'Project and group access tokens take default roles only.',
    section: 'Custom roles',
    sources: ['cr-user'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-CUSTOM-013',
    title: 'managing members or tokens by custom role stops at the base role',
    statement:
      'With admin_group_member a holder hands out only roles with the same or fewer rights than their own base role. With manage_group_access_tokens or manage_project_access_tokens they create tokens only up to the base role. Above it the web form answers 422 with an error list and no token.',
    section: 'Custom roles',
    sources: ['cr-abil', 'rat-svc'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-014',
    title: 'read_code on a guest opens the web view only',
    statement:
      'Guest with read_code browses code in the user interface and may save single files. There is no clone, no archive, no IDE and no private merge request.',
    section: 'Custom roles',
    sources: ['cr-abil'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-015',
    title: 'remove_group spares top-level groups, read_virtual_registry works only on them',
    statement:
      'remove_group works on subgroups and never on a top-level group. read_virtual_registry works on a top-level group only.',
    section: 'Custom roles',
    sources: ['cr-abil'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-016',
    title: 'auditor is no base, and admin custom roles only read',
    statement:
      'Auditor cannot be the base of a custom role. Admin custom roles are separate, hold for the whole instance, and have 6 abilities that only read.',
    section: 'Custom roles',
    sources: ['cr-user', 'cr-abil'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-CUSTOM-017',
    title: 'an ability behind a disabled feature flag grants nothing',
    statement:
      'A flag named custom_ability_ and the name of the ability may hide an ability. While the flag is off the ability must not grant.',
    section: 'Custom roles',
    sources: ['cr-dev'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-018',
    title: 'a guest with more than read_code takes a seat',
    statement:
      'Guest with any ability other than read_code alone counts as a paid seat. This concerns billing, not access.',
    section: 'Custom roles',
    sources: ['cr-user'],
    confidence: 'high',
    severity: 'low',
  },
  {
    id: 'AUTHZ-CUSTOM-019',
    title: 'admin_merge_request approves but does not open the code',
    statement:
      'The ability gives approval of merge requests and no reading of code. Approving in a private project must fail for somebody who cannot read the merge request.',
    section: 'Custom roles',
    sources: ['cr-abil', 'implied'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-CUSTOM-020',
    title: 'suggested reviewers need a second ability',
    statement:
      'Managing suggested reviewers with manage_merge_request_settings also needs manage_project_access_tokens.',
    section: 'Custom roles',
    sources: ['cr-abil'],
    confidence: 'high',
    severity: 'medium',
  },
] as const satisfies readonly CatalogueRule[];
