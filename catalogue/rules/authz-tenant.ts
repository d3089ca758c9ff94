// Data.
import type { CatalogueRule } from '../model.ts';

/** Rules about organizations. */
export const authzTenantRules = [
  {
    id: 'AUTHZ-TENANT-001',
    title: 'organization roles have a fixed, short list of permissions',
    statement:
      'organization_user reads the organization, artifact registry and work item types and creates groups. organization_owner adds admin area access, deleting and updating the organization, transferring groups and listing users (read_organization_user, read_admin_users).',
    section: 'Tenants',
    sources: ['roles'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-TENANT-002',
    title: 'an organization role grants nothing inside groups and projects',
    statement:
      'The files of the organization roles have an organization section only, so neither role opens any group or project.',
    section: 'Tenants',
    sources: ['roles'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-TENANT-003',
    title: 'scope rows of a token stay inside its organization',
    statement: 'A scope row whose namespace belongs to another organization than the token is invalid.',
    section: 'Tenants',
    sources: ['fg-scope-spec'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-TENANT-004',
    title: 'isolated organizations neither read nor write across',
    statement:
      'In an isolated organization nothing outside is read or written, and nobody outside reads or writes it; enforcement in the application is planned. An organization without isolation is a valid permanent state. Worlds therefore choose the mode.',
    section: 'Tenants',
    sources: ['epics'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-TENANT-005',
    title: 'under isolation links across organizations are refused and ignored',
    statement:
      'Group shares, job token allowlist entries, composite links, forks and custom roles across organizations are refused when created, and ignored when a decision is made.',
    section: 'Tenants',
    sources: ['implied'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-TENANT-006',
    title: 'an id of a foreign tenant answers like a missing id',
    statement:
      'A response for a record of another tenant cannot be told apart from that for a record that does not exist.',
    section: 'Tenants',
    sources: ['implied'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'AUTHZ-TENANT-007',
    title: 'public visibility crosses organizations unless they are isolated',
    statement: 'Public content of another organization stays readable without isolation. Under isolation it is not.',
    section: 'Tenants',
    sources: ['implied'],
    confidence: 'medium',
    severity: 'high',
  },
] as const satisfies readonly CatalogueRule[];
