// A worker thread begins with JavaScript: tsx's --import does not reach it on Node 20.
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { load, program } from './program.mjs';

// As in dateline.mjs; a thread has to say so for itself.
module.enableCompileCache?.();
const { previewBuilds } = await load('preview-worker');
const build = previewBuilds({ ...workerData, program });
parentPort.on('message', async () => parentPort.postMessage(await build()));
