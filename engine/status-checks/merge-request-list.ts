import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { World } from '../world/world.ts';
import { accepted, refused } from './answer.ts';
import { applicableChecks } from './applicable-checks.ts';
import type { Caller } from './caller.ts';
import { enterMergeRequest } from './merge-request-entrance.ts';

interface Asker {
  readonly userId: number | null;
  readonly mergeRequestId: number;
}

/** Answers who asks the API for the checks of a merge request: a caller who may approve it. */
export function answerList(world: World, asker: Asker, trace: Trace): CallOutcome {
  const entrance = enterMergeRequest(world, asker, trace);
  if ('kind' in entrance) return entrance;
  return entrance.caller.canApprove
    ? shownChecks(world, { asker, caller: entrance.caller }, trace)
    : refused(403, '403 Forbidden');
}

/** Answers who looks at the statuses on the page of a merge request. */
export function answerView(world: World, asker: Asker, trace: Trace): CallOutcome {
  const entrance = enterMergeRequest(world, asker, trace);
  if ('kind' in entrance) return entrance;
  const { caller, project } = entrance;
  const because = `access level ${caller.accessLevel}, ${project.visibility} project`;
  if (!trace.consult('ESC-038', caller.canView, caller.name, because)) return refused(403, '403 Forbidden');
  return shownChecks(world, { asker, caller }, trace);
}

function shownChecks(
  world: World,
  { asker, caller }: { readonly asker: Asker; readonly caller: Caller },
  trace: Trace,
): CallOutcome {
  const checks = applicableChecks(world, asker.mergeRequestId, trace).map(({ check, status }) => ({
    name: check.name,
    external_url: shownUrl(check.externalUrl, caller, trace),
    status,
  }));
  return accepted(200, { checks });
}

// A query string may carry a token, so nobody sees it here.
function shownUrl(url: string, caller: Caller, trace: Trace): string {
  const hidden = trace.consult('ESC-037', !caller.canRespond, caller.name, `access level ${caller.accessLevel}`);
  return hidden ? '' : (url.split('?', 1)[0] ?? '');
}
