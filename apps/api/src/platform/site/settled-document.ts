/**
 * Normalizes a rendered document so that equal pages are equal bytes, whichever thread of whichever instance rendered them:
 * readers who reach another instance get 304. Angular numbers templates in the order of first use, ids and styles in the
 * order in which parts were ready, and stores answers in the order of arrival.
 */
export function settledDocument(html: string): string {
  return withSortedStyles(withNumberedIds(withSortedState(html)));
}

const STATE = /(<script id="ng-state"[^>]*>)([\s\S]*?)(?=<\/script>)/;

/** Sorts the transfer state: answers by name, templates renumbered. */
function withSortedState(html: string): string {
  return html.replace(STATE, (_, tag: string, json: string) => {
    const state = JSON.parse(json) as Readonly<Record<string, unknown>>;
    const sorted = Object.keys(state)
      .sort()
      .map(
        (key) =>
          `${JSON.stringify(key)}:${key === '__nghData__' ? numberedTemplates(state[key]) : JSON.stringify(state[key])}`,
      );
    // Escaped as Angular does, so that nothing in it can end the script element.
    return tag + `{${sorted.join(',')}}`.replaceAll('<', '\\u003C');
  });
}

/** Renumbers the template ids (`t12`) of views and containers; no user text is in there. */
function numberedTemplates(views: unknown): string {
  const numbers = new Map<string, number>();
  return JSON.stringify(views).replace(/"t\d+"/g, (name) => `"t${String(numberOf(name, numbers))}"`);
}

const ID = /\sid="([a-z]+-s)(\d+)/g;

/** Renumbers generated ids (`chart-s4`) in document order. */
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
  // Only in attributes that refer to ids: what people wrote stays as it is.
  return html.replace(named, (id, at: number) =>
    html.lastIndexOf('<', at) > html.lastIndexOf('>', at) ? (names.get(id) ?? id) : id,
  );
}

const STYLE = /<style ng-app-id="[^"]*">[\s\S]*?<\/style>/g;
const COMPONENT = /_ng(?:host|content)-(ng-c\d+)/;

/** Sorts component styles by their components' document order, global ones first; within a component the order stays. */
function withSortedStyles(html: string): string {
  const start = html.indexOf('<body');
  const [head, body] = [html.slice(0, start), html.slice(start)];
  const placed = (head.match(STYLE) ?? []).map((style) => {
    const component = COMPONENT.exec(style)?.[1];
    return { style, place: placeOf(component, body), owner: component ?? style };
  });
  // Within a component a later sheet overrides an earlier one: their order stays.
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
