declare module '@11ty/eleventy' {
  /** What was copied, by its source, and what was rendered. */
  export type EleventyWritten = readonly [
    copied: readonly { readonly map: Readonly<Record<string, string>> }[],
    rendered: readonly { readonly outputPath: string | false; readonly content: string | Uint8Array }[],
  ];

  /** What Dateline uses of Eleventy 3's programmatic interface (11ty.dev/docs/programmatic). */
  export class Eleventy {
    constructor(input: string, output: string, options: { quietMode: boolean; runMode: 'build'; configPath: string });
    init(): Promise<void>;
    readonly config: { passthroughCopies: object };
    readonly bench: { getAll(): Readonly<Record<string, { setIsVerbose(isVerbose: boolean): void }>> };
    disableLogger(): void;
    write(): Promise<EleventyWritten>;
  }
}
