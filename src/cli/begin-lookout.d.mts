import type { Worker } from 'node:worker_threads';

export function isWorthLookout(remembered: number, workers?: number): boolean;

export function beginLookout(args: readonly string[], script: string): Worker | undefined;
