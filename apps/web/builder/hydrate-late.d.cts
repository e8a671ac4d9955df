export const REASONS: readonly string[];
export function hydrateLate(load: () => void, reasons: readonly string[]): void;
