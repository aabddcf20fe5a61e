// tsx's --import does not reach worker threads on Node 20, so the loader is registered here.
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
const { buildPreview } = await import('./preview-worker.ts');
parentPort.on('message', async () => parentPort.postMessage(await buildPreview(workerData)));
