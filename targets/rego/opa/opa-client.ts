import { Agent, request } from 'node:http';
import { OpaError } from './errors.ts';

/** The REST API of one server, as far as it is needed. */
export interface OpaClient {
  isHealthy(): Promise<boolean>;
  /** The value at a path of the data document for an input; undefined where it has none. */
  evaluate(path: string, input: unknown): Promise<unknown>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Talks to the server that listens at a socket. */
export function opaClient(socketPath: string): OpaClient {
  const agent = new Agent({ keepAlive: true });
  const ask = (method: string, path: string, body?: string) => send({ socketPath, agent, method, path }, body);
  return {
    isHealthy: () =>
      ask('GET', '/health').then(
        ({ status }) => status === 200,
        () => false,
      ),
    // A built-in function that fails would else leave its rule undefined, and so take a refusal away unseen.
    evaluate: async (path, input) =>
      resultOf(path, await ask('POST', `/v1/data/${path}?strict-builtin-errors`, JSON.stringify({ input }))),
  };
}

interface Sending {
  readonly socketPath: string;
  readonly agent: Agent;
  readonly method: string;
  readonly path: string;
}

function send(options: Sending, body: string | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new OpaError('no-answer', `OPA: no answer: ${String(cause)}`, { cause }));
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const sending = request({ ...options, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      response.on('error', fail);
    });
    sending.on('error', fail);
    sending.end(body);
  });
}

function resultOf(path: string, { status, body }: Answer): unknown {
  const answer = JSON.parse(body) as {
    readonly result?: unknown;
    readonly message?: string;
    readonly errors?: unknown;
  };
  if (status === 200) return answer.result;
  const details = answer.errors === undefined ? '' : `: ${JSON.stringify(answer.errors)}`;
  throw new OpaError('no-answer', `OPA: data.${path.replaceAll('/', '.')}: ${answer.message ?? status}${details}`);
}
