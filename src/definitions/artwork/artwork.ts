import opentype from 'opentype.js';
import { drawPicture, type Postmark } from './picture.ts';
import { drawStamp, type StampOptions, type StampSubject } from './stamp.ts';

/** Badge art, drawn from the definition alone: the same achievement and options give the same text, byte for byte. */
export interface Artwork {
  stampSvg(subject: StampSubject, options?: StampOptions): string;
  /** The stamp pressed at a slight angle, the mobility's postmark over its edge: what the attestation and the shared picture show. */
  pictureSvg(
    subject: StampSubject,
    postmark: Postmark,
    options?: Pick<StampOptions, 'language' | 'ink' | 'paper'>,
  ): string;
}

/** `fontBytes`: a TrueType display face (see display-font.ts), read once. @throws what the font reader throws on other bytes. */
export function createArtwork(fontBytes: Uint8Array): Artwork {
  const bytes = new Uint8Array(fontBytes);
  const font = opentype.parse(bytes.buffer);
  return {
    stampSvg: rememberStamps((subject, options) => drawStamp(font, subject, options)),
    pictureSvg: (subject, postmark, options) => drawPicture(font, subject, postmark, options),
  };
}

/** Drawn once for each achievement of the catalogue, as long as it is there, and each of its few sizes and languages. */
function rememberStamps(draw: Artwork['stampSvg']): Artwork['stampSvg'] {
  const known = new WeakMap<StampSubject, Map<string, string>>();
  return (subject, options) => {
    const stamps = known.get(subject) ?? new Map<string, string>();
    known.set(subject, stamps);
    const name = JSON.stringify(options ?? {});
    const stamp = stamps.get(name) ?? draw(subject, options);
    stamps.set(name, stamp);
    return stamp;
  };
}
