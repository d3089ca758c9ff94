/** An action that asks Ana. */
export const approve = '{type: require_approval, approvals_required: 1, user_approvers: [ana]}';
/** What a pipeline execution policy includes. */
export const content = 'content: {include: [{project: acme/ci, file: build.yml}]}';
/** The strategy that most policies have. */
export const inject = 'pipeline_config_strategy: inject_policy';

/** A file with one policy of the given kind. */
export function policy(key: string, ...parts: readonly string[]): string {
  return `${key}:\n  - {${['name: p, enabled: true', ...parts].join(', ')}}`;
}

/** An approval policy: what the test gives comes on top of the smallest one. */
export function approval(parts: string): string {
  const rules = parts.includes('rules:') ? [] : [`rules: [${scan()}]`];
  const actions = parts.includes('actions:') ? [] : [`actions: [${approve}]`];
  const lines = [...rules, ...actions, parts];
  return `approval_policy: [{${['name: p, enabled: true', ...lines].join(', ')}}]`;
}

/** An approval policy with one rule. */
export function ruled(rule: string): string {
  return approval(`rules: [${rule}]`);
}

/** An approval policy with the given actions. */
export function acting(actions: string): string {
  return approval(`actions: [${actions}]`);
}

/** An approval policy with a scope. */
export function scoped(scope: string): string {
  return approval(`policy_scope: {${scope}}`);
}

/** A rule for findings; a list of scanners replaces the usual one. */
export function scan(more = ''): string {
  const scanners = more.startsWith('scanners') ? [] : ['scanners: [sast]'];
  const fixed = ['branches: []', 'vulnerabilities_allowed: 0', 'severity_levels: []', 'vulnerability_states: []'];
  return `{${['type: scan_finding', ...fixed, ...scanners, ...(more === '' ? [] : [more])].join(', ')}}`;
}

/** A rule for licenses. */
export function license(more: string): string {
  return `{type: license_finding, branches: [], license_states: [detected], ${more}}`;
}

/** A pipeline execution policy that says what becomes of empty pipelines. */
export function onEmpty(strategy: string, word: string): string {
  return policy(
    'pipeline_execution_policy',
    content,
    `pipeline_config_strategy: {type: ${strategy}, apply_on_empty_pipeline: ${word}}`,
  );
}

/** A scheduled policy, with the experiment that it needs. */
export function scheduled(schedule: string): string {
  const timed = `${schedule}, start_time: '06:15', time_window: {value: 600, distribution: random}`;
  const text = policy('pipeline_execution_schedule_policy', content, `schedules: [{${timed}}]`);
  return `experiments: {pipeline_execution_schedule_policy: {enabled: true}}\n${text}`;
}

/** A scan execution policy. */
export function scanning(rules: string, actions = '{scan: sast}'): string {
  return policy('scan_execution_policy', `rules: [${rules}]`, `actions: [${actions}]`);
}

/** A vulnerability management policy for vulnerabilities that are gone. */
export function managing(action: string): string {
  const rule = '{type: no_longer_detected, scanners: [], severity_levels: []}';
  return policy('vulnerability_management_policy', `rules: [${rule}]`, `actions: [${action}]`);
}

/** Several policies of one kind, some of them disabled. */
export function many(key: string, enabled: readonly boolean[]): string {
  return `${key}: [${enabled.map((on, index) => `{name: p${index}, enabled: ${on}}`).join(', ')}]`;
}
