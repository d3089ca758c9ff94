// A process beside the gate, started by `openBeside`: it answers one question.
import { inProcessTarget } from '#targets';
import { checkMatrices, matrixParts } from '../matrix/check-matrices.ts';
import type { FromBeside, ToBeside } from './beside.ts';
import { compareCoverage } from './compare-coverage.ts';

// A request to stop reaches the whole group of processes; the one that started us says what it means.
process.on('SIGINT', () => {});
// Whoever started us has its answer, or is gone.
process.on('disconnect', () => process.exit());
process.once('message', async (message: ToBeside) => {
  process.send?.(await answerTo(message));
});

async function answerTo({ name, asked }: ToBeside): Promise<FromBeside> {
  switch (name) {
    case 'matrices':
      return { name, answer: await checkMatrices({ folder: asked, parts: matrixParts, target: inProcessTarget() }) };
    case 'coverage':
      return { name, answer: compareCoverage(asked) };
  }
}
