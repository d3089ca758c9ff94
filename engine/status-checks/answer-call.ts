import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { StatusCheckCallQuestion } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import { answerDefinition } from './definition.ts';
import { answerDispatch } from './dispatch.ts';
import { answerList, answerView } from './merge-request-list.ts';
import { answerProjectList } from './project-view.ts';
import { answerReport } from './report-status.ts';
import { answerRetry } from './retry-check.ts';

/** What an API call about external status checks answers. */
export function answerStatusCheckCall(
  world: World,
  { userId, call }: StatusCheckCallQuestion,
  trace: Trace,
): CallOutcome {
  switch (call.operation) {
    case 'create':
    case 'update':
    case 'delete':
      return answerDefinition(world, { userId, call }, trace);
    case 'list_of_project':
      return answerProjectList(world, { userId, projectId: call.projectId }, trace);
    case 'list':
      return answerList(world, { userId, mergeRequestId: call.mergeRequestId }, trace);
    case 'view':
      return answerView(world, { userId, mergeRequestId: call.mergeRequestId }, trace);
    case 'report':
      return answerReport(world, { userId, call }, trace);
    case 'retry':
      return answerRetry(world, { userId, call }, trace);
    case 'dispatch':
      return answerDispatch(world, call, trace);
  }
}
