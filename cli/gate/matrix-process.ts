// The process that asks the reference engine for the golden matrices, started by `startMatrices`. It sends what differs.
import { inProcessTarget } from '#targets';
import { checkMatrices, matrixParts } from '../matrix/check-matrices.ts';

// Whoever started us is gone: nobody is left to take an answer.
process.on('disconnect', () => process.exit(3));
const folder = process.argv[2] ?? '';
const differences = await checkMatrices({ folder, parts: matrixParts, target: inProcessTarget() });
process.send?.(differences, () => process.disconnect());
