import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MatrixDifference } from '#reports';
import type { Context } from '../context.ts';
import { CliError, exitCodes } from '../errors.ts';
import type { ComparedCoverage, CoveredSuites } from './compare-coverage.ts';

/** What is asked of the process beside the gate, by its name. */
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

/** A process that works out what needs nothing of the rest: of two cores the gate itself keeps one busy. */
export interface Beside {
  /** Asks for something, once. */
  ask<Name extends BesideName>(name: Name, asked: BesideQuestions[Name]): Promise<BesideAnswers[Name]>;
  end(): void;
}

/** Starts the process, which loads what it needs meanwhile. */
export function startBeside({ cwd, environment }: Context): Beside {
  const child = fork(program, [], { cwd, env: { ...environment }, serialization: 'advanced' });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code, signal) => reject(lost(signal ?? `code ${code}`)));
    child.once('error', (error) => reject(lost(error.message)));
  });
  // It is ended in the end; whoever asked for something hears of any other end.
  ended.catch(() => {});
  const answered = <Name extends BesideName>(name: Name) =>
    new Promise<BesideAnswers[Name]>((resolve) => {
      child.on('message', (message: FromBeside) => {
        if (message.name === name) resolve(message.answer as BesideAnswers[Name]);
      });
    });
  return {
    ask(name, asked) {
      const answer = Promise.race([answered(name), ended]);
      // Whoever waits for the answer hears of a process that was lost; before that there is nobody to tell.
      answer.catch(() => {});
      child.send({ name, asked });
      return answer;
    },
    end: () => child.kill('SIGKILL'),
  };
}

const program = fileURLToPath(new URL(`./beside-process${extname(import.meta.url)}`, import.meta.url));

function lost(why: string): CliError {
  return new CliError(`the process beside the gate was lost: it ended with ${why}`, {
    exitCode: exitCodes.environment,
    hint: 'run the gate again; if it is the golden matrices, npx assay matrix shows what happens',
  });
}
