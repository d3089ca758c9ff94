import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MatrixDifference } from '#reports';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import type { ComparedCoverage, CoveredSuites } from './compare-coverage.ts';

/** What is asked of the processes beside the gate, by its name. */
export interface BesideQuestions {
  /** The folder of the golden matrices. */
  readonly matrices: string;
  readonly coverage: CoveredSuites;
}

/** What it answers. */
export interface BesideAnswers {
  readonly matrices: readonly MatrixDifference[];
  readonly coverage: ComparedCoverage;
}

export type BesideName = keyof BesideQuestions;

export type ToBeside = {
  readonly [Name in BesideName]: { readonly name: Name; readonly asked: BesideQuestions[Name] };
}[BesideName];
export type FromBeside = {
  readonly [Name in BesideName]: { readonly name: Name; readonly answer: BesideAnswers[Name] };
}[BesideName];

/**
 * Processes that work out what needs nothing of the rest: of two cores the gate itself keeps one busy. Each question has one
 * of its own, since whichever comes to an end last is what the gate waits for.
 */
export interface Beside {
  /** Asks for something, once, and waits until it has been handed over: whoever then is busy would hold it up. */
  ask<Name extends BesideName>(name: Name, asked: BesideQuestions[Name]): Promise<Pending<Name>>;
  end(): void;
}

/** What has been asked for, and not answered yet. */
export interface Pending<Name extends BesideName> {
  readonly answer: Promise<BesideAnswers[Name]>;
}

/** Nothing is started before something is asked. */
export function openBeside({ cwd, environment }: Context): Beside {
  const children: ChildProcess[] = [];
  return {
    async ask(name, asked) {
      const child = fork(program, [], { cwd, env: { ...environment }, serialization: 'advanced' });
      children.push(child);
      const answer = answerOf(child, name);
      // Whoever waits for the answer hears of a process that was lost; before that there is nobody to tell.
      answer.catch(() => {});
      await new Promise((resolve) => child.send({ name, asked }, resolve));
      return { answer };
    },
    end: () => {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}

function answerOf<Name extends BesideName>(child: ChildProcess, name: Name): Promise<BesideAnswers[Name]> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => reject(lost(signal ?? `code ${code}`)));
    child.once('error', (error) => reject(lost(error.message)));
    child.once('message', (message: FromBeside) => {
      if (message.name === name) resolve(message.answer as BesideAnswers[Name]);
      child.disconnect();
    });
  });
}

const program = fileURLToPath(new URL(`./beside-process${extname(import.meta.url)}`, import.meta.url));

function lost(why: string): CliError {
  return new CliError(`a process beside the gate was lost: it ended with ${why}`, {
    exitCode: exitCodes.environment,
    hint: 'run the gate again; if it is the golden matrices, npx assay matrix shows what happens',
  });
}
