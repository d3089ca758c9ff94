/** A file with one policy, of a line for each of its keys. */
export function policyOf(key: string, ...lines: readonly string[]): string {
  return [`${key}:`, '  - name: p', '    enabled: true', ...lines.map((line) => `    ${line}`)].join('\n');
}

/** An approval policy whose rule stands in the sixth line. */
export function rule(text: string): string {
  return policyOf('approval_policy', 'approval_settings: {}', 'rules:', `  - ${text}`);
}

/** A rule for findings, as small as one may be. */
export const scanRule =
  '{type: scan_finding, branches: [], scanners: [], vulnerabilities_allowed: 0, severity_levels: [], vulnerability_states: []}';

/** What a pipeline execution policy includes. */
export const include = 'content: {include: [{project: acme/ci, file: build.yml}]}';

/** When a schedule is due. */
export const due = 'start_time: "06:15", time_window: {value: 600, distribution: random}';
