import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from '../temporary-folder.ts';

/** The browser of this machine, if it has one. */
export const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync('which', [name]).status === 0,
);

/** One page of a headless Chromium, driven through its own protocol. */
export interface BrowserPage {
  /** What it and the pages before it complained about on their consoles. */
  readonly complaints: readonly string[];
  goTo(url: string): Promise<void>;
  /** The value of an expression in the page, as JSON. */
  read<T>(expression: string): Promise<T>;
  press(key: string): Promise<void>;
  /** Lets the page believe that the person prefers this. */
  prefer(scheme: 'light' | 'dark'): Promise<void>;
}

/** Opens a browser, does the work, and ends it. */
export async function withBrowser<T>(work: (page: BrowserPage) => Promise<T>): Promise<T> {
  const profile = temporaryFolder();
  const browser = spawn(
    chromium ?? 'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  try {
    const connection = await Connection.open(await pageAddress(browser, profile));
    return await work(pageOf(connection));
  } finally {
    const ended = new Promise((resolve) => browser.once('exit', resolve));
    browser.kill('SIGKILL');
    await ended;
  }
}

function pageOf(connection: Connection): BrowserPage {
  const read = async <T>(expression: string): Promise<T> => {
    const answer = await connection.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return (answer.result as { readonly value: T }).value;
  };
  return {
    complaints: connection.complaints,
    read,
    async goTo(url) {
      const loaded = connection.once('Page.loadEventFired');
      await connection.send('Page.navigate', { url });
      await loaded;
    },
    async press(key) {
      const text = key === 'Enter' ? '\r' : undefined;
      const at = { key, code: key, windowsVirtualKeyCode: keyCodes[key] ?? 0 };
      await connection.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        ...at,
        ...(text === undefined ? {} : { text }),
      });
      await connection.send('Input.dispatchKeyEvent', { type: 'keyUp', ...at });
    },
    async prefer(scheme) {
      await connection.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      });
    },
  };
}

const keyCodes: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Escape: 27 };

async function pageAddress(browser: ChildProcess, profile: string): Promise<string> {
  for (;;) {
    if (browser.exitCode !== null) throw new Error(`the browser ended with code ${browser.exitCode}`);
    const port = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    if (port.includes('\n')) return await firstPage(port.split('\n')[0] ?? '');
    await pause(50);
  }
}

async function firstPage(port: string): Promise<string> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly {
    readonly type: string;
    readonly webSocketDebuggerUrl: string;
  }[];
  const page = targets.find(({ type }) => type === 'page');
  if (page === undefined) throw new Error('the browser has no page');
  return page.webSocketDebuggerUrl;
}

type Answer = Readonly<Record<string, unknown>>;

class Connection {
  readonly complaints: string[] = [];
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #listening = new Map<string, () => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data))));
  }

  static async open(address: string): Promise<Connection> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error('the browser does not answer')), { once: true });
    });
    const connection = new Connection(socket);
    for (const domain of ['Page', 'Runtime', 'Log']) await connection.send(`${domain}.enable`);
    return connection;
  }

  send(method: string, params: object = {}): Promise<Answer> {
    this.#last += 1;
    const id = this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  once(event: string): Promise<void> {
    return new Promise((resolve) => this.#listening.set(event, resolve));
  }

  #take({ id, method, params, result }: { id?: number; method?: string; params?: Answer; result?: Answer }): void {
    if (id !== undefined) this.#waiting.get(id)?.(result ?? {});
    if (method === 'Runtime.exceptionThrown') this.complaints.push(JSON.stringify(params));
    if (method === 'Log.entryAdded' && JSON.stringify(params).includes('"level":"error"'))
      this.complaints.push(JSON.stringify(params));
    if (method !== undefined) this.#listening.get(method)?.();
  }
}
