/**
 * The same page in the same bytes, whichever thread of whichever instance rendered it, and whatever it rendered before: a
 * reader who comes to another instance need not fetch again what is the same. The renderer numbers its templates in the order
 * in which they were first used, ids and styles in the order in which parts of a page were ready, and keeps answers as they came.
 */
export function settledDocument(html: string): string {
  return withSortedStyles(withNumberedIds(withSortedState(html)));
}

const STATE = /(<script id="ng-state"[^>]*>)([\s\S]*?)(?=<\/script>)/;

/** What the page takes along for the browser: answers by name, and templates numbered as they come. */
function withSortedState(html: string): string {
  return html.replace(STATE, (_, tag: string, json: string) => {
    const state = JSON.parse(json) as Readonly<Record<string, unknown>>;
    const sorted = Object.keys(state)
      .sort()
      .map(
        (key) =>
          `${JSON.stringify(key)}:${key === '__nghData__' ? numberedTemplates(state[key]) : JSON.stringify(state[key])}`,
      );
    // As the renderer writes it: nothing in there can end the script.
    return tag + `{${sorted.join(',')}}`.replaceAll('<', '\\u003C');
  });
}

/** Templates (`t12`) of views and of where they stand; no text of anybody is in there. */
function numberedTemplates(views: unknown): string {
  const numbers = new Map<string, number>();
  return JSON.stringify(views).replace(/"t\d+"/g, (name) => `"t${String(numberOf(name, numbers))}"`);
}

const ID = /\sid="([a-z]+-s)(\d+)/g;

/** Ids that were made while rendering (`chart-s4`), in the order in which they stand in the page. */
function withNumberedIds(html: string): string {
  const names = new Map<string, string>();
  const numbers = new Map<string, Map<string, number>>();
  for (const [, kind = '', number = ''] of html.matchAll(ID)) {
    const ofKind = numbers.get(kind) ?? new Map<string, number>();
    numbers.set(kind, ofKind);
    names.set(kind + number, kind + String(numberOf(number, ofKind) + 1));
  }
  if (names.size === 0) return html;
  const named = new RegExp(`(?<=["'\\s#])(?:${[...numbers.keys()].join('|')})\\d+(?=["'\\s)-])`, 'g');
  // Only where an attribute names one: what people wrote stays as it is.
  return html.replace(named, (id, at: number) =>
    html.lastIndexOf('<', at) > html.lastIndexOf('>', at) ? (names.get(id) ?? id) : id,
  );
}

const STYLE = /<style ng-app-id="[^"]*">[\s\S]*?<\/style>/g;
const COMPONENT = /_ng(?:host|content)-(ng-c\d+)/;

/** Styles of components in the order in which these stand in the page, those of none first; a component's own as it has them. */
function withSortedStyles(html: string): string {
  const start = html.indexOf('<body');
  const [head, body] = [html.slice(0, start), html.slice(start)];
  const placed = (head.match(STYLE) ?? []).map((style) => {
    const component = COMPONENT.exec(style)?.[1];
    return { style, place: placeOf(component, body), owner: component ?? style };
  });
  // A later sheet of a component overrules its earlier one: they stay in their order.
  placed.sort((one, other) => one.place - other.place || compare(one.owner, other.owner));
  let next = 0;
  return head.replace(STYLE, () => placed[next++]?.style ?? '') + body;
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function placeOf(component: string | undefined, body: string): number {
  if (component === undefined) return -1;
  const host = body.indexOf(`_nghost-${component}`);
  const place = host === -1 ? body.indexOf(`_ngcontent-${component}`) : host;
  return place === -1 ? body.length : place;
}

function numberOf(name: string, numbers: Map<string, number>): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}
