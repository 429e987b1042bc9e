import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sha256 } from '../../../kernel/platform.ts';
import type { Proof } from '../../../offline/proof.ts';
import { readerText } from '../../../texts/reader.ts';
import { siteText } from '../../../texts/site.ts';
import { Artwork, type Drawing } from '../../artwork.tsx';
import type { BrowserScripts } from '../../browser-scripts.ts';
import { Mark } from '../../mark.tsx';
import type { Theme } from '../../theme.ts';

interface ProofFileParts {
  readonly proof: Proof;
  readonly scripts: BrowserScripts;
  readonly theme: Theme;
  /** The stamp of the badge: shown once the badge itself is. */
  readonly stamp: Drawing;
}

const start = "creanciale.showProof(document.getElementById('preuve').textContent, document.getElementById('verdict'))";

/**
 * One HTML file with the badge, its issuer's keys, the list of withdrawals and the verifier. It asks nobody for anything: its own
 * policy lets nothing in but the texts it was made with, by their hashes, and nothing out.
 */
export function buildProofFile({ proof, scripts, theme, stamp }: ProofFileParts): string {
  const style = inlineStyle(theme);
  const run = [scripts.words(proof.language).text, scripts.verifier.text, start];
  const policy = [
    "default-src 'none'",
    `script-src ${run.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = readerText(proof.language).verification.titleWithoutBadge;
  return [
    `<!doctype html><html lang="${proof.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeMarkup(title)} – Créanciale</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><style>${style}</style></head>`,
    `<body class="proof-file">${renderToString(<ProofBody proof={proof} stamp={stamp} />)}`,
    `<script type="application/json" id="preuve">${escapeData(JSON.stringify(proof))}</script>`,
    ...run.map((script) => `<script>${script}</script>`),
    '</body></html>\n',
  ].join('\n');
}

function ProofBody({ proof, stamp }: Pick<ProofFileParts, 'proof' | 'stamp'>): VNode {
  const { device, verification, verify } = readerText(proof.language);
  return (
    <main class="page">
      <p class="proof-name">
        <Mark size={36} /> <b>{siteText.fr.name}</b>
      </p>
      <h1>{verification.titleWithoutBadge}</h1>
      <div id="verdict">
        <noscript>
          <p class="note">{device.noScript}</p>
        </noscript>
        <p class="note proof-broken">
          {verify.unreadable.faults.damaged} {verify.unreadable.remedies.original}
        </p>
      </div>
      <Artwork drawing={stamp} class="proof-stamp" />
      <p class="note">
        {device.caution}
        <br />
        <a class="address" href={proof.pageUrl}>
          {proof.pageUrl}
        </a>
      </p>
    </main>
  );
}

/** The theme in one text, its fonts within. */
function inlineStyle({ stylesheet, assets }: Theme): string {
  const css = assets.get(stylesheet)?.body.toString('utf8') ?? '';
  return css.replaceAll(/url\("([^"]+)"\)/g, (written, path: string) => {
    const asset = assets.get(path);
    return asset === undefined ? written : `url("data:${asset.type};base64,${asset.body.toString('base64')}")`;
  });
}

function hashOf(text: string): string {
  return `'sha256-${Buffer.from(sha256(text)).toString('base64')}'`;
}

/** JSON within markup: no text of a badge may end the element it stands in. */
function escapeData(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
