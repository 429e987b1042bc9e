#!/usr/bin/env node
// npm run -s cli -- …, or the program `creanciale`: as npm start, and becomes the command. Nothing but its answer reaches standard output.
import { build } from './build.mjs';
import { installIfNeeded } from './install-if-needed.mjs';

await installIfNeeded();
await build();
process.setSourceMapsEnabled(true);
await import('../dist/cli/main.js');
