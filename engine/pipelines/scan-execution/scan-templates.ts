import type { ScanKind } from '#catalogue';

/** The scans that become jobs by a template of the platform. */
export type TemplateScan = Exclude<ScanKind, 'dast' | 'cluster_image_scanning'>;

/** The jobs of the scan templates of 17.x, by the names that they have there; those with a leading dot are hidden. */
export const scanTemplates = {
  secret_detection: ['.secret-analyzer', 'secret_detection'],
  container_scanning: ['container_scanning'],
  sast_iac: ['iac-sast', 'kics-iac-sast'],
  dependency_scanning: [
    'dependency_scanning',
    '.ds-analyzer',
    'gemnasium-dependency_scanning',
    'gemnasium-maven-dependency_scanning',
    'gemnasium-python-dependency_scanning',
  ],
  sast: [
    'sast',
    '.sast-analyzer',
    'bandit-sast',
    'brakeman-sast',
    'eslint-sast',
    'flawfinder-sast',
    'gitlab-advanced-sast',
    'gosec-sast',
    'kubesec-sast',
    'mobsf-android-sast',
    'mobsf-ios-sast',
    'nodejs-scan-sast',
    'phpcs-security-audit-sast',
    'pmd-apex-sast',
    'security-code-scan-sast',
    'semgrep-sast',
    'sobelow-sast',
    'spotbugs-sast',
  ],
} as const satisfies Record<TemplateScan, readonly string[]>;

const excludedPaths = 'spec, test, tests, tmp';

/** The variables that a policy sets for a scan unless its action says otherwise, and that nobody else can change. */
export const presetVariables: Readonly<Record<TemplateScan, Readonly<Record<string, string>>>> = {
  secret_detection: { SECRET_DETECTION_HISTORIC_SCAN: 'false', SECRET_DETECTION_EXCLUDED_PATHS: '' },
  container_scanning: {},
  sast_iac: { SAST_EXCLUDED_PATHS: excludedPaths, SAST_EXCLUDED_ANALYZERS: '' },
  dependency_scanning: { DS_EXCLUDED_PATHS: excludedPaths, DS_EXCLUDED_ANALYZERS: '' },
  sast: {
    DEFAULT_SAST_EXCLUDED_PATHS: excludedPaths,
    SAST_EXCLUDED_PATHS: '$DEFAULT_SAST_EXCLUDED_PATHS',
    SAST_EXCLUDED_ANALYZERS: '',
  },
};
