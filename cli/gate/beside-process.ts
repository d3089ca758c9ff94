// The process beside the gate, started by `startBeside`: it answers one question after another.
import { inProcessTarget } from '#targets';
import { checkMatrices, matrixParts } from '../matrix/check-matrices.ts';
import type { FromBeside, ToBeside } from './beside.ts';
import { compareCoverage } from './compare-coverage.ts';

// A request to stop reaches the whole group of processes; the one that started us says what it means.
process.on('SIGINT', () => {});
// Whoever started us is gone: nobody is left to take an answer.
process.on('disconnect', () => process.exit(3));
let last = Promise.resolve();
process.on('message', (message: ToBeside) => {
  last = last.then(async () => {
    process.send?.(await answerTo(message));
  });
});

async function answerTo({ name, asked }: ToBeside): Promise<FromBeside> {
  switch (name) {
    case 'matrices':
      return { name, answer: await checkMatrices({ folder: asked, parts: matrixParts, target: inProcessTarget() }) };
    case 'coverage':
      return { name, answer: compareCoverage(asked) };
  }
}
