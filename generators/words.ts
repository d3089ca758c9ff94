/** Who lives in generated worlds; steps call people by these first names. */
export const personNames = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gus', 'Hana'] as const;
export type PersonName = (typeof personNames)[number];

export const groupNames = ['acme', 'tools', 'labs', 'ops', 'partner', 'vendor'] as const;
export const projectNames = ['shop', 'api', 'site', 'docs', 'infra'] as const;

/** The username of a person who exists in no world. */
export const strangerName = 'nobody';

/** The username that goes with a first name. */
export function usernameOf(name: string): string {
  return name.toLowerCase();
}

/** The next name of a list; beyond its end they are numbered. */
export function nameAt(names: readonly string[], index: number): string {
  const round = Math.floor(index / names.length);
  return `${names[index % names.length]}${round === 0 ? '' : `-${round + 1}`}`;
}
