// A worker thread begins with JavaScript: tsx's --import does not reach it on Node 20.
import { parentPort } from 'node:worker_threads';
import { load } from './program.mjs';

const { perform } = await load('build-worker');
parentPort.on('message', async (task) => parentPort.postMessage(await perform(task)));
