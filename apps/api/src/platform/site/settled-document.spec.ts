import { settledDocument } from './settled-document';

const state = (answers: string, views: string) =>
  `<script id="ng-state" type="application/json">{${answers},"__nghData__":${views}}</script>`;
const style = (component: string, color = 'red') =>
  `<style ng-app-id="ng">p[_ngcontent-ng-c${component}]{color:${color}}</style>`;

describe('one page', () => {
  const rendered = (order: 'here' | 'there') => {
    const isHere = order === 'here';
    const [first, second] = isHere ? ['4', '5'] : ['9', '2'];
    return [
      '<!DOCTYPE html><html><head>',
      isHere ? style('1') + style('2') : style('2') + style('1'),
      `</head><body><p _nghost-ng-c2=""></p><div _nghost-ng-c1=""></div>`,
      `<svg><pattern id="chart-s${first}-plain"/><rect style="fill: url(#chart-s${first}-plain)"/></svg>`,
      `<p id="field-s${second}-hint">chart-s4</p><input id="field-s${second}" aria-describedby="field-s${second}-hint" aria-label="chart-s4x">`,
      state(
        isHere ? `"a":{"text":"\\u003Cb> t1"},"b":1` : `"b":1,"a":{"text":"\\u003Cb> t1"}`,
        isHere
          ? `[{"t":{"0":"t2"},"c":{"0":[{"i":"t2","r":2}]}},{"i":"t7"}]`
          : `[{"t":{"0":"t30"},"c":{"0":[{"i":"t30","r":2}]}},{"i":"t2"}]`,
      ),
      '</body></html>',
    ].join('');
  };

  it('is the same in its bytes, whoever rendered it after whatever else', () => {
    expect(settledDocument(rendered('there'))).toBe(settledDocument(rendered('here')));
  });

  it('has its styles in the order of its parts, ids and templates numbered from the first, and all words as they were', () => {
    const html = settledDocument(rendered('there'));
    expect(html).toContain(style('2') + style('1'));
    expect(html).toContain('<rect style="fill: url(#chart-s1-plain)"/>');
    expect(html).toContain('<p id="field-s1-hint">chart-s4</p>');
    expect(html).toContain('aria-describedby="field-s1-hint" aria-label="chart-s4x"');
    expect(html).toContain(
      `{"__nghData__":[{"t":{"0":"t0"},"c":{"0":[{"i":"t0","r":2}]}},{"i":"t1"}],"a":{"text":"\\u003Cb> t1"},"b":1}</script>`,
    );
  });

  it.each([
    ['red', 'blue'],
    ['blue', 'red'],
  ])(
    'has the sheets of one component in their order, for the later overrules the earlier: %s, %s',
    (earlier, later) => {
      const sheets = style('1', earlier) + style('1', later);
      const rendered = `<html><head>${style('2')}${sheets}</head><body><p _nghost-ng-c1=""></p><p _nghost-ng-c2=""></p></body>`;
      expect(settledDocument(rendered)).toContain(`<head>${sheets}${style('2')}</head>`);
    },
  );

  it('without any of that stays as it is', () => {
    const html = '<!DOCTYPE html><html><head></head><body>t1 chart-s4</body></html>';
    expect(settledDocument(html)).toBe(html);
  });
});
