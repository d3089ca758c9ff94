import type { Trace } from '../../evidence/trace.ts';
import type { Container } from '../levels/container.ts';

/** To whom a group or project is open without any role, as seen by one caller. */
export type Exposure = 'public_anonymous' | 'public_authenticated' | null;

/** What a caller may see of a group or project by its visibility alone. */
export function exposureOf(container: Container, who: 'visitor' | 'user' | 'external', trace: Trace): Exposure {
  const { visibility, fullPath } = container;
  const signedIn = who !== 'visitor';
  const treatedAsPrivate = visibility === 'internal' && who === 'external';
  if (visibility === 'internal' && signedIn) {
    trace.consult(
      'AUTHZ-ROLE-063',
      treatedAsPrivate,
      `\`${fullPath}\``,
      'internal counts as private for external users',
    );
  }
  const open = visibility === 'public' || (visibility === 'internal' && signedIn && !treatedAsPrivate);
  trace.consult('AUTHZ-ROLE-070', open, `\`${fullPath}\``, `it is ${visibility}`);
  consultParent(container, trace);
  if (!open) return null;
  return signedIn ? 'public_authenticated' : 'public_anonymous';
}

/** Lowering a group does not lower what is in it, so the own visibility decides even where it is above the parent's. */
function consultParent(container: Container, trace: Trace): void {
  const parent = container.project === null ? container.chain.at(-2) : container.chain.at(-1);
  if (parent === undefined || parent.kind === 'user') return;
  const because = `it is ${container.visibility} in a ${parent.visibility} group`;
  trace.consult(
    'AUTHZ-ROLE-071',
    ranks[container.visibility] <= ranks[parent.visibility],
    `\`${container.fullPath}\``,
    because,
  );
}

const ranks = { private: 0, internal: 10, public: 20 } as const;
