import type { DeviceText } from './words.ts';

export const en: DeviceText = {
  heading: 'Check on this device',
  intro: 'Your browser does the checking: what you choose does not leave this device.',
  unavailable: 'The verifier could not be loaded. Reload the page, or use the “Check” button.',
  asOf: 'Known issuers and list of withdrawals: as they stood on {moment} (Paris time).',
  notAsked: 'Nobody else was asked: a more recent withdrawal, or a suspension, does not show here.',
  address: 'An address is not followed from this device. Choose the file of the badge.',
  download: 'Download the proof',
  downloadHint: 'A file that verifies itself, even without a connection.',
  caution: 'Whoever hands you this file may have changed it. If in doubt, check the badge at its address.',
  noScript: 'Your browser did not run the verifier in this file. Check the badge at its address.',
};
