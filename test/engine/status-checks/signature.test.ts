import { expect, test } from 'vitest';
import { signatureOf } from '../../../engine/status-checks/signature.ts';

// The second test vector of RFC 4231.
test('the signature is the HMAC-SHA256 of the body in lower-case hexadecimal', () => {
  const signature = signatureOf('what do ya want for nothing?', 'Jefe');

  expect(signature).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
});

test('text is signed by its bytes', () => {
  expect(signatureOf('Grüße', 'secret')).toBe(signatureOf(new TextEncoder().encode('Grüße'), 'secret'));
});

test('one changed byte changes the signature', () => {
  expect(signatureOf('{"iid":1}', 'secret')).not.toBe(signatureOf('{"iid":2}', 'secret'));
});
