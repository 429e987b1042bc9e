// Ends the process when one input has taken ten seconds of processor: whatever loops for ever cannot say so itself.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { current, seed } = workerData;
const longest = 10_000_000;
let [number, began] = [-1, process.cpuUsage()];

setInterval(() => {
  const now = Atomics.load(current, 0);
  const { user, system } = process.cpuUsage(began);
  if (now !== number) [number, began] = [now, process.cpuUsage()];
  else if (user + system > longest) {
    writeSync(1, `FAILED   input ${number} of seed ${seed} does not end\nfuzz: 0 passed, 1 failed\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}, 500);
