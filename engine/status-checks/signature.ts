import { createHmac } from 'node:crypto';

/** The signature of a webhook: lower-case hexadecimal HMAC-SHA256 over the bytes of the body as they are sent. */
export function signatureOf(body: string | Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
