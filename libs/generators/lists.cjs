/**
 * Additions to the lists that are kept by hand: at the end of one (`opening`, `entry`), or in the order of paths among imports and exports
 * (`line`). Each finds its place by how the list is written; where that has changed it throws, and nothing at all is generated.
 */
function addToLists(tree, additions) {
  for (const { file, opening, entry, line } of additions) {
    const text = tree.read(file, 'utf-8');
    if (text === null) throw new Error(`There is no ${file} any more: the generators have to follow.`);
    const lines = text.split('\n');
    const isAdded = line ? addInOrder(lines, line) : addAtEnd(lines, { opening, entry });
    if (!isAdded)
      throw new Error(`${file} has no place for "${line ?? opening}" any more: the generators have to follow.`);
    tree.write(file, lines.join('\n'));
  }
}

function addAtEnd(lines, { opening, entry }) {
  const begins = lines.findIndex((line) => line.includes(opening));
  if (begins < 0) return false;
  const first = lines[begins];
  const closes = first.lastIndexOf(']');
  if (closes > first.indexOf(opening) + opening.length) {
    lines[begins] = `${first.slice(0, closes)}, ${entry}${first.slice(closes)}`;
    return true;
  }
  const closing = new RegExp(`^${/^ */.exec(first)[0]}[\\]}]`);
  const ends = lines.findIndex((line, index) => index > begins && closing.test(line));
  if (ends < 0) return false;
  lines.splice(ends, 0, entry);
  return true;
}

function addInOrder(lines, added) {
  const pathIn = (line) => /^(?:import|export) .*'(\.[^']+)';$/.exec(line)?.[1];
  const known = lines.flatMap((line, index) => (pathIn(line) ? [{ index, path: pathIn(line) }] : []));
  if (known.length === 0) return false;
  const next = known.find(({ path }) => path > pathIn(added));
  lines.splice(next ? next.index : known.at(-1).index + 1, 0, added);
  return true;
}

module.exports = { addToLists };
