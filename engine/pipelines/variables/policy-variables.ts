import type { Trace } from '../../evidence/trace.ts';
import type { VariablesOverride } from '../../policies/index.ts';
import type { Variables } from '../ci-config/ci-config.ts';
import { expandVariables, referencesIn } from '../ci-config/expand-variables.ts';
import { inPrecedence, type UserVariables } from './user-variables.ts';

/** Whose values count in the jobs of a policy: its own, or those that its block lets in. */
export interface PolicyVariableSources {
  readonly user: UserVariables;
  readonly override: VariablesOverride | undefined;
}

/** The variables of a policy job, from what its file writes and what people define. */
export function policyVariables(written: Variables, { user, override }: PolicyVariableSources): Variables {
  if (override === undefined) return { ...inPrecedence(user), ...written };
  return { ...written, ...admitted(user, override) };
}

/** As `policyVariables`, for a job that the pipeline gets: references resolved, and the reasons told. */
export function policyJobVariables(
  written: Variables,
  sources: PolicyVariableSources & { readonly predefined: Variables; readonly subject: string },
  trace: Trace,
): Variables {
  const { user, override, predefined, subject } = sources;
  const all = inPrecedence(user);
  const rivals = Object.keys(written).filter((name) => all[name] !== undefined && all[name] !== written[name]);
  const told = rivals.length === 0 ? 'nobody else sets its variables' : `also set by people: ${rivals.join(', ')}`;
  if (trace.consult('PEP-081', override === undefined, subject, told)) {
    trace.consult('PEP-082', false, subject, 'no block for variables');
  } else {
    explainAdmission({ user, override, subject }, trace);
  }
  for (const [name, text] of Object.entries(written)) {
    if (!text.includes('$')) continue;
    trace.consult('PEP-087', referencesIn(text).includes(name), `${subject}, variable ${name}`, text);
  }
  return expandVariables(policyVariables(written, sources), predefined);
}

function explainAdmission(
  { user, override, subject }: PolicyVariableSources & { readonly subject: string },
  trace: Trace,
): void {
  if (override === undefined) return;
  const exceptions = override.exceptions ?? [];
  const rest = override.allowed ? 'people may set all' : 'people may set none';
  trace.consult('PEP-082', true, subject, `${rest}, exceptions: ${exceptions.join(', ') || 'none'}`);
  const handedOn = Object.keys(user.dotenv);
  if (handedOn.length === 0) return;
  trace.consult(
    'PEP-086',
    override.dotenv !== 'allow_override',
    subject,
    `dotenv artifacts set ${handedOn.join(', ')}`,
  );
}

function admitted(user: UserVariables, override: VariablesOverride): Variables {
  const exceptions = override.exceptions ?? [];
  const lets = (name: string) => exceptions.includes(name) !== override.allowed;
  const kept = Object.entries(inPrecedence(user)).filter(([name]) => lets(name));
  if (override.dotenv !== 'allow_override') return Object.fromEntries(kept);
  return { ...user.dotenv, ...Object.fromEntries(kept) };
}
