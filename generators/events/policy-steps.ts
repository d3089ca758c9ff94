import type { EventStep } from './event-step.ts';

const ways = ['merge_request', 'push'] as const;

/** Somebody switches the first policy of a file off or on, or writes another file in its place. */
export function policyFileChanged(replacement: string): EventStep<'policy_file_changed'> {
  return ({ policyFiles }) =>
    policyFiles.flatMap(({ policyProjectId, content }) =>
      [switched(content), replacement]
        .filter((text) => text !== content)
        .flatMap((text) =>
          ways.map((committedVia) => ({ kind: 'policy_file_changed', policyProjectId, content: text, committedVia })),
        ),
    );
}

/** The dispatcher of policy schedules comes round to a project that has some. */
export const schedulesFire: EventStep<'schedules_fire'> = ({ policySchedules }) =>
  [...new Set(policySchedules.map(({ projectId }) => projectId))].map((projectId) => ({
    kind: 'schedules_fire',
    projectId,
  }));

/** The schedules of a project are made anew. */
export const policySchedulesCreated: EventStep<'policy_schedules_created'> = ({ projects, policyConfigurations }) =>
  policyConfigurations.length === 0
    ? []
    : projects.map(({ id }) => ({ kind: 'policy_schedules_created', projectId: id }));

function switched(content: string): string {
  return content.replace(
    /^( *-? *enabled: )(true|false)$/m,
    (_, key: string, word: string) => `${key}${word === 'true' ? 'false' : 'true'}`,
  );
}
