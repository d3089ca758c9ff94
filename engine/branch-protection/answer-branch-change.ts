import type { Trace } from '../evidence/trace.ts';
import type { CallOutcome } from '../protocol/outcome.ts';
import type { BranchChangeQuestion } from '../protocol/question.ts';
import type { World } from '../world/world.ts';
import { isGroupBranchKept } from './group-branch-change.ts';
import { isProjectBranchKept } from './project-branch-change.ts';

/** May a protected branch be unprotected, deleted or stop being the default. */
export function answerBranchChange(world: World, question: BranchChangeQuestion, trace: Trace): CallOutcome {
  const isKept = question.namespaceId === undefined ? isProjectBranchKept : isGroupBranchKept;
  if (!isKept(world, question, trace)) return { kind: 'call', accepted: true, status: 200, messages: [], body: {} };
  const message = `a security policy does not let anybody ${verbs[question.operation]} \`${question.branch}\``;
  return { kind: 'call', accepted: false, status: 403, messages: [message], body: {} };
}

const verbs = {
  unprotect: 'unprotect',
  delete: 'delete',
  change_default: 'replace the default branch',
} as const satisfies Record<BranchChangeQuestion['operation'], string>;
