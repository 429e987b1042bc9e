import type { VNode } from 'preact';
import { readerText } from '../../../texts/reader.ts';
import type { Frame } from '../../frame.ts';
import type { Islands } from '../../islands.ts';

export interface PhotoFieldProps {
  readonly frame: Frame;
  readonly islands: Pick<Islands, 'camera' | 'reader' | 'program' | 'codes'>;
}

/** A photograph of the code, which a telephone takes by itself; and, where a script can, the camera that reads it at once. */
export function PhotoField({ frame, islands }: PhotoFieldProps): VNode {
  const { photo, camera, unreadable } = readerText(frame.reader).verify;
  return (
    <div class="field">
      <label for="photo">{photo.label}</label>
      <p class="hint" id="photo-aide">
        {photo.hint}
      </p>
      <input type="file" id="photo" name="photo" accept="image/*" capture="environment" aria-describedby="photo-aide" />
      <div
        class="camera"
        data-camera
        data-reader={islands.reader}
        data-program={islands.program}
        data-codes={islands.codes}
        data-looking={camera.looking}
        data-elsewhere={unreadable.faults['code-elsewhere']}
        data-refused={camera.refused}
        hidden
      >
        <button type="button">{camera.open}</button>
        <video playsInline muted hidden />
        <button type="button" hidden>
          {camera.stop}
        </button>
        <p role="status" class="small" />
      </div>
      <script type="module" src={islands.camera} />
    </div>
  );
}
