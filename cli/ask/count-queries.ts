import type { Client } from 'pg';

/** Counts what is really sent, whatever the target says of itself. */
export function countQueries(client: Client): { readonly soFar: () => number; readonly stop: () => void } {
  const send = client.query;
  let count = 0;
  client.query = ((...args: Parameters<typeof send>) => {
    count += 1;
    return send.apply(client, args);
  }) as typeof send;
  return {
    soFar: () => count,
    stop: () => {
      client.query = send;
    },
  };
}
