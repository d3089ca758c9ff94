import type { Trace } from '../../evidence/trace.ts';
import type { ProjectSide } from '../project-side/project-side.ts';
import type { Participant } from './participants.ts';

/** Tells for each policy what it does not see of the others: their variables, and their blocks for variables. */
export function explainIsolation(
  participants: readonly Participant[],
  { writtenNames: ofProject }: Pick<ProjectSide, 'writtenNames'>,
  trace: Trace,
): void {
  for (const participant of participants) {
    const others = participants.filter((other) => other !== participant);
    const own = writtenNames(participant);
    const hidden = [...ofProject, ...others.flatMap(writtenNames)].filter((name) => !own.includes(name));
    trace.consult('PEP-080', hidden.length > 0, participant.subject, `not seen: ${hidden.join(', ') || 'nothing'}`);
    const foreign = others.filter(({ enforced }) => enforced.policy.variables_override !== undefined);
    const names = foreign.map(({ enforced }) => enforced.policy.name).join(', ');
    trace.consult('PEP-083', foreign.length > 0, participant.subject, `blocks of other policies: ${names || 'none'}`);
  }
}

function writtenNames({ pipeline }: Participant): readonly string[] {
  return [...new Set(pipeline.jobs.flatMap(({ written }) => Object.keys(written)))];
}
