export type AttributeValue = string | number | boolean | null | undefined;

export declare const emptyElements: ReadonlySet<string>;
export declare function attribute(opening: string, value: AttributeValue): string;
export declare function escaped(text: string): string;
