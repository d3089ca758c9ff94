// Minimal for now: being replaced by the full command line.
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api';
import { cloneDatabase, parsePostgresChoice, prepareTemplate, schemaTexts, startPostgres } from '#fixtures';
import type { Case } from '#reports';
import { lendRun } from '#steps';
import { referenceTarget } from '#targets';

const [, , command, ...paths] = process.argv;
if (command !== 'run') throw new Error('only `run` for now');
const root = new URL('..', import.meta.url);
const server = await startPostgres(parsePostgresChoice('embedded'), {
  environment: process.env,
  cacheDirectory: new URL('.assay/postgres', root).pathname,
});
const database = await cloneDatabase(server, await prepareTemplate(server, schemaTexts()));
const client = await database.connect();
const cases: Case[] = [];
lendRun({ target: referenceTarget(client), seed: 1, record: (finished) => cases.push(finished), isInterrupted: () => false });
const { runConfiguration } = await loadConfiguration(
  { file: false, provided: { paths: paths.length > 0 ? paths : ['features'], import: ['steps/**/*.ts'], format: ['progress'], publishQuiet: true } as never },
);
const { success } = await runCucumber(runConfiguration);
for (const { id, status, failure, steps } of cases.filter((one) => one.status !== 'passed')) {
  console.log(id, status, failure);
  for (const step of steps) {
    if (step.kind !== 'question') continue;
    console.log(JSON.stringify(step.question), '->', step.verdict.kind === 'decided' ? JSON.stringify(step.verdict.outcome) : step.verdict);
    if (step.verdict.kind === 'decided') for (const { rule, held, subject, because } of step.verdict.evidence) console.log('   ', held ? '+' : '-', rule, subject, because);
  }
}
await client.end();
await database.drop();
await server.stop();
process.exitCode = success ? 0 : 1;
