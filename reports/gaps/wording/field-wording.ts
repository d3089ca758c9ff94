import { policyFields } from '#catalogue';
import type { CoverageItem } from '../../coverage/coverage.ts';
import { type Limit, limitsOf } from '../../coverage/limits.ts';
import { counted } from '../../wording/plain-text.ts';
import type { FindItem, Wording } from './wording.ts';

/** The words for what is missing about a field of policy files. */
export function fieldWording(item: CoverageItem, find: FindItem): Wording {
  const { criterion, subject, part } = item;
  if (criterion === 'limit') return limitWording(subject, part);
  const start = find(`field:${parentOf(subject)}`)?.coveredBy[0];
  const like = start === undefined ? '' : `, such as that of ${start} with it`;
  if (criterion === 'field') {
    return {
      title: `no policy in force has ${subject}`,
      why: 'nobody knows whether the target reads it or ignores it',
      close: `check an answer to which a policy with ${subject} leads${like}`,
    };
  }
  return {
    title: `no policy in force has ${subject}: ${part}`,
    why: 'a target that mistakes this value for another would not be noticed',
    close: `check an answer to which a policy with ${subject}: ${part} leads${like}`,
  };
}

const fields = new Map(policyFields().map((field) => [field.path, field]));

function limitWording(path: string, part: string): Wording {
  const field = fields.get(path);
  const limit = field === undefined ? undefined : limitsOf(field).find((one) => one.part === part);
  if (limit === undefined) throw new RangeError(`limit ${path}: ${part}: the catalogue has no such limit`);
  const size = sizeOf(limit);
  const fate = limit.side === 'inside' ? 'accepted' : 'refused';
  return {
    title: `no policy file with ${size} at ${path} is seen to be ${fate}`,
    why: `a limit that is off by one would not be noticed at ${part}`,
    close: `check a policy file with ${size} at ${path}: it is ${fate}`,
  };
}

function sizeOf({ at, exact, name }: Limit): string {
  if (name.endsWith('Length')) return counted(at, 'character');
  if (name.endsWith('Items')) return counted(at, 'item');
  if (exact) return `the value ${at}`;
  return name === 'min' ? `a value below ${at + 1}` : `a value above ${at - 1}`;
}

function parentOf(path: string): string {
  return path.replace(/(\[\]|\.[^.[\]]+)$/, '');
}
