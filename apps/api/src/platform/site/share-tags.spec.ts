import { shareTags } from './share-tags';

const HTML =
  '<html><head><title>Goal 3: "Rights" &amp; &lt;laws&gt;</title><meta name="description" content="What &quot;we&quot; do"></head></html>';

function tagsOf(path: string, html = HTML): string {
  const page = {
    html,
    publicOrigin: 'https://opev.example',
    language: 'en' as const,
    languages: ['en', 'ar'] as const,
  };
  return shareTags({ ...page, path }).join('\n');
}

describe('what other sites show of a link', () => {
  it('is the title and description of the page, as they may stand in an attribute', () => {
    const tags = tagsOf('/en/goals/3');
    expect(tags).toContain('<meta property="og:title" content="Goal 3: &quot;Rights&quot; &amp; &lt;laws&gt;">');
    expect(tags).toContain('<meta property="og:description" content="What &quot;we&quot; do">');
    expect(tags).toContain('<meta property="og:locale:alternate" content="ar_AR">');
    expect(tags).not.toContain('alternate" content="en_GB"');
  });

  it.each([
    ['/en/', '/en/share.png'],
    ['/en/goals/3', '/en/goals/3/share.png'],
    ['/en/goals/3?asOf=2026-01-31', '/en/goals/3/share.png?asOf=2026-01-31'],
    ['/en/charts/status-by-goal?goal=3&country=TN', '/en/charts/status-by-goal/share.png?goal=3&amp;country=TN'],
    ['/en/organizations/amal', '/en/organizations/amal/share.png'],
    ['/en/themes/research-evidence', '/en/themes/research-evidence/share.png'],
    // Its figures are filtered: the picture of the whole would show others.
    ['/en/goals/3?country=TN', '/en/share-plain.png'],
    ['/en/organizations', '/en/share-plain.png'],
    ['/en/reports/00000000-0000-4000-8000-000000000001', '/en/share-plain.png'],
    ['/en/method', '/en/share-plain.png'],
  ])('has a picture, absolute: %s', (path, picture) => {
    expect(tagsOf(path)).toContain(`<meta property="og:image" content="https://opev.example${picture}">`);
  });

  it('says nothing where the page says nothing', () => {
    expect(tagsOf('/en/method', '<html><head><title>x</title></head></html>')).not.toContain('og:description');
  });
});
