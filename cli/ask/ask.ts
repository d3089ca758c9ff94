import { closest, distance } from 'fastest-levenshtein';
import type { Client } from 'pg';
import { type Question, type Verdict, worldOf } from '#engine';
import { connectTo } from '#fixtures';
import { describeEvidence, describeOutcome } from '#reports';
import { referenceTarget } from '#targets';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';
import { countQueries } from './count-queries.ts';
import { type AskedKind, type AskedWith, questionFrom, questionKinds } from './questions.ts';

export interface AskOptions extends Omit<AskedWith, 'cwd'> {
  readonly database?: string;
  readonly json: boolean;
}

/** An answer with what it took. */
export interface Answer {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly queries: number;
  /** Milliseconds: of the first time, when the statement is planned, and of the second. */
  readonly first: number;
  readonly again: number;
}

/** `assay ask`: puts one question to the engine over a database that is there already. */
export async function ask(
  context: Context,
  [kind = '', ...words]: readonly string[],
  { database, json, ...options }: AskOptions,
): Promise<ExitCode> {
  const known = kindFrom(kind);
  const client = await connectTo(addressFrom(database ?? context.environment.ASSAY_DATABASE));
  try {
    await checkSchema(client);
    const question = await questionFrom(known, { client, words, options: { ...options, cwd: context.cwd } });
    const answer = await answerTo(client, question);
    say(context, json ? JSON.stringify(answer, null, 2) : asText(answer, [kind, ...words].join(' ')));
    return answer.verdict.kind === 'decided' ? exitCodes.clean : exitCodes.environment;
  } finally {
    await client.end();
  }
}

/** Asks twice, since the first time pays for planning; nothing is changed, and the database stays as it is. */
export async function answerTo(client: Client, question: Question): Promise<Answer> {
  const session = await referenceTarget(client).open(worldOf({}));
  const counted = countQueries(client);
  try {
    const [begun, verdict, planned] = [performance.now(), await session.ask(question), performance.now()];
    const queries = counted.soFar();
    await session.ask(question);
    return { question, verdict, queries, first: planned - begun, again: performance.now() - planned };
  } finally {
    counted.stop();
    await session.close();
  }
}

function kindFrom(word: string): AskedKind {
  if (word in questionKinds) return word as AskedKind;
  const kinds = Object.keys(questionKinds);
  const near = closest(word, kinds);
  throw new CliError(`ask \`${word}\`: unknown question: received \`${word}\`: use one of ${kinds.join(', ')}`, {
    ...(distance(word, near) <= 4 && { hint: `did you mean \`${near}\`?` }),
  });
}

function addressFrom(text: string | undefined): string {
  if (text !== undefined && /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new CliError(
    `--database: the address of a database with the schema is needed: received ${text === undefined ? 'none' : `\`${text}\``}: write postgres://user@host/name`,
    { hint: '`assay estate --keep` makes one, and prints its address' },
  );
}

async function checkSchema(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('policy_configurations') is not null and to_regprocedure('store_world(jsonb)') is not null as there`,
  );
  if (rows[0]?.there === true) return;
  throw new CliError(
    '--database: it does not hold the schema of the synthetic platform: make one with `assay estate --keep`',
  );
}

function asText({ verdict, queries, first, again }: Answer, asked: string): string {
  const cost = `${queries} ${queries === 1 ? 'query' : 'queries'}, ${again.toFixed(1)} ms; ${first.toFixed(1)} ms the first time, with planning`;
  if (verdict.kind === 'unsupported') return `${asked}\nunsupported: ${verdict.reason}`;
  if (verdict.kind === 'failed') return `${asked}\nfailed: ${verdict.error}`;
  const why = verdict.evidence.map((one) => `  ${describeEvidence(one)}`);
  return [asked, describeOutcome(verdict.outcome), '', 'why, + held, - did not:', ...why, '', cost].join('\n');
}
