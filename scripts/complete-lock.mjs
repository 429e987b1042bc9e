// After a change of packages: adds to package-lock.json the binaries of other platforms that a registry mirror did not offer.
// npm leaves out what it could not see, and `npm ci` then refuses the lock file. Their exact versions are those their parents name.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tree.mjs';

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const platform = /(android|darwin|linux|win32|freebsd|openharmony)-(arm64|x64|arm|riscv64|ppc64|s390x|ia32)(?:-(.+))?$/;

let added = 0;
for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const [, os, cpu, abi = ''] = platform.exec(name) ?? [];
    const known = [`node_modules/${name}`, `${parent}/node_modules/${name}`].some((key) => key in lock.packages);
    if (known || os === undefined) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev === true ? { dev } : {}),
      ...(os === 'linux' ? { libc: [abi.includes('musl') ? 'musl' : 'glibc'] } : {}),
      optional: true,
      os: [os],
    };
    added += 1;
  }
}
const byName = ([a], [b]) => a.localeCompare(b, 'en');
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byName));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} added\n`);
