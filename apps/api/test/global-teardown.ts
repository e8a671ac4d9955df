/** Leaves nothing behind, whether the tests passed or failed. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.testServer?.remove();
}
