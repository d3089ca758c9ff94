import { TwoPartText } from '#fixtures';

const threeDigits = Array.from({ length: 0x1000 }, (_, number) => number.toString(16).padStart(3, '0'));
const ofRequests = 'feedbeeffeedbeeffeedbeeffeedbee';
const ofBranches = 'c0ffee00c0ffee00c0ffee00c0ffee0';

/** A commit of a merge request, counted back from its head. */
export function commitSha(mergeRequestId: number, ago: number): TwoPartText {
  return new TwoPartText(ofRequests, nineDigits(mergeRequestId * 4 + ago));
}

/** The commit at the head of a merge request. */
export function headSha(mergeRequestId: number): TwoPartText {
  return commitSha(mergeRequestId, 0);
}

/** The commit of a pipeline of the default branch, counted back from the newest. */
export function mainSha(projectId: number, ago: number): TwoPartText {
  return new TwoPartText(ofBranches, nineDigits(projectId * 16 + ago));
}

/** Looked up, since there are many: a number below 2^32 in hexadecimal digits. */
function nineDigits(number: number): string {
  const [high, middle, low] = [number >>> 24, (number >>> 12) & 0xfff, number & 0xfff];
  return (threeDigits[high] ?? '') + (threeDigits[middle] ?? '') + (threeDigits[low] ?? '');
}
