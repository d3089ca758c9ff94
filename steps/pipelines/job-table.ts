import type { DataTable } from '@cucumber/cucumber';
import type { ListedJob } from '#fixtures';

/** The jobs of a table with the columns job and stage and, where wanted, needs and condition. */
export function listedJobs(table: DataTable): readonly ListedJob[] {
  return table.hashes().map(({ job = '', stage, needs, condition }) => ({
    job,
    ...(stage ? { stage } : {}),
    ...(needs ? { needs: commaSeparated(needs) } : {}),
    ...(condition ? { if: condition } : {}),
  }));
}

/** The words of a list such as `build, test`. */
export function commaSeparated(words: string): readonly string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
