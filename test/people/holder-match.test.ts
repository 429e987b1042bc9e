import { describe, expect, it } from 'vitest';
import { holderHashes, isHolder, typedHashes } from '../../src/people/holder-match.ts';
import { basisOf, toHomonymKey, toPersonKey } from '../../src/people/person-key.ts';

const key = new Uint8Array(32).fill(1);
const other = new Uint8Array(32).fill(2);
const zoe = { givenName: 'Zoë', familyName: 'Lefèvre', email: 'zoe@example.org' };

function matches(typed: string, typedKey = key): boolean {
  return isHolder(typedHashes(typed, typedKey), holderHashes(zoe, key));
}

describe('the holder of a badge', () => {
  it.each(['zoe lefevre', 'LEFÈVRE Zoë', 'Zoe@example.org ', 'Lefèvre, Zoë'])('is recognised in « %s »', (typed) => {
    expect(matches(typed)).toBe(true);
  });

  it.each(['Zoë', 'Lefèvre', 'zoe@example.com', 'Claire Morin', '', '@', '—', 'zoelefevre@'])(
    'is not « %s »',
    (typed) => {
      expect(matches(typed)).toBe(false);
    },
  );

  it('is not recognised under another secret', () => {
    expect(matches('Zoë Lefèvre', other)).toBe(false);
  });

  it('leaves hashes alone to compare: no name, no address', () => {
    for (const hash of holderHashes(zoe, key)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(typedHashes('z', key)).toEqual([]);
  });

  it('without an address is not found by one', () => {
    const { email: _, ...nameless } = zoe;
    expect(isHolder(typedHashes('zoe@example.org', key), holderHashes(nameless, key))).toBe(false);
  });
});

describe('a person’s key', () => {
  const school = '0169998F';
  const activity = { scope: '2025-1-FR01-KA121-VET-000005041', id: '005041-MOB-00001' };

  it('is the mobility id, else school and e-mail, else school, name and local id', () => {
    const all = { ...zoe, school, localId: 'E-1', activity };
    expect(toPersonKey(all, key)?.basis).toBe('activity');
    expect(toPersonKey({ ...all, activity: undefined }, key)?.basis).toBe('email');
    expect(toPersonKey({ ...all, activity: undefined, email: undefined }, key)?.basis).toBe('local');
  });

  it.each([{ ...zoe }, { ...zoe, email: undefined, school }, { ...zoe, email: undefined, localId: 'E-1' }])(
    'is not made from too little: %j',
    (facts) => {
      expect(toPersonKey(facts, key)).toBeUndefined();
    },
  );

  it('changes with the secret, the project of the id and the school, not with case or accents', () => {
    const keyOf = (facts: object, secret = key): string | undefined =>
      toPersonKey({ ...zoe, school, ...facts }, secret)?.key;
    expect(keyOf({})).not.toBe(keyOf({}, other));
    expect(keyOf({ activity })).not.toBe(keyOf({ activity: { ...activity, scope: 'x' } }));
    expect(keyOf({})).not.toBe(keyOf({ school: '0169999G' }));
    expect(keyOf({})).toBe(keyOf({ email: 'ZOE@example.org' }));
    expect(keyOf({ email: undefined, localId: 'e-1' })).toBe(
      keyOf({ email: undefined, localId: 'E-1', givenName: 'ZOE', familyName: 'LEFEVRE' }),
    );
    expect(basisOf(keyOf({}) ?? '')).toBe('email');
  });

  it('shows namesakes of one school, and only those', () => {
    const homonym = (facts: object): string | undefined => toHomonymKey({ ...zoe, school, ...facts }, key);
    expect(homonym({})).toBe(homonym({ email: 'x@example.org', givenName: 'zoe' }));
    expect(homonym({})).not.toBe(homonym({ school: '0169999G' }));
    expect(homonym({ school: undefined })).toBeUndefined();
  });
});
