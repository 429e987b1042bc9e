/** Every reason a check can give, per check; texts/ has a sentence for each and a missing one does not compile. */
export const reasons = {
  format: ['readable', 'european-credential', 'not-readable', 'too-large'],
  contexts: ['contexts-known', 'contexts-misplaced', 'context-unknown', 'left-to-europe', 'not-reached'],
  types: ['types-fit', 'european-credential', 'types-missing', 'not-reached'],
  schema: ['schema-fits', 'schema-broken', 'schema-foreign', 'left-to-europe', 'not-reached'],
  proof: ['signature-valid', 'signature-invalid', 'proof-missing', 'proof-malformed', 'suite-unknown', 'terms-undefined', 'claims-differ', 'key-unresolved', 'hosted', 'hosted-differs', 'host-unreachable', 'not-reached'],
  key: ['key-authorised', 'key-certified', 'key-not-authorised', 'key-out-of-period', 'key-unresolved', 'no-key', 'not-reached'],
  issuer: ['issuer-controls-key', 'issuer-differs', 'issuer-unresolved', 'hosted-by-issuer', 'hosted-elsewhere', 'not-reached'],
  trust: ['on-list', 'not-on-list', 'off-list-period', 'list-out-of-date', 'other-key', 'no-list', 'not-reached'],
  status: ['not-revoked', 'still-hosted', 'revoked', 'suspended', 'no-status', 'status-unsupported', 'list-unreachable', 'list-invalid', 'not-reached'],
  dates: ['in-force', 'no-end', 'not-yet', 'expired', 'not-reached'],
  images: ['no-image', 'images-fit', 'images-elsewhere', 'image-unsound', 'resource-differs', 'resource-unreachable', 'not-reached'],
  recipient: ['not-asked', 'recipient-matches', 'recipient-differs', 'no-recipient', 'not-reached'],
  endorsements: ['no-endorsement', 'endorsements-hold', 'endorsement-broken', 'endorsement-unchecked', 'not-reached'],
  refresh: ['no-refresh', 'refreshed', 'refresh-failed', 'not-reached'],
} as const; // biome-ignore format: one check a line

export type Reasons = typeof reasons;
export type Reason<Id extends keyof Reasons = keyof Reasons> = Reasons[Id][number];
