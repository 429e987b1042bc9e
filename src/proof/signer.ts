/** Something that signs: a key in memory today, a hardware key or a remote seal tomorrow. */
export interface Signer {
  /** Ed25519 for Data Integrity (and EdDSA JWS), P-256 for ES256 JWS. */
  readonly algorithm: 'Ed25519' | 'P-256';
  /** Absolute DID URL of the verification method: `did:web:host#key-id` or `did:key:z…#z…`. */
  readonly verificationMethod: string;
  /** Ed25519: the 64-byte signature. P-256: r and s, 64 bytes (IEEE P1363). */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}
