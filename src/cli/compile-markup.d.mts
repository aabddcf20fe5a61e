export declare function compileMarkup(code: string): string;
