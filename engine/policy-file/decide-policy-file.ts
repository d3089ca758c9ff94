import type { Trace } from '../evidence/trace.ts';
import { readPolicyDocument, validateForContainer } from '../policies/index.ts';
import type { PolicyFileOutcome } from '../protocol/outcome.ts';
import type { PolicyFileQuestion } from '../protocol/question.ts';
import { profileOf } from '../scope/policy-documents.ts';
import { instanceOf, type World } from '../world/world.ts';
import { containerOf } from './container-of.ts';
import { explainProblems } from './explain-problems.ts';

/** Is a policy file valid, and what is wrong with it; with a container, also for that project or group. */
export function decidePolicyFile(world: World, question: PolicyFileQuestion, trace: Trace): PolicyFileOutcome {
  const document = readPolicyDocument(question.content, profileOf(instanceOf(world).version));
  const container = containerOf(world, question);
  const local = container === undefined ? [] : validateForContainer(document, container);
  const problems = [...document.problems, ...local];
  explainProblems({ document, problems, container }, trace);
  return {
    kind: 'policy_file',
    valid: problems.every(({ severity }) => severity !== 'error'),
    problems: problems.map(({ severity, code, path, line, column, message }) => ({
      severity,
      code,
      path,
      line,
      column,
      message,
    })),
  };
}
