/** What people write under a key, so that a generated document reads like one; the first is the simplest. */
export function familiarTexts(key: string): readonly string[] {
  const known = textsUnder(key);
  return known.length > 0 ? known : ['one', 'another'];
}

/** What people write under a key that is familiar; nothing under others. */
export function textsUnder(key: string): readonly string[] {
  return Object.hasOwn(byKey, key) ? (byKey[key] ?? []) : [];
}

/** Time zones that the platform knows, one of them without a whole number of hours. */
export const timeZones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'] as const;

/** Cadences that differ in how often they come due. */
const cadences = ['0 22 * * *', '@daily', '0 6 * * 1', '30 5 1 * *', '0 * * * *', '*/15 * * * *'];

const branches = ['main', 'release/*', 'hotfix', 'docs'];
const licenses = ['MIT License', 'GNU GPL v3', 'Apache License 2.0'];
const projects = ['acme/ci', 'acme/shop'];

const byKey: Readonly<Record<string, readonly string[]>> = {
  name: ['Policy A', 'Policy B', 'Secrets', 'Licenses'],
  description: ['Keeps secrets out', 'Asked for by the auditors'],
  branches,
  branch_exceptions: branches,
  pattern: ['release/*', 'hotfix-*'],
  full_path: projects,
  project: projects,
  path: projects,
  file: ['policy.yml', 'ci/scan.yaml', 'policy.txt'],
  ref: ['main', 'v1'],
  user_approvers: ['ana', 'ben', 'nobody'],
  group_approvers: ['acme/team', 'acme'],
  license_types: licenses,
  purls: ['pkg:npm/left-pad', 'pkg:gem/rails@7.1.0'],
  purl: ['pkg:npm/left-pad', 'pkg:gem/rails@7.1.0'],
  cadence: cadences,
  value: ['src/login.rb', '**/*.js', 'CVE-2026-1234'],
  values: ['src/login.rb', '**/*.js', 'CVE-2026-1234'],
  exceptions: ['CI_DEBUG', 'DAST_WEBSITE'],
  tags: ['docker', 'linux'],
  variables: ['true', 'app/'],
  namespaces: ['default', 'shop'],
  site_profile: ['Site', 'Shop'],
  scanner_profile: ['Quick', 'Thorough'],
  ci_configuration: ['scan:\n  script: [./scan]\n'],
  reason: ['Release week'],
  start_time: ['06:00', '23:59'],
};
