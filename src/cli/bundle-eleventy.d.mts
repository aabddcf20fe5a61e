import type { build } from 'esbuild';

export declare function bundleEleventy(run: typeof build, folder: string): Promise<void>;
