// A worker thread begins with JavaScript: tsx's --import does not reach it on Node 20.
import { parentPort, workerData } from 'node:worker_threads';
import { answerTasks } from './answer-tasks.mjs';
import { load } from './program.mjs';

const { perform } = await load(workerData.worker, workerData.program);
answerTasks(parentPort, perform);
