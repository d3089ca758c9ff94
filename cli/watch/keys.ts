import { createInterface } from 'node:readline';

export interface Keys {
  readonly onQuit: () => void;
  readonly onEverything: () => void;
}

/** Ctrl-C and Ctrl-D arrive as characters while a terminal hands over single keys. */
const quitKeys = ['q', String.fromCharCode(3), String.fromCharCode(4)];

/** Listens for `q` and Enter: single keys on a terminal, lines elsewhere. Where input ends, watching goes on. */
export function listenForKeys({ onQuit, onEverything }: Keys, input = process.stdin): { stop(): void } {
  const take = (text: string) => {
    if (quitKeys.some((key) => text.toLowerCase().startsWith(key))) onQuit();
    else if (/^[\r\n]*$/.test(text)) onEverything();
  };
  if (!input.isTTY) {
    const lines = createInterface({ input });
    lines.on('line', take);
    return { stop: () => lines.close() };
  }
  const key = (data: Buffer) => take(data.toString());
  input.setRawMode(true);
  input.on('data', key);
  return {
    stop() {
      input.setRawMode(false);
      input.off('data', key);
      input.pause();
    },
  };
}
