// npm start: installs what is missing, builds what changed, and becomes the service.
import { build } from './build.mjs';
import { installIfNeeded } from './install-if-needed.mjs';

await installIfNeeded();
await build();
process.setSourceMapsEnabled(true);
await import('../dist/main.js');
