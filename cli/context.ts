import { extname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** All outside effects of the command line, so that tests can bring their own. */
export interface Context {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream;
  /** A fresh seed for runs that name none. */
  readonly freshSeed: () => number;
  readonly now: () => Date;
}

/** Where Assay's own files stand: the repository, or the compiled tree of a published package. */
export const home = fileURLToPath(new URL('..', import.meta.url));

/** The step definitions that come with Assay, as a glob. */
export const ownSteps = `${home}steps${sep}**${sep}*-steps${extname(import.meta.url)}`;

/** What the steps need to be loaded before them: the memory of a scenario and the words of its parameters. */
export const ownSupport = ['steps/parameter-types', 'steps/world/hooks'].map(
  (path) => `${home}${path}${extname(import.meta.url)}`,
);

export function say(context: Context, text: string): void {
  context.stdout.write(`${text}\n`);
}
