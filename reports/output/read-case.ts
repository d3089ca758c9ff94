import { readFile } from 'node:fs/promises';
import { findRule, policyTypes } from '#catalogue';
import { decidableKinds, knownEventKinds } from '#engine';
import { type Case, caseFormat, caseStatuses } from '../case.ts';
import { ReportError } from '../errors.ts';

/** Reads a case that a run wrote; what is wrong with the file is said in one line. */
export async function readCase(path: string): Promise<Case> {
  return parseCase(await textOf(path), path);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(cause);
    throw refusal(path, `${reason}: runs leave their cases in reports/out/cases`, cause);
  }
}

function parseCase(text: string, path: string): Case {
  const value = parseJson(text, path);
  if (!isRecord(value) || typeof value.format !== 'string' || !value.format.startsWith('assay-case/')) {
    throw refusal(path, `not a case: a case is a JSON object with \`"format": "${caseFormat}"\``);
  }
  if (value.format !== caseFormat) {
    throw refusal(path, `format \`${value.format}\`: this version reads ${caseFormat}: run the scenario again`);
  }
  const wrong = Object.entries(shape).find(([key, [, isRight]]) => !isRight(value[key]));
  if (wrong !== undefined) {
    const [key, [expected]] = wrong;
    throw refusal(path, `not a whole case: ${key}: expected ${expected}, found ${found(value[key])}`);
  }
  return value as unknown as Case;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refusal(path, `not JSON: ${(cause as Error).message.replaceAll('\n', ' ')}`, cause);
  }
}

type Check = readonly [expected: string, isRight: (value: unknown) => boolean];

const text: Check = ['a text', (value) => typeof value === 'string'];
const count: Check = ['a number', (value) => typeof value === 'number'];

const shape: Readonly<Record<Exclude<keyof Case, 'format' | 'flake'>, Check>> = {
  id: text,
  title: text,
  source: ['scenario or law', (value) => value === 'scenario' || value === 'law'],
  policyTypes: ['a list of policy types', isListOf((item) => (policyTypes as readonly unknown[]).includes(item))],
  rules: ['a list of rules of the catalogue', isListOf((item) => findRule(String(item)) !== undefined)],
  origin: ['feature, uri, line, tags and text', isOrigin],
  seed: count,
  target: text,
  world: ['lists of rows by table', (value) => isRecord(value) && Object.values(value).every(Array.isArray)],
  steps: ['a list of events and questions', isListOf(isStep)],
  status: [`one of ${caseStatuses.join(', ')}`, (value) => (caseStatuses as readonly unknown[]).includes(value)],
  failure: ['a text or null', (value) => value === null || typeof value === 'string'],
  durationMs: count,
};

function isOrigin(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value.tags) || !Array.isArray(value.text)) return false;
  return typeof value.feature === 'string' && typeof value.uri === 'string' && typeof value.line === 'number';
}

function isStep(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (value.kind === 'event') return isRecord(value.event) && isAmong(knownEventKinds, value.event.kind);
  const { kind, question, verdict, expectations, mismatches } = value;
  const isAsked = kind === 'question' && isRecord(question) && isAmong(decidableKinds, question.kind);
  return isAsked && isVerdict(verdict) && [expectations, mismatches].every(isListOf(isRecord));
}

function isVerdict(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (value.kind !== 'decided') return value.kind === 'unsupported' || value.kind === 'failed';
  return isRecord(value.outcome) && isListOf(isRecord)(value.evidence);
}

function isAmong(known: ReadonlySet<unknown>, value: unknown): boolean {
  return known.has(value);
}

function isListOf(isRight: (item: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isRight);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function found(value: unknown): string {
  const words = JSON.stringify(value) ?? 'nothing';
  return words.length > 80 ? `${words.slice(0, 77)}...` : words;
}

function refusal(path: string, reason: string, cause?: unknown): ReportError {
  return new ReportError('unreadable_case', `case \`${path}\`: ${reason}`, { cause });
}
