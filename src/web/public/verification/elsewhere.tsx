import type { VNode } from 'preact';
import type { PublicFormat } from '../../../exports/format.ts';
import { publicFormats } from '../../../exports/formats.ts';
import { readerText } from '../../../texts/reader.ts';
import type { VerificationText } from '../../../texts/verification-words.ts';
import { type Frame, inLanguage } from '../../frame.ts';
import { QrCode } from '../../qr.tsx';
import type { VerificationProps } from './props.ts';

/** Verifiers run by others; none has a link with us, none is told of a badge by us. */
const tools = [
  { name: '1EdTech', url: 'https://vc.1ed.tech/' },
  { name: 'VerifierPlus', url: 'https://verifierplus.org/' },
] as const;

/** How to do without us: the signed file where it is published, other verifiers, no connection at all. */
export function Elsewhere({ frame, verified, pageUrl, provable }: VerificationProps): VNode {
  const { device, verification } = readerText(frame.reader);
  const text = verification.elsewhere;
  return (
    <section class="elsewhere no-print" aria-labelledby="ailleurs">
      <h2 id="ailleurs">{text.heading}</h2>
      <p>{verified.published ? text.published : text.notPublished}</p>
      {verified.published && (
        <ul class="plain">
          {offeredFor(verified).map((format) => (
            <FormatLink key={format.id} format={format} path={`/v/${verified.publicId}`} frame={frame} text={text} />
          ))}
        </ul>
      )}
      <p>
        {text.tools}{' '}
        {tools.map(({ name, url }, index) => (
          <>
            {index === 0 ? '' : ', '}
            <a href={url} rel="external noreferrer">
              {name}
            </a>
          </>
        ))}
        .
      </p>
      <h3>{text.offlineHeading}</h3>
      <p>{text.offline}</p>
      {provable && (
        <p>
          <a class="action" href={`/v/${verified.publicId}.html`} download>
            {device.download}
          </a>{' '}
          <span class="muted">{device.downloadHint}</span>
        </p>
      )}
      <h3>{text.qrHeading}</h3>
      <div class="qr-row">
        <QrCode text={pageUrl} label={text.qrAlt} size={132} />
        <p>
          <span class="muted">{text.address}</span>
          <br />
          <span class="address">{pageUrl}</span>
          <br />
          <a href={`/v/${verified.publicId}/qr.png`}>{`${text.qrImage} (PNG)`}</a> ·{' '}
          <a href={inLanguage(`/v/${verified.publicId}/qr.svg`, frame.reader)}>SVG</a>
        </p>
      </div>
    </section>
  );
}

/** The signed file may be checked whatever became of the badge; no picture is made of one that does not stand. */
function offeredFor({ report, suspension }: VerificationProps['verified']): readonly PublicFormat[] {
  const stands = report.standing === 'current' && suspension === undefined;
  return publicFormats.filter(({ page }) => page === 'json' || page === 'jwt' || stands);
}

interface FormatLinkProps {
  readonly format: PublicFormat;
  /** Of the page. */
  readonly path: string;
  readonly frame: Frame;
  readonly text: VerificationText['elsewhere'];
}

/** What has words in it is asked for in the language of the page; a signed text is what it is. */
function FormatLink({ format, path, frame, text }: FormatLinkProps): VNode | null {
  if (format.page === undefined) return null;
  const file = `${path}.${format.id}`;
  const isSigned = format.page === 'json' || format.page === 'jwt';
  return (
    <li>
      <a class="action" href={isSigned ? file : inLanguage(file, frame.reader)}>
        {format.page === 'picture' ? text.picture(format.extension.toUpperCase()) : text[format.page]}
      </a>
    </li>
  );
}

export function ReportProblem({ frame, verified }: VerificationProps): VNode {
  const text = readerText(frame.reader).verification.problem;
  const { contactEmail } = frame.publisher;
  const subject = encodeURIComponent(text.subject(verified.publicId));
  return (
    <section class="no-print" aria-labelledby="probleme">
      <h2 id="probleme">{text.heading}</h2>
      <p>{text.intro}</p>
      <p>
        {contactEmail === undefined ? (
          text.noMail
        ) : (
          <>
            <a class="action" href={`mailto:${contactEmail}?subject=${subject}`}>
              {text.mail}
            </a>{' '}
            <span class="muted">{contactEmail}</span>
          </>
        )}
      </p>
    </section>
  );
}

/** Only on paper: the way back to the page. */
export function PrintedFoot({ frame, pageUrl }: VerificationProps): VNode {
  const text = readerText(frame.reader).verification;
  return (
    <div class="print-only printed-foot">
      <QrCode text={pageUrl} label={text.elsewhere.qrAlt} size={110} />
      <p>
        {text.printedFrom}
        <br />
        <b>{pageUrl}</b>
      </p>
    </div>
  );
}
