import picomatch from 'picomatch';
import type { Trace } from '../evidence/trace.ts';
import type { VulnerabilityCriterion } from '../policies/types/vulnerability-management-policy.ts';
import { matchesBranchPattern as matchesWildcard } from '../scope/index.ts';
import type { Identifier, Vulnerability } from '../world/pipelines.ts';

/** True where the vulnerability has one of the values that a criterion names. An unknown type of criterion never matches. */
export function meetsCriterion(
  criterion: VulnerabilityCriterion,
  { vulnerability, subject }: { readonly vulnerability: Vulnerability; readonly subject: string },
  trace: Trace,
): boolean {
  const values = criterion.values ?? (criterion.value === undefined ? [] : [criterion.value]);
  const { file, identifiers } = vulnerability;
  switch (criterion.type) {
    case 'file_path':
      return trace.consult(
        'VMP-004',
        file !== null && values.some((value) => matchesFile(value, file)),
        subject,
        file ?? 'no file',
      );
    case 'directory':
      return trace.consult(
        'VMP-004',
        file !== null && values.some((value) => isBelow(value, file)),
        subject,
        file ?? 'no file',
      );
    case 'identifier': {
      const met = values.some((value) =>
        identifiers.some((identifier) => isIdentifiedBy(identifier, value, criterion)),
      );
      return trace.consult('VMP-005', met, subject, identifiers.map(({ name }) => name).join(', ') || 'no identifiers');
    }
    default:
      return false;
  }
}

/** True where a glob, or the path itself, stands for a file. */
export function matchesFile(glob: string, file: string): boolean {
  return glob === file || picomatch.isMatch(file, glob, { dot: true });
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
