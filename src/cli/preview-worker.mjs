// A worker thread begins with JavaScript: tsx's --import does not reach it on Node 20.
import { parentPort, workerData } from 'node:worker_threads';
import { load, programNow } from './program.mjs';

const program = programNow();
const { previewBuilds } = await load('preview-worker', program);
const build = previewBuilds({ ...workerData, program });
parentPort.on('message', async () => parentPort.postMessage(await build()));
