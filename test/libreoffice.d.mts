export function findLibreOffice(): string | undefined;
export function ensureLibreOffice(): void;
