/** Of the program in a folder; `shelf` is a folder to remember it in. */
export function programDigest(home: string, shelf: string): string;

export function bundleFolder(home: string, shelf: string, digest: string): string;

export function sourceFiles(home: string): string[];
