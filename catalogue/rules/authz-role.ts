// Data.
import type { CatalogueRule } from '../model.ts';

/** Rules about roles, effective access, kinds of user and visibility. */
export const authzRoleRules = [
  {
    id: 'AUTHZ-ROLE-001',
    title: 'one enabling rule allows, and any preventing rule wins',
    statement:
      'An ability is allowed when at least one rule enables it and no rule prevents it. A prevention beats every enabling rule, and where nothing enables the ability the answer is no.',
    section: 'How a decision is made',
    sources: ['cr-dev'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-002',
    title: 'the order of questions and caching never change an answer',
    statement:
      'A condition depends on the user, on the subject, on both or on neither, and may be cached in that scope only. Asking the same abilities of one request in another order, or one by one, gives the same answers.',
    section: 'How a decision is made',
    sources: ['ability', 'cr-dev'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-ROLE-003',
    title: 'a role has its own permissions and those of all its parents',
    statement:
      'The set of a role is the union of its own names, the expanded assignable groups that it names, and the sets of all roles it inherits from, recursively. In the snapshot every list of assignable groups is empty, so only raw names count. Guest is the parent of planner and of reporter; reporter of developer and of security manager; developer of maintainer; owner inherits maintainer, planner and security manager; admin inherits owner.',
    section: 'How a decision is made',
    sources: ['roledef', 'roles'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-004',
    title: 'names with a leading underscore are never an answer by themselves',
    statement:
      'A name that starts with an underscore is a building block that counts only together with a further condition, such as being the author or assignee of an item or a build being visible to the public. A target never answers such a name directly.',
    section: 'How a decision is made',
    sources: ['roles'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-005',
    title: 'role files alone do not give the documented answers',
    statement:
      'Licences, feature levels and derived rules add names to what the role files list and take names away: a developer opens the vulnerability report although read_vulnerability is in no role file from developer down. An engine that reads the files alone differs from the documentation in the listed source conflicts and in most licence-gated security rows for developer and maintainer.',
    section: 'How a decision is made',
    sources: ['roles', 'perm'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-ROLE-010',
    title: 'comparing access levels by number is wrong for at least 22 of 335 documented rows',
    statement:
      'At least 22 of the 335 documented rows are not "this level and up". Writing a wiki is for planner, developer, maintainer and owner, not for reporter or security manager; changing vulnerability status is for security manager, maintainer and owner, not for developer; the compliance center and the security policy project of a group are for security manager and owner only. Viewing project runners is for security manager but not developer; deploying to a protected environment is possible for a reporter through a group but never for a security manager.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm', 'roles'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-011',
    title: 'planner has permissions that reporter and maintainer lack',
    statement:
      'Planner holds 3 project names that reporter lacks (admin_wiki, create_wiki, destroy_issue) and 5 group names (those and destroy_epic, guest_access). Maintainer still lacks destroy_issue.',
    section: 'Roles are sets, not a ladder',
    sources: ['roles'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-ROLE-012',
    title: 'security manager has permissions that developer and maintainer lack',
    statement:
      'Security manager holds 34 project and 26 group names that developer lacks, and 22 project and 20 group names that maintainer lacks. Maintainer does not inherit security manager; owner does. In groups the set of security manager (118 names) is larger than that of developer (102).',
    section: 'Roles are sets, not a ladder',
    sources: ['roles'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-013',
    title: 'security manager cannot push, open merge requests or write single policies',
    statement:
      'Security manager has no push, no creation of merge requests, no deployment to protected environments and no authoring of individual policies in a project. It runs no pipeline except for on-demand DAST.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-014',
    title: 'a group policy project takes security manager or owner, a project one takes owner',
    statement:
      'Creating or assigning the security policy project of a group is for security manager and owner, not for developer or maintainer. For a project it is for owner alone.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm', 'roles'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-015',
    title: 'writing individual policies takes developer, not security manager',
    statement:
      'Creating, changing and deleting the policies themselves is for developer, maintainer and owner. Security manager, although above reporter, may not.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-016',
    title: 'a developer cannot change the status of a vulnerability',
    statement:
      'Since 17.0 developer may neither change the status of a vulnerability nor create one by hand. Security manager, maintainer and owner may.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-017',
    title: 'planner reads private code since 18.7 but cannot search it or contribute',
    statement:
      'Planner may read and pull the code of private projects since 18.7. It has no exact or advanced search for code, commits and merge requests of private projects, and creates neither snippets nor merge requests.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-ROLE-018',
    title: 'a guest of a private project sees no code, merge requests, images or packages',
    statement:
      'On a private project guest has no code, no merge requests, no container images and no packages. On public and internal projects the role adds nothing to what every signed-in user has there.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-019',
    title: 'minimal access grants nothing and hides the group page',
    statement:
      'Minimal access exists on top-level groups only and has an empty permission set. It gives nothing in subgroups and projects, and the page of the group answers 404 to that user.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm', 'roles'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-020',
    title: 'a member of a project only gets read_group on the groups above it',
    statement:
      'A user who is a member of a descendant project but of none of its groups gets read_group on the ancestor groups and nothing else.',
    section: 'Roles are sets, not a ladder',
    sources: ['roles', 'predef'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-021',
    title: 'being the author opens some actions that the role alone does not',
    statement:
      'Deleting an issue, task or epic is open to every role for own items, and for all items to planner and owner only. Guest edits title and description of items that they wrote or are assigned to, and sets metadata only while creating. Developer erases only own jobs, and only on branches that are not protected.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-ROLE-022',
    title: 'planner and reporter approve merge requests only where the project allows it',
    statement:
      'Planner and reporter may approve a merge request only if the project switched on approval for them. Whether that gate also binds security manager is not documented, and the role file of planner contradicts the table by holding no approval permission.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-023',
    title: 'no role may force-push to a protected branch',
    statement:
      'No role, owner included, may force-push to a protected branch. Only the flag of the branch that allows force pushes opens it.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-024',
    title: 'a role named on a protected branch includes all higher access levels',
    statement:
      'A protected-branch entry that names a role admits everybody with that access level or a higher one. The comparison is by level number, so an entry for reporter would also admit security manager; that consequence is to be tried on a live platform.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-025',
    title: 'a maintainer manages members but nothing that concerns owners',
    statement:
      'Maintainer manages the members of a project, but cannot create, demote or remove an owner, promote anybody to owner, or approve an access request at owner level.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-026',
    title: 'any member may leave a group except its only owner',
    statement: 'Every member may leave a group by themselves. The only owner may not.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-ROLE-027',
    title: 'the owner of a personal namespace is owner of its projects',
    statement:
      'Whoever owns a personal namespace has the owner role in its projects, even where the member list shows maintainer.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-ROLE-028',
    title: 'a pipeline schedule needs live rights on its branch or tag',
    statement:
      'The owner of a pipeline schedule needs current rights to merge or push to the target ref, checked when the schedule is edited and again when it runs; protected tags need the right to create them. A manual run uses the rights of the person who started it, not of the owner.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-029',
    title: 'managing a runner depends on a second project',
    statement:
      'Viewing or changing a project runner takes maintainer on a project of that runner. Deleting it takes maintainer on its first, owning project; attaching it to a project takes maintainer on both the target and a project that already uses it.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-030',
    title: 'destructive and exposing actions are for owners only',
    statement:
      'Only owner deletes pipelines and merge requests, archives or transfers a project, changes its visibility, shares it with a group, creates immutable tag rules and removes a fork relation.',
    section: 'Roles are sets, not a ladder',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-031',
    title: 'the security policy bot has eight project permissions and none in groups',
    statement:
      'The bot has exactly build_download_code, create_bot_pipeline, create_on_demand_dast_scan, create_pipeline, create_vulnerability_state_transition, read_on_demand_dast_scan, read_project and update_pipeline. It has no group permission.',
    section: 'Roles are sets, not a ladder',
    sources: ['roles'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-040',
    title: 'the effective level is the highest over direct, inherited and shared access',
    statement:
      'On a project the highest access level counts over the direct membership, memberships in every ancestor group, group shares of the project, and group shares of each ancestor group.',
    section: 'Effective role',
    sources: ['perm', 'predef', 'share'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-041',
    title: 'only the numerically highest level counts, and lower roles are shadowed',
    statement:
      'Sets of several roles are not joined. A planner by group and reporter by project has the reporter set and loses the names that only planner has; a security manager by group and developer by project is a developer. A promotion can therefore take rights away; to be tried on a live platform.',
    section: 'Effective role',
    sources: ['perm', 'predef'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-042',
    title: 'inheritance flows down only',
    statement:
      'A member of a subgroup or project gets nothing in siblings and nothing in parents beyond read_group on the ancestors of a project of theirs.',
    section: 'Effective role',
    sources: ['perm', 'predef'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-043',
    title: 'sharing a project admits direct, inherited and shared members of the invited group',
    statement:
      'When a project is shared with a group, its direct members, the members that it inherits from its ancestors, and the members of groups shared with it get access. Members of its subgroups do not.',
    section: 'Effective role',
    sources: ['share'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-044',
    title: 'sharing a group with a group admits direct members only',
    statement:
      'When a group is shared with another group, only the direct members of the invited group get access. Inherited members and members through further shares do not, unlike with a shared project.',
    section: 'Effective role',
    sources: ['share'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-045',
    title: 'a share caps each member at the maximum role of the link',
    statement:
      'Each invited member gets the lower of their role in the invited group and the maximum role of the link.',
    section: 'Effective role',
    sources: ['share'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-046',
    title: 'several paths give the best of their weakest links',
    statement:
      'A user with several paths has the maximum over the paths of the minimum along each. Minimum goes by level: planner capped by reporter stays planner, security manager capped by reporter becomes reporter, security manager capped by developer stays security manager.',
    section: 'Effective role',
    sources: ['share'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-047',
    title: 'an expired share gives no access from its expiry date on',
    statement: 'From the expiry date of the link onward the invited group has no access through it.',
    section: 'Effective role',
    sources: ['share'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-048',
    title: 'the lock on sharing projects also removes access already shared',
    statement:
      'A lock that forbids sharing the projects of a group removes the access that existing project links gave. Switching it off affects that group only and not its subgroups. The lock does not concern links between groups.',
    section: 'Effective role',
    sources: ['share', 'perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-049',
    title: 'inviting a group takes owner here and membership there',
    statement:
      'Since 18.0 inviting a group takes the owner role in the inviting project or group, and membership of the invited group. For a group invited to a group the membership there must be direct and at least guest.',
    section: 'Effective role',
    sources: ['share'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-050',
    title: 'which visibility a group needs to be invited is contradictory',
    statement:
      'The examples of the documentation allow a private group anywhere, an internal group into internal or public ones, and a public group into public ones only; the sentence before them says the opposite (conflict C10). To be tried on a live platform.',
    section: 'Effective role',
    sources: ['share'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'AUTHZ-ROLE-051',
    title: 'a closed hierarchy accepts only groups from inside it',
    statement:
      'If the top-level group forbids sharing outside its hierarchy, an invited group must lie inside that hierarchy.',
    section: 'Effective role',
    sources: ['share'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-052',
    title: 'service accounts in an invited group get access like people',
    statement: 'A service account that is a member of an invited group gets the same capped access as a person.',
    section: 'Effective role',
    sources: ['sa'],
    confidence: 'medium',
    severity: 'medium',
  },
  {
    id: 'AUTHZ-ROLE-053',
    title: 'a membership counts only while it is active',
    statement:
      'An open e-mail invitation, an access request and a member who awaits a seat give nothing. An expired membership gives nothing from its expiry date on; whether an inherited one takes over at that instant or at the nightly removal is to be tried on a live platform.',
    section: 'Effective role',
    sources: ['implied'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-054',
    title: 'removing the strongest membership drops the user to the next path at once',
    statement:
      'When the membership that gave the maximum is removed, the user has the next-best path immediately. Tokens, schedules and jobs that run as the user follow.',
    section: 'Effective role',
    sources: ['implied'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-060',
    title: 'blocked and otherwise refused users get no API and no git',
    statement:
      'Internal, blocked, deactivated, pending, unconfirmed, terms-refusing and password-expired users are refused for API and git whatever they own. The reason shown is the first that holds of: internal, pending approval, terms not accepted, deactivated, unconfirmed, blocked, password expired. The status is probably 403 with that reason.',
    section: 'User types and states',
    sources: ['denied'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-061',
    title: 'a user banned from a group cannot read it unless it is public',
    statement:
      'A group ban prevents reading the group, except where the group is public or the user is an administrator.',
    section: 'User types and states',
    sources: ['cr-dev'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-062',
    title: 'a stale SSO session or a foreign address prevents reading a group',
    statement:
      'Where SSO needs a fresh session, read_group is prevented. An IP restriction prevents read_group for everybody but owners and auditors.',
    section: 'User types and states',
    sources: ['cr-dev'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-063',
    title: 'for external users internal means private',
    statement:
      'An external user needs an explicit role on an internal group or project. They may create subgroups, projects and snippets inside top-level groups of which they are members, but nothing in a personal namespace.',
    section: 'User types and states',
    sources: ['ext'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-064',
    title: 'an auditor reads everything and writes nothing',
    statement:
      'Auditor has 51 project and 51 group names, all reads but three: access_security_and_compliance, add_project_to_instance_security_dashboard, and create_vulnerability_export in groups. There are no settings menus and no admin area. The auditor also has what any signed-in user has on public content, and a membership adds its own set.',
    section: 'User types and states',
    sources: ['roles', 'predef'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-065',
    title: 'an administrator has the owner set and five more permissions per scope',
    statement:
      'Administrator has everything of owner everywhere, and 5 project and 5 group names that only the instance level has.',
    section: 'User types and states',
    sources: ['roles'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-ROLE-066',
    title: 'with admin mode on, admin rights need an admin session or scope',
    statement:
      'While admin mode is enabled, the admin set applies only inside an admin-mode session or with a token that has the admin_mode scope. Otherwise the administrator decides like an ordinary user.',
    section: 'User types and states',
    sources: ['scopes'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-067',
    title: 'service accounts are external and stay inside their group or project',
    statement:
      'A service account is always external and never signs in through the user interface. One provisioned by a group or project may be invited only inside it.',
    section: 'User types and states',
    sources: ['sa'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-068',
    title: 'group and project service accounts create no top-level groups or service accounts',
    statement:
      'A service account of a group or project can create neither a top-level group nor another service account.',
    section: 'User types and states',
    sources: ['sa'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-070',
    title: 'private is for members, internal for signed-in users, public for everyone',
    statement:
      'Visibility 0 (private) admits members only, 10 (internal) any signed-in user who is not external, 20 (public) everyone.',
    section: 'Visibility and features',
    sources: ['predef'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-071',
    title: 'a child is never more visible than its parent',
    statement:
      'A project or group may not be more visible than the group above it, and a group can be lowered only if its content is not above the new level. Known gap: lowering a group does not push its subgroups down.',
    section: 'Visibility and features',
    sources: ['predef'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'AUTHZ-ROLE-072',
    title: 'feature levels narrow what the visibility opens',
    statement:
      'A disabled feature is hidden from everybody; members-only hides it from non-members even on a public project; everyone follows the visibility of the project. On a private project only disabled and members-only make sense.',
    section: 'Visibility and features',
    sources: ['predef', 'perm'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-ROLE-073',
    title: 'pipelines are public only with project-based visibility switched on',
    statement:
      'Reading pipelines and jobs takes a public project and project-based pipeline visibility for a non-member, and only the latter for a guest. Artifacts also need a job that does not mark them non-public. That mark does not bind job tokens on the runner API.',
    section: 'Visibility and features',
    sources: ['perm'],
    confidence: 'high',
    severity: 'critical',
  },
] as const satisfies readonly CatalogueRule[];
