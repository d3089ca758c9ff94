import { beforeAll, beforeEach } from 'vitest';
import { findOpa, type Opa } from '../../../../targets/rego/opa/find-opa.ts';

const required = (process.env.ASSAY_REQUIRE ?? '').split(',').includes('opa');

/** The OPA of this machine for the tests of a file; without one they are skipped, unless ASSAY_REQUIRE demands it. */
export function opaOfTests(): () => Opa {
  let found: Opa | undefined;
  let missing: string | undefined;
  beforeAll(async () => {
    try {
      found = await findOpa({ path: process.env.ASSAY_OPA, searchPath: process.env.PATH });
    } catch (error) {
      missing = error instanceof Error ? error.message : String(error);
      if (required) throw new Error(`ASSAY_REQUIRE demands OPA: ${missing}`, { cause: error });
      process.stderr.write(`skipped: ${missing}\n`);
    }
  });
  beforeEach(({ skip }) => skip(found === undefined, `skipped: ${missing}`));
  return () => {
    if (found === undefined) throw new Error('OPA is asked for outside of a test');
    return found;
  };
}
