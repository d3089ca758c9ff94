import type { Decider } from '../decide.ts';
import { readPolicyDocument } from '../policies/index.ts';
import { validateForContainer } from '../policies/validate-for-container.ts';
import { profileOf } from '../scope/policy-documents.ts';
import { instanceOf } from '../world/world.ts';
import { containerOf } from './container-of.ts';
import { explainProblems } from './explain-problems.ts';

/** Is a policy file valid, and what is wrong with it; with a container, also for that project or group. */
export const decidePolicyFile: Decider<'policy_file'> = (world, question, trace) => {
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
};
