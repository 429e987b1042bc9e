import type { VNode } from 'preact';
import type { Achievement, DefinitionAlignment } from '../../../definitions/definition.ts';
import { frameworkName } from '../../../definitions/frameworks.ts';
import type { Language } from '../../../kernel/language.ts';
import { badgeText } from '../../../texts/badge.ts';
import { capital } from '../../../texts/typography.ts';
import type { Frame } from '../../frame.ts';

interface AlignmentsProps {
  readonly frame: Frame;
  readonly achievement: Achievement;
}

/** Where the badge meets other frameworks, each with its address. */
export function Alignments({ frame, achievement }: AlignmentsProps): VNode | null {
  const text = badgeText[frame.language];
  const rows = achievement.alignments;
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{text.alignmentsHeading}</h2>
      <p class="muted">{text.alignmentsIntro}</p>
      <table>
        <caption class="unseen">{text.alignmentsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.target}</th>
            <th scope="col">{text.framework}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.targetUrl} ${row.targetCode ?? ''} ${row.targetName.fr}`}>
              <td>
                <a href={row.targetUrl}>{capital(row.targetName[frame.language])}</a>
              </td>
              <td>{framework(row, frame.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `LifeComp, P2`: an ESCO identifier is an address, said by the link already. */
function framework(row: DefinitionAlignment, language: Language): string {
  const code = row.targetCode;
  const name = frameworkName(row.targetFramework)[language];
  return code === undefined || code.length > 12 ? name : `${name}, ${code}`;
}
