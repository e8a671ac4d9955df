/**
 * Whether an address asks for exactly this. A form that is sent before the page's script woke is the browser's own, and names
 * the fields that were left empty as well: it is the same page.
 */
export function asksFor(asked: Readonly<Record<string, string>>): (address: URL) => boolean {
  return ({ searchParams }) => {
    const given = [...searchParams].filter(([, value]) => value !== '');
    return given.length === Object.keys(asked).length && given.every(([name, value]) => asked[name] === value);
  };
}
