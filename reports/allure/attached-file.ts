import { createHash } from 'node:crypto';
import type { Attachment } from 'allure-js-commons';

/** A file beside a test result; files of equal content share a name, so that they are written once. */
export interface AttachedFile extends Attachment {
  readonly content: string;
}

/** A file with that name and content. */
export function attachedFile(name: string, extension: keyof typeof contentTypes, content: string): AttachedFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  return { name, type: contentTypes[extension], source: `${hash}-attachment.${extension}`, content };
}

const contentTypes = { html: 'text/html', json: 'application/json', txt: 'text/plain', yaml: 'text/yaml' } as const;
