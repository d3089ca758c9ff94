// Data. Lists from a comparison of doc/user/permissions.md with config/authz/roles in gitlabhq/gitlabhq (the part under the MIT licence, outside ee/); snapshot of roughly version 19.2.
import type { SourceConflict } from './model.ts';

/** Contradictions between public sources; a rule that rests on one may warn, never fail. */
export const sourceConflicts = [
  {
    id: 'C01',
    documented: 'managing releases needs maintainer',
    contradictedBy: 'developer holds create_release, update_release and destroy_release',
  },
  {
    id: 'C02',
    documented: 'developer may delete wiki pages',
    contradictedBy: 'admin_wiki is listed for planner and maintainer; developer has create_wiki only',
  },
  {
    id: 'C03',
    documented: 'planner may approve merge requests where the project allows it',
    contradictedBy: 'planner holds no approval permission, only read_merge_request',
  },
  {
    id: 'C04',
    documented: 'viewing group runners needs maintainer',
    contradictedBy: 'security_manager holds read_runners in groups',
  },
  {
    id: 'C05',
    documented: 'guest may pull from a virtual registry, planner may not',
    contradictedBy: 'planner inherits read_virtual_registry from guest',
  },
  {
    id: 'C06',
    documented: 'push rules of a group are for owners',
    contradictedBy: 'maintainer holds admin_push_rules and change_push_rules in groups',
  },
  {
    id: 'C07',
    documented: 'value stream analytics needs reporter',
    contradictedBy: 'guest holds read_cycle_analytics in projects',
  },
  {
    id: 'C08',
    documented: 'cancelling a job needs developer',
    contradictedBy: 'security_manager holds cancel_build and create_build in projects',
  },
  {
    id: 'C09',
    documented: 'viewing and changing alerts needs reporter',
    contradictedBy: 'both alert permissions first appear in developer',
  },
  {
    id: 'C10',
    documented: 'a group with narrower visibility cannot be invited',
    contradictedBy: 'the same page allows a private group in a public project',
  },
  {
    id: 'C11',
    documented: 'developer may stop environments',
    contradictedBy: 'stop_environment first appears in maintainer; developer has update_environment',
  },
  {
    id: 'C12',
    documented: 'editing an OKR is a row for guest and a row for planner',
    contradictedBy: 'there is no permission of its own for it',
  },
  {
    id: 'C13',
    documented: 'GET /job accepts a job token',
    contradictedBy: 'the fine-grained page lists the route as closed to job tokens',
  },
  {
    id: 'C14',
    documented: 'a custom role is kept or capped when a group is invited to a group',
    contradictedBy: 'known issues of the same page: the shared user has the plain base role',
  },
] as const satisfies readonly SourceConflict[];
