export const REASONS: readonly string[];
export function wakeLate(load: () => void, reasons: readonly string[]): void;
