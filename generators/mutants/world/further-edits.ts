import { policyScanners } from '#catalogue';
import { type Change, dateOf, instanceOf, later, pipelineSources, type TableName, update, type World } from '#engine';
import type { WorldEdit } from '../../edits/world-edit.ts';

const hour = 3600;
const day = 24 * hour;

/**
 * Changes that explain nothing to a person and yet tell mutants apart: another time, age, scanner, branch, source or
 * head, and a date moved by one day. `days` are ages to try besides.
 */
export function furtherEdits(world: World, days: readonly number[] = []): readonly WorldEdit[] {
  const { now } = instanceOf(world);
  const ages = [...new Set([0, 1, 30, ...days.flatMap((age) => [age - 1, age, age + 1])])].filter((age) => age >= 0);
  return [
    ...[-day, -hour, hour, day, 7 * day].map((seconds) => setting('instances', 1, { now: later(now, seconds) })),
    ...world.vulnerabilities.flatMap(({ id }) =>
      ages.map((age) => setting('vulnerabilities', id, { detectedAt: later(now, -age * day) })),
    ),
    ...world.vulnerabilities.flatMap(({ id }) =>
      policyScanners.map((reportType) => setting('vulnerabilities', id, { reportType })),
    ),
    ...world.securityScans.flatMap(({ id }) =>
      policyScanners.map((scanType) => setting('securityScans', id, { scanType })),
    ),
    ...world.mergeRequests.flatMap(({ id }) =>
      branchesOf(world).map((targetBranch) => setting('mergeRequests', id, { targetBranch })),
    ),
    ...world.pipelines.flatMap(({ id }) => pipelineSources.map((source) => setting('pipelines', id, { source }))),
    ...world.statusCheckResponses.map(({ id }) => setting('statusCheckResponses', id, { sha: 'stale' })),
    ...aDayLater(world, 'members'),
    ...aDayLater(world, 'accessTokens'),
    ...aDayLater(world, 'deployTokens'),
  ];
}

function branchesOf(world: World): readonly string[] {
  return [...new Set([...world.branches.map(({ name }) => name), 'elsewhere'])];
}

function aDayLater(world: World, table: 'members' | 'accessTokens' | 'deployTokens'): readonly WorldEdit[] {
  return world[table].flatMap(({ id, expiresAt }) =>
    expiresAt === null
      ? []
      : [-day, day].map((seconds) =>
          setting(table, id, { expiresAt: dateOf(later(`${expiresAt}T00:00:00Z`, seconds)) }),
        ),
  );
}

function setting(table: TableName, id: number, set: Readonly<Record<string, unknown>>): WorldEdit {
  const [[column, value] = ['', '']] = Object.entries(set);
  const changes: readonly Change[] = [update(table, id, set as never)];
  const about = `${table}/${id}/${column}`;
  return { id: `${about}=${value}`, about, words: `${column} of ${table} ${id} is \`${value}\``, changes };
}
