// A worker thread begins with JavaScript: tsx's --import does not reach it on Node 20.
import { parentPort, workerData } from 'node:worker_threads';
import { load } from './program.mjs';

const { perform } = await load(workerData.worker, workerData.program);
// One task after the other, although a task may wait.
let before = Promise.resolve();
parentPort.on('message', (task) => {
  before = before.then(async () => parentPort.postMessage(await perform(task)));
});
