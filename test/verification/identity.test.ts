import { describe, expect, it } from 'vitest';
import { isIdentity } from '../../src/verification/identity.ts';

/** The vector of Open Badges 3.0 §B.2.6. */
const identityHash = 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399';
const salt = 'Kosher';

describe('the identity that a badge holds', () => {
  it('is that of the published example, in hex of either case, however it was typed', () => {
    for (const given of ['a@example.com', ' a@example.com', 'A@Example.com'])
      expect(isIdentity(given, { hashed: true, identityHash, salt })).toBe(true);
    expect(isIdentity('a@example.com', { hashed: true, identityHash: identityHash.toUpperCase(), salt })).toBe(true);
  });

  it('is not met by its own hash, nor by another address, salt or algorithm', () => {
    expect(isIdentity(identityHash, { hashed: true, identityHash, salt })).toBe(false);
    expect(isIdentity('b@example.com', { hashed: true, identityHash, salt })).toBe(false);
    expect(isIdentity('a@example.com', { hashed: true, identityHash })).toBe(false);
    const other = identityHash.replace('sha256', 'md5');
    expect(isIdentity('a@example.com', { hashed: true, identityHash: other, salt })).toBe(false);
  });

  it('is a name without its accents and case, where it is written plainly', () => {
    expect(isIdentity('zoe LEFEVRE', { hashed: false, identityHash: 'Zoé Lefèvre' })).toBe(true);
    expect(isIdentity('Zoé Lefort', { hashed: false, identityHash: 'Zoé Lefèvre' })).toBe(false);
  });
});
