export { answerBranchChange } from './answer-branch-change.ts';
export { answerPush } from './answer-push.ts';
export { policiesOfGroup } from './group-policies.ts';
