import type { Trace } from '../evidence/trace.ts';
import type { VulnerabilityCriterion } from '../policies/types/vulnerability-management-policy.ts';
import { matchesBranchPattern as matchesWildcard } from '../scope/index.ts';
import type { Identifier, Vulnerability } from '../world/pipelines.ts';
import { pathGlob } from './path-glob.ts';

/** A vulnerability, and what the evidence calls it. */
export interface Candidate {
  readonly vulnerability: Vulnerability;
  readonly subject: string;
}

/** True where the vulnerability has one of the values that a criterion names; an unknown type of criterion names none. */
export function meetsCriterion(criterion: VulnerabilityCriterion, candidate: Candidate, trace: Trace): boolean {
  const values = criterion.values ?? (criterion.value === undefined ? [] : [criterion.value]);
  const isNamed = (test: (value: string) => boolean) => values.some(test);
  switch (criterion.type) {
    case 'file_path':
      return hasFile(candidate, (file) => isNamed((value) => matchesFile(value, file)), trace);
    case 'directory':
      return hasFile(candidate, (file) => isNamed((value) => isBelow(value, file)), trace);
    case 'identifier':
      return hasIdentifier(candidate, (one) => isNamed((value) => isIdentifiedBy(one, value, criterion)), trace);
    default:
      return false;
  }
}

function hasFile({ vulnerability, subject }: Candidate, test: (file: string) => boolean, trace: Trace): boolean {
  const { file } = vulnerability;
  return trace.consult('VMP-004', file !== null && test(file), subject, file ?? 'no file');
}

function hasIdentifier(
  { vulnerability, subject }: Candidate,
  test: (one: Identifier) => boolean,
  trace: Trace,
): boolean {
  const { identifiers } = vulnerability;
  const names = identifiers.map(({ name }) => name).join(', ');
  return trace.consult('VMP-005', identifiers.some(test), subject, names || 'no identifiers');
}

/** True where a glob, or the path itself, stands for a file. */
export function matchesFile(glob: string, file: string): boolean {
  if (glob === '') return false;
  // A leading exclamation mark is part of the name: globs of policies do not turn round.
  return glob === file || pathGlob(glob).test(file);
}

/** True where a file is in a directory, at any depth, or is what the directory is called; the directory may be a glob. */
export function isBelow(directory: string, file: string): boolean {
  const wanted = directory.replace(/\/+$/, '');
  const parts = file.split('/');
  return parts.some((_, index) => matchesFile(wanted, parts.slice(0, index + 1).join('/')));
}

// With a type, the number of the weakness or flaw counts (`79`), not its name (`CWE-79`).
function isIdentifiedBy(identifier: Identifier, value: string, { identifier_type }: VulnerabilityCriterion): boolean {
  if (identifier_type === undefined) return matchesWildcard(identifier.name, value);
  return identifier.type === identifier_type && matchesWildcard(identifier.value, value);
}
