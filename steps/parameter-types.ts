import { defineParameterType } from '@cucumber/cucumber';
import type { RoleWord } from '#fixtures';

/** Who a scenario is about: a capitalised first name, such as Ana. */
defineParameterType({ name: 'person', regexp: /[A-Z][a-z]+/, transformer: (name: string) => name, useForSnippets: false });

defineParameterType({
  name: 'role',
  regexp: /(?:minimal access|security manager|guest|planner|reporter|developer|maintainer|owner)/,
  transformer: (word: string) => word as RoleWord,
});

defineParameterType({
  name: 'visibility',
  regexp: /private|internal|public/,
  transformer: (word: string) => word as 'private' | 'internal' | 'public',
});

defineParameterType({
  name: 'severity',
  regexp: /critical|high|medium|low|info|unknown/,
  transformer: (word: string) => word as 'critical' | 'high' | 'medium' | 'low' | 'info' | 'unknown',
});

defineParameterType({
  name: 'scanner',
  regexp: /sast_iac|sast|secret_detection|dependency_scanning|container_scanning|dast|coverage_fuzzing|api_fuzzing|sarif/,
  transformer: (word: string) => word,
});

/** `2026-01-15T09:30:00Z` */
defineParameterType({ name: 'instant', regexp: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/, transformer: (text: string) => text });

/** `2026-01-15` */
defineParameterType({ name: 'date', regexp: /\d{4}-\d{2}-\d{2}/, transformer: (text: string) => text });

const listed = (text: string) => text.split(/, | and /);

/** `critical and high` */
defineParameterType({
  name: 'severities',
  regexp: /(?:critical|high|medium|low|info|unknown)(?:(?:, | and )(?:critical|high|medium|low|info|unknown))*/,
  transformer: listed,
});

/** `sast, dast and secret_detection` */
defineParameterType({
  name: 'scanners',
  regexp: /(?:[a-z]+_[a-z]+|sast|dast|sarif)(?:(?:, | and )(?:[a-z]+_[a-z]+|sast|dast|sarif))*/,
  transformer: listed,
});

/** A state of a vulnerability. */
defineParameterType({
  name: 'state',
  regexp: /detected|confirmed|resolved|dismissed/,
  transformer: (word: string) => word as 'detected' | 'confirmed' | 'resolved' | 'dismissed',
});

/** States that an approval rule counts: `new_needs_triage and detected`. */
defineParameterType({
  name: 'states',
  regexp: /(?:new_needs_triage|new_dismissed|detected|confirmed|resolved|dismissed)(?:(?:, | and )(?:new_needs_triage|new_dismissed|detected|confirmed|resolved|dismissed))*/,
  transformer: listed,
});

defineParameterType({
  name: 'pipeline_status',
  regexp: /pending|running|success|failed|canceled|skipped|manual/,
  transformer: (word: string) => word as 'pending' | 'running' | 'success' | 'failed' | 'canceled' | 'skipped' | 'manual',
});
