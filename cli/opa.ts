import { resolve } from 'node:path';
import { findOpa, type Opa } from '#targets';
import type { Context } from './context.ts';

/** The OPA that ASSAY_OPA names, else the one on the path; without one there is no target `rego`. */
export async function opaOf({ cwd, environment }: Context): Promise<Opa> {
  const { ASSAY_OPA: chosen, PATH: searchPath } = environment;
  const path = chosen === undefined || chosen === '' ? undefined : resolve(cwd, chosen);
  return findOpa({ path, searchPath });
}
