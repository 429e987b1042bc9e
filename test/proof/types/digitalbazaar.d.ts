/** The libraries we are compared with ship no types: only what the tests call. */
declare module '@digitalbazaar/vc' {
  export function issue(options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<object>;
  }): Promise<Record<string, unknown>>;
  export function signPresentation(options: {
    readonly presentation: object;
    readonly suite: object;
    readonly challenge: string;
    readonly domain: string;
    readonly documentLoader: (url: string) => Promise<object>;
  }): Promise<Record<string, unknown>>;
  export function derive(options: {
    readonly verifiableCredential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<object>;
  }): Promise<Record<string, unknown>>;
  export function verifyCredential(options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<object>;
    readonly checkStatus?: (options: object) => Promise<{ readonly verified: boolean }>;
    readonly now?: string;
  }): Promise<{ readonly verified: boolean; readonly error?: unknown }>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      readonly signer?: object;
      readonly date?: string;
      readonly cryptosuite: object;
      readonly legacyContext?: boolean;
    });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: {
    canonize(document: object, options: { readonly documentLoader: (url: string) => Promise<object> }): Promise<string>;
  };
}

declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    signer(): object;
  }
  export function from(key: object): Promise<KeyPair>;
  export function fromJwk(options: {
    readonly jwk: object;
    readonly secretKey?: boolean;
  }): Promise<KeyPair & { id?: string; controller?: string }>;
}

declare module '@digitalbazaar/ecdsa-multikey' {
  export function generate(options: {
    readonly curve: 'P-256' | 'P-384';
  }): Promise<{ readonly publicKeyMultibase: string; id?: string; controller?: string; signer(): object }>;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { readonly mandatoryPointers: readonly string[] }): object;
  export function createDiscloseCryptosuite(options: { readonly selectivePointers: readonly string[] }): object;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options: { readonly signer: object; readonly date: string });
  }
}
