import type { Changes } from './changes.ts';

/** What the scenarios are asked of: where only documents and policy files differ, they need no database to decide as they did. */
export function suiteTarget({ changed }: Changes): 'reference' | 'in-process' {
  const { engine, scenarios, other } = changed;
  const mayDecideOtherwise =
    engine.length > 0 || scenarios.length > 0 || other.some((path) => /\.(?:[cm]?[jt]s|sql|json)$/.test(path));
  return mayDecideOtherwise ? 'reference' : 'in-process';
}
