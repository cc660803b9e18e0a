export function findChromium(): string | undefined;
export function ensureChromium(): void;
export const chromiumFlags: string[];
