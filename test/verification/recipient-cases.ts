import { createHash } from 'node:crypto';
import type { JsonObject } from '../../src/kernel/json.ts';
import { aCase, type Case, valid } from './case.ts';
import { badge, badgeWith, materials, signText } from './foreign-issuer.ts';

const text = await signText(badge);
const subject = badge.credentialSubject as JsonObject;
const withSubject = (changes: JsonObject) => signText(badgeWith({ credentialSubject: { ...subject, ...changes } }));

/** As other issuers make it: `openssl dgst` gives the same. */
const hash = (algorithm: 'md5' | 'sha256', written: string): string =>
  `${algorithm}$${createHash(algorithm).update(written).digest('hex')}`;
const identity = (identityType: string, identityHash: string, salt?: string): JsonObject => ({
  type: 'IdentityObject',
  hashed: identityHash.includes('$'),
  identityHash,
  identityType,
  ...(salt === undefined ? {} : { salt }),
});
const identified = (...identifier: JsonObject[]) => withSubject({ identifier });

async function asked(title: string, sent: string | Promise<string>, recipient: string, fits: boolean | undefined) {
  const answer =
    fits === undefined
      ? (['unknown', 'no-recipient'] as const)
      : fits
        ? (['passed', 'recipient-matches'] as const)
        : (['failed', 'recipient-differs'] as const);
  return aCase(title, { text: await sent, materials: materials({ recipient }) }, ['recipient', ...answer], valid);
}

const saltedName = identified(identity('name', hash('sha256', 'Zoé Le Fèvre9f8e'), '9f8e'));
const plainName = identified(identity('name', 'Zoé Le Fèvre'));
const mailto = withSubject({ id: 'mailto:zo%C3%A9@example.com', identifier: [identity('name', 'Somebody')] });

/** Whose badge it is, where somebody asks. */
export const recipientCases: readonly Case[] = [
  aCase('nobody asking for whom', text, ['recipient', 'not-applicable', 'not-asked'], valid),
  aCase(
    'spaces asked for',
    { text, materials: materials({ recipient: '  ' }) },
    ['recipient', 'not-applicable', 'not-asked'],
    valid,
  ),
  await asked('the holder’s own e-mail', text, ' A@Example.com', true),
  await asked('another’s e-mail', text, 'b@example.com', false),
  await asked(
    'an e-mail hashed without salt',
    identified(identity('emailAddress', hash('sha256', 'a@b.example'))),
    'a@b.example',
    true,
  ),
  await asked(
    'an e-mail hashed with MD5',
    identified(identity('emailAddress', hash('md5', 'a@b.examplesalt'), 'salt')),
    'A@b.example',
    true,
  ),
  await asked(
    'a hash in capitals',
    identified(identity('email', hash('sha256', 'a@b.example').toUpperCase())),
    'a@b.example',
    true,
  ),
  await asked(
    'another hashed with MD5',
    identified(identity('emailAddress', hash('md5', 'a@b.example'))),
    'c@b.example',
    false,
  ),
  await asked('a hash of a kind we do not know', identified(identity('emailAddress', 'sha1$00')), 'a@b.example', false),
  await asked(
    'an e-mail hashed as it was typed',
    identified(identity('emailAddress', hash('sha256', 'A@B.example'))),
    'A@B.example',
    true,
  ),
  await asked('an e-mail in plain', identified(identity('emailAddress', 'Zoe@example.com')), 'zoe@example.com', true),
  await asked(
    'an e-mail with another accent',
    identified(identity('emailAddress', 'zoé@example.com')),
    'zoe@example.com',
    false,
  ),
  await asked('a name in plain, typed without accents', plainName, 'zoe le-fevre', true),
  await asked('another’s name', plainName, 'Zoé Martin', false),
  await asked('half a name', plainName, 'Zoé', false),
  await asked('a salted name', saltedName, '  Zoé  Le Fèvre ', true),
  await asked('another’s name, salted', saltedName, 'Zoé Le Fevre', false),
  await asked('a name where the badge holds an e-mail', text, 'Zoé Le Fèvre', undefined),
  await asked('an e-mail where the badge holds a name', plainName, 'a@example.com', undefined),
  await asked(
    'an e-mail among several',
    identified(identity('name', 'Zoé'), identity('emailAddress', 'z@b.example')),
    'z@b.example',
    true,
  ),
  await asked('a subject known by its address', mailto, 'ZOÉ@example.com', true),
  await asked('another than a subject known by its address', mailto, 'b@example.com', false),
  await asked(
    'an address that is no address',
    withSubject({ id: 'mailto:%E0%A4%A', identifier: [identity('name', 'x')] }),
    'b@example.com',
    undefined,
  ),
  await asked(
    'the salted hash itself',
    text,
    'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
    undefined,
  ),
  await asked(
    'the hash in plain, as an e-mail',
    identified(identity('emailAddress', hash('sha256', 'a@b.example'))),
    `${hash('sha256', 'a@b.example')}@`,
    false,
  ),
];
