import type { JsonObject } from '../../src/kernel/json.ts';

/** An unsigned badge as rich as ours: mentions, evidence, alignments, hashed recipient, status. */
export function unsignedBadge(issuer: string): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ],
    id: 'https://badges.example/v/Zk3vXlq0aWq8yV1m2n4p6Q',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Mobilité vécue – individuelle',
    issuer: { id: issuer, type: ['Profile'], name: 'DAREIC de démonstration', url: 'https://badges.example/' },
    validFrom: '2026-05-04T10:00:00Z',
    validUntil: '2031-05-04T10:00:00Z',
    awardedDate: '2026-05-04T10:00:00Z',
    credentialSubject: {
      id: 'urn:uuid:0b8a9e52-6a0c-4f0b-9a53-0a1a6f3a8f11',
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
          identityType: 'emailAddress',
          salt: 'Kosher',
        },
      ],
      term: '2026-05',
      creditsEarned: 3,
      result: [
        { type: ['Result'], resultDescription: 'https://badges.example/r/1', value: 'Transport durable' },
        { type: ['Result'], resultDescription: 'https://badges.example/r/2', value: 'Interdegré' },
      ],
      achievement: {
        id: 'https://badges.example/badges/app-mobilite-vecue-n1/1',
        type: ['Achievement'],
        achievementType: 'Fieldwork',
        name: 'Mobilité vécue – individuelle',
        description: "L'élève a vécu « pour de vrai » une période à l'étranger : œuvre, naïveté, Łódź, Αθήνα.",
        criteria: { narrative: '- Avoir séjourné\n- Avoir "raconté" \\ partagé\t✈' },
        inLanguage: 'fr',
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'Faire preuve d’empathie',
            targetUrl: 'http://data.europa.eu/esco/skill/0b8f0b5a',
            targetType: 'ceasn:Competency',
            targetFramework: 'ESCO',
          },
          {
            type: ['Alignment'],
            targetName: 'Niveau B1',
            targetUrl: 'https://www.coe.int/lang-cefr',
            targetType: 'ext:CEFR',
            targetFramework: 'CEFR',
          },
        ],
        resultDescription: [
          {
            id: 'https://badges.example/r/1',
            type: ['ResultDescription'],
            name: 'Mention',
            resultType: 'Status',
            allowedValue: ['Completed', 'Failed'],
          },
        ],
      },
    },
    evidence: [
      {
        id: 'https://badges.example/v/Zk3vXlq0aWq8yV1m2n4p6Q#e1',
        type: ['Evidence'],
        name: 'Mobilité',
        narrative: 'Espagne, SCH-SHORT',
      },
    ],
    credentialStatus: {
      id: 'https://badges.example/status-lists/k3q9#23',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '23',
      statusListCredential: 'https://badges.example/status-lists/k3q9',
    },
  };
}
