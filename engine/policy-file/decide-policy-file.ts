import type { Trace } from '../evidence/trace.ts';
import { readPolicyDocument, validateForContainer } from '../policies/index.ts';
import type { PolicyFileOutcome } from '../protocol/outcome.ts';
import type { PolicyFileQuestion } from '../protocol/question.ts';
import { profileOf } from '../scope/policy-documents.ts';
import { instanceOf, type World } from '../world/world.ts';
import { containerOf, placeOf } from './container-of.ts';
import { explainProblems } from './explain-problems.ts';
import { limitsOf } from './limits-of.ts';

/** Is a policy file valid, and what is wrong with it; with a container, also for that project or group. */
export function decidePolicyFile(world: World, question: PolicyFileQuestion, trace: Trace): PolicyFileOutcome {
  const instance = instanceOf(world);
  const place = placeOf(world, question);
  const limits = limitsOf({ groups: place?.groups ?? [], instance }, trace);
  const document = readPolicyDocument(question.content, profileOf(instance.version), limits);
  const container = place && containerOf(world, place, document.policies);
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
