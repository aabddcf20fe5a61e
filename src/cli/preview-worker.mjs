// A worker thread begins with JavaScript: tsx's --import does not reach it on Node 20.
import { parentPort, workerData } from 'node:worker_threads';
import { load, program } from './program.mjs';

const { previewBuilds } = await load('preview-worker');
const build = previewBuilds({ ...workerData, program });
parentPort.on('message', async () => parentPort.postMessage(await build()));
