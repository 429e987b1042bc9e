import './no-eval.ts';
import { render } from 'preact';
import { readerLanguages } from '../../kernel/language.ts';
import { readerText } from '../../texts/reader.ts';
import type { ReadCodes } from '../../verification/codes.ts';
import { Held } from '../../verification/held.ts';
import type { Report } from '../../verification/report.ts';
import type { Given } from '../../web/public/verify/pasted.ts';
import { toShown } from '../../web/public/verify/shown.ts';
import { createCheck } from '../check.ts';
import { Proof, verifyProof } from '../proof.ts';
import { ProofResult } from '../proof-result.tsx';
import { DeviceResults } from '../results.tsx';

/** What one act of verifying gives: for each badge a Report, or the word for why there is none; and a way to draw them. */
interface DeviceAnswer {
  readonly answers: readonly (Report | string)[];
  show(place: Element): void;
}

/** `readCodes` looks for codes in pictures that carry no badge. */
type DeviceCheck = (
  given: readonly Given[],
  recipient: string | undefined,
  readCodes?: ReadCodes,
) => Promise<DeviceAnswer>;

/** What the scripts of the pages call: the whole of verifying, and its results drawn. */
export interface Verifier {
  /** On /verify: `held` is what the server handed over (verification/held.ts). Nothing is asked of anybody from then on. */
  open(held: unknown, language: string): DeviceCheck;
  /** In the file that verifies itself: `written` is the JSON it carries. Where it cannot be verified, `place` keeps what it said. */
  showProof(written: string, place: Element): Promise<Report>;
}

declare global {
  /** Set by this script, called by those that come after. */
  var creanciale: Verifier | undefined;
}

globalThis.creanciale = {
  open(written, lang) {
    const held = Held.parse(written);
    const language = readerLanguages.find((each) => each === lang) ?? 'fr';
    const check = createCheck(held);
    return async (given, recipient, readCodes) => {
      const reader = { ...(recipient === undefined ? {} : { recipient }), ...(readCodes && { readCodes }) };
      const results = await check(given, { now: new Date(), ...reader });
      // The server would go to an address; here it is said why nobody does.
      const { device, verify: text } = readerText(language);
      const shown = toShown(results, language).map((each) =>
        each.unread === 'address-in-file' ? { ...each, headline: device.address } : each,
      );
      const props = { shown, language, takenAt: held.takenAt, nothing: text.nothing };
      return {
        answers: results.map((result) => ('judged' in result ? result.judged.report : result.unreadable)),
        show: (place) => render(<DeviceResults {...props} title={text.results.title(shown.length)} />, place),
      };
    };
  },
  async showProof(written, place) {
    const proof = Proof.parse(JSON.parse(written));
    const beforehand = [...place.childNodes];
    place.replaceChildren();
    const result = await verifyProof(proof, new Date()).catch((error: unknown) => {
      place.replaceChildren(...beforehand);
      throw error;
    });
    const [shown] = toShown([result], proof.language);
    if (shown !== undefined) render(<ProofResult proof={proof} shown={shown} />, place);
    return result.judged.report;
  },
};
