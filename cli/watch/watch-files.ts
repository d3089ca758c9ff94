import { type FSWatcher, statSync, watch } from 'node:fs';
import { resolve } from 'node:path';

export interface FileWatch {
  close(): void;
}

/** An editor writes a file in several steps, and a formatter writes it again: saves so close together are one. */
const joinedMs = 25;

/** Watches folders, and hands over the files that were saved, by whole path. Bursts of saves are joined. */
export function watchFiles(folders: readonly string[], saved: (paths: readonly string[]) => void): FileWatch {
  const pending = new Set<string>();
  const seen = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    const paths = [...pending].filter((path) => isNews(path, seen));
    pending.clear();
    if (paths.length > 0) saved(paths);
  };
  const watchers = folders.map((folder) =>
    watchFolder(folder, (path) => {
      pending.add(path);
      clearTimeout(timer);
      timer = setTimeout(flush, joinedMs);
    }),
  );
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function watchFolder(folder: string, touched: (path: string) => void): FSWatcher {
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name !== null) touched(resolve(folder, name));
  });
  // A folder that goes away is no reason to stop watching the others.
  watcher.on('error', () => {});
  return watcher;
}

/** The system tells of one save several times; a file is news when it stands there as it did not before. */
function isNews(path: string, seen: Map<string, string>): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  const mark = stat === undefined ? 'gone' : `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
  if (seen.get(path) === mark) return false;
  seen.set(path, mark);
  return true;
}
