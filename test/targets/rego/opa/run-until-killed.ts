import { findOpa } from '../../../../targets/rego/opa/find-opa.ts';
import { startOpa } from '../../../../targets/rego/opa/opa-server.ts';

// A run in a process of its own: says that its server answers, then waits for its end.
const opa = await findOpa({ path: process.env.ASSAY_OPA, searchPath: process.env.PATH });
const policies = [{ path: 'main.rego', text: 'package authz.main\n\nallow := true\n' }];
const server = await startOpa(opa, { policies, data: {} });
process.stdout.write(`${JSON.stringify(await server.evaluate('authz/main/allow', {}))}\n`);
setInterval(() => {}, 1_000);
