import type { Case } from '../case.ts';
import { counted } from '../wording/plain-text.ts';

export interface ProgressOptions {
  readonly tty: boolean;
  /** How many cases there will be; 0 where nobody knows. */
  readonly total: number;
}

export interface ProgressReporter {
  finished(one: Case): void;
  end(): void;
}

/** Tells how far a run is: one line that counts on a terminal, a plain line now and then elsewhere. */
export function progressReporter(write: (text: string) => void, { tty, total }: ProgressOptions): ProgressReporter {
  const counts = { done: 0, failed: 0 };
  const every = Math.max(1, Math.ceil(total === 0 ? 50 : total / 10));
  const line = (): string => progressLine(counts.done, counts.failed, total);
  return {
    finished({ status }) {
      counts.done += 1;
      if (status !== 'passed') counts.failed += 1;
      if (tty) write(`\r${line()}`);
      else if (counts.done % every === 0 || counts.done === total) write(`${line()}\n`);
    },
    end() {
      if (tty && counts.done > 0) write(`\r${' '.repeat(line().length)}\r`);
    },
  };
}

function progressLine(done: number, failed: number, total: number): string {
  const counter = total === 0 ? counted(done, 'scenario') : `${done} of ${counted(total, 'scenario')}`;
  return failed === 0 ? counter : `${counter}, ${failed} failed`;
}
