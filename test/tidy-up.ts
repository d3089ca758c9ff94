import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

// A set-up file runs for each test file, so that this is the last that each of them does.
afterAll(removeTemporaryFolders);
