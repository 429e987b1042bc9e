import type { Json, JsonObject } from '../../kernel/json.ts';
import type { AnyAnswer } from '../../verification/any-credential.ts';
import type { Occasion, PresentationAnswer } from '../../verification/any-presentation.ts';

/** What issuing may be told; nothing today that changes what is issued. */
export type IssueOptions = Readonly<Record<string, unknown>>;

/** A profile as its users know it: the issuer it signs as goes into what they send. */
export interface ProfileView {
  readonly name: string;
  readonly form: string;
  readonly did: string;
}

/** The VC-API of a deployment: issuing profiles, each with keys of its own. An unknown profile is `page/unknown`; app.ts hands it over. */
export interface VcApi {
  readonly profiles: readonly ProfileView[];
  /** @throws `vc-api/refused` (facts `rule` and `place`) */
  issue(profile: string, credential: JsonObject, options: IssueOptions): Promise<JsonObject>;
  /** A bad credential is an answer. */
  verifyCredential(profile: string, credential: Json, options: { readonly status: boolean }): Promise<AnyAnswer>;
  verifyPresentation(
    profile: string,
    presentation: Json,
    options: { readonly occasion: Occasion; readonly status: boolean },
  ): Promise<PresentationAnswer>;
  /** @throws `credential/unknown`, `vc-api/refused` */
  setStatus(profile: string, change: { readonly credentialId: string; readonly status: boolean }): Promise<void>;
}
