import type { Command } from 'commander';
import type { AskOptions } from '../ask/ask.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../errors.ts';

const examples = `
Questions:
  merge-request acme/payments!12                      or by its id
  access user:ana read_code project:acme/payments     also token:ID, deploy-token:ID, job:ID, anonymous; git:push, registry:pull
  pipeline acme/payments --ref main                   which jobs would run; --source, --user
  policies acme/payments                              which policies cover it
  policy-file acme/security-policies                  is its file valid; of any project: the file that governs it, or --file
  vulnerabilities acme/payments
  schedules acme/payments                             which scheduled scans are due
  push acme/payments --ref main --user ana`;

/** Registers `assay ask`; what it does is loaded when it is called. */
export function addAsk(program: Command, context: Context, end: (code: ExitCode) => void): void {
  program
    .command('ask')
    .description('put a question to the engine over a database, such as an estate: the answer, why, queries and time')
    .argument('<question...>', 'what is asked, and about what: see below')
    .option('--database <url>', 'the address that `assay estate --keep` printed (also ASSAY_DATABASE)')
    .option('--ref <branch>', 'the branch; the default branch if none')
    .option('--source <source>', 'what starts the pipeline, such as push, web or schedule')
    .option('--user <name>', 'who acts; some member with a high role if nobody is named')
    .option('--file <path>', 'a policy file of yours, checked for that project')
    .option('--json', 'print the question, the verdict and the cost as JSON and nothing else', false)
    .addHelpText('after', examples)
    .action(async (words: readonly string[], options: AskOptions) => {
      const { ask } = await import('../ask/ask.ts');
      end(await ask(context, words, options));
    });
}
