// A worker thread begins with JavaScript: tsx's --import does not reach it on Node 20.
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { load } from './program.mjs';

// As in dateline.mjs; a thread has to say so for itself.
module.enableCompileCache?.();
const { perform } = await load(workerData.worker);
// One task after the other, although a task may wait.
let before = Promise.resolve();
parentPort.on('message', (task) => {
  before = before.then(async () => parentPort.postMessage(await perform(task)));
});
