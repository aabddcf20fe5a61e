declare module '@11ty/eleventy' {
  /** What Dateline uses of Eleventy 3's programmatic interface (11ty.dev/docs/programmatic). */
  export class Eleventy {
    constructor(input: string, output: string, options: { quietMode: boolean; runMode: 'build'; configPath: string });
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
