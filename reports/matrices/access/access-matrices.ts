import type { Target } from '#targets';
import type { Matrix, MatrixRow } from '../matrix.ts';
import { type Attempt, documentedAttempts, listedAttempts } from './attempts.ts';
import { placeCredentials, type RoleCredential, roleCredentials } from './credentials.ts';
import { groupPaths, type MembershipPath, projectPaths } from './paths.ts';
import { placeStage, roleColumns, roleStage, type Setting, type Stage } from './stage.ts';

/** Visibilities with the letter that stands for each in a cell. */
const letters = { private: 'P', internal: 'I', public: 'U' } as const;
type Visibility = keyof typeof letters;
const visibilities = Object.keys(letters) as readonly Visibility[];

type Kind = Setting['kind'];

/** Who may do what in a project or a group: one matrix for each kind of credential, and one for places' own keys. */
export async function accessMatrices(target: Target): Promise<readonly Matrix[]> {
  const matrices: Matrix[] = [];
  for (const kind of ['project', 'group'] as const) {
    const documented = documentedAttempts(kind);
    for (const credential of roleCredentials.filter((one) => kind === 'project' || !ofProjects.includes(one))) {
      matrices.push(await roleMatrix(target, { kind, credential, name: credential, attempts: documented }));
    }
    const listed = { kind, credential: 'session', name: 'session, listed permissions' } as const;
    matrices.push(await roleMatrix(target, { ...listed, attempts: listedAttempts(kind) }));
    matrices.push(await placeMatrix(target, kind, documented));
  }
  return matrices;
}

/** What a group has none of. */
const ofProjects: readonly RoleCredential[] = [
  'job of the project',
  'job of an allowed project',
  'job of another project',
  'access token of the project',
];

/** Bots of a place are its members themselves. */
const ofBots: readonly RoleCredential[] = ['access token of the project', 'access token of the group'];

interface Wanted {
  readonly kind: Kind;
  readonly credential: RoleCredential;
  readonly name: string;
  readonly attempts: readonly Attempt[];
}

async function roleMatrix(target: Target, { kind, credential, name, attempts }: Wanted): Promise<Matrix> {
  const [first, ...others] = ofBots.includes(credential) ? (['direct'] as const) : pathsOf(kind);
  const grid = (path: MembershipPath) =>
    gridOf(target, attempts, (visibility) => roleStage({ kind, visibility }, { path, credential }));
  const base = await grid(first);
  const further = new Map<MembershipPath, Grid>();
  for (const path of others) further.set(path, await grid(path));
  return {
    file: fileOf(kind, name),
    about: [`Who may do what in a ${kind}: ${name}.`, ...legend(kind), ...(others.length === 0 ? [] : pathLegend)],
    columns: roleColumns,
    rows: attempts.flatMap((attempt, index) => rowsOf(attempt, { index, base, further })),
  };
}

function pathsOf(kind: Kind): readonly ['direct', ...MembershipPath[]] {
  const [, ...others] = kind === 'project' ? projectPaths : groupPaths;
  return ['direct', ...others];
}

async function placeMatrix(target: Target, kind: Kind, attempts: readonly Attempt[]): Promise<Matrix> {
  const base = await gridOf(target, attempts, (visibility) => placeStage({ kind, visibility }));
  return {
    file: fileOf(kind, 'own keys'),
    about: [`What the keys of a ${kind} open, each with every scope that it may have.`, ...legend(kind)],
    columns: placeCredentials,
    rows: attempts.flatMap((attempt, index) => rowsOf(attempt, { index, base, further: new Map() })),
  };
}

function fileOf(kind: Kind, name: string): string {
  return `access/${kind}/${name.replaceAll(/[^a-z]+/g, '-')}.txt`;
}

function legend(kind: Kind): readonly string[] {
  return [
    `A cell names the visibilities of the ${kind} in which it is allowed: P private, I internal, U public; - is a refusal.`,
    '! is a question that the engine could not answer. An empty cell: there is no such credential.',
  ];
}

const pathLegend = [
  'A row is about direct members. Another way to the same role has a row of its own where anything differs.',
];

/** For each attempt, the cells of its row. */
type Grid = readonly (readonly string[])[];

async function gridOf(
  target: Target,
  attempts: readonly Attempt[],
  stageAt: (visibility: Visibility) => Stage,
): Promise<Grid> {
  const layers: Grid[] = [];
  for (const visibility of visibilities)
    layers.push(await layerOf(target, attempts, { visibility, stage: stageAt(visibility) }));
  return attempts.map((_, row) =>
    (layers[0]?.[row] ?? []).map((_, column) => layers.map((layer) => layer[row]?.[column] ?? '').join('')),
  );
}

async function layerOf(
  target: Target,
  attempts: readonly Attempt[],
  { visibility, stage }: { readonly visibility: Visibility; readonly stage: Stage },
): Promise<Grid> {
  const session = await target.open(stage.world);
  const layer: string[][] = [];
  try {
    for (const { action, circumstances } of attempts) {
      const cells: string[] = [];
      for (const credential of stage.credentials) {
        const question = { kind: 'access', action, circumstances, resource: stage.resource } as const;
        const verdict = credential === null ? null : await session.ask({ ...question, credential });
        cells.push(verdict === null ? '' : letterOf(verdict, letters[visibility]));
      }
      layer.push(cells);
    }
    return layer;
  } finally {
    await session.close();
  }
}

function letterOf(verdict: Awaited<ReturnType<Awaited<ReturnType<Target['open']>>['ask']>>, letter: string): string {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'access') return '!';
  return verdict.outcome.allowed ? letter : '-';
}

interface Answers {
  readonly index: number;
  readonly base: Grid;
  readonly further: ReadonlyMap<MembershipPath, Grid>;
}

function rowsOf({ section, name }: Attempt, { index, base, further }: Answers): readonly MatrixRow[] {
  const cells = base[index] ?? [];
  const others = [...further].flatMap(([path, grid]) => {
    const own = grid[index] ?? [];
    return own.every((cell, column) => cell === cells[column])
      ? []
      : [{ section, name: `${name}, by ${path}`, cells: own }];
  });
  return [{ section, name, cells }, ...others];
}
