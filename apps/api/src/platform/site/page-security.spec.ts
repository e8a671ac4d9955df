import { createHash } from 'node:crypto';
import { contentSecurityPolicy, FRAMED_POLICY, mayBeFramed } from './page-security';

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('what a page may run', () => {
  it('is its own files and the renderer’s two inline scripts', () => {
    const html =
      '<script type="text/javascript" id="ng-event-dispatch-contract">(()=>{})();</script>' +
      '<script>window.__jsaction_bootstrap(document.body,"ng",["click"],[]);</script>' +
      '<script src="main.js" type="module"></script><script id="ng-state" type="application/json">{}</script>';
    const policy = contentSecurityPolicy(html);
    expect(policy).toContain(
      `script-src 'self' ${hashOf('(()=>{})();')} ${hashOf('window.__jsaction_bootstrap(document.body,"ng",["click"],[]);')};`,
    );
  });

  it('is no script that found its way into the page', () => {
    expect(contentSecurityPolicy('<p><script>alert(1)</script></p>')).toContain("script-src 'self';");
  });

  it('never is any inline script', () => {
    const [, scripts = ''] = /script-src ([^;]*)/.exec(contentSecurityPolicy('<html></html>')) ?? [];
    expect(scripts).toBe("'self'");
  });
});

describe('a frame on another site', () => {
  it.each(['/en/embed/status-by-goal', '/ar/embed/goals-by-country?goal=3'])('may show %s', (path) => {
    expect(mayBeFramed(path)).toBe(true);
  });

  it.each(['/en/', '/en/charts/status-by-goal', '/en/workspace', '/en/embedded/x', '/en/goals/embed/3', '/embed/x'])(
    'may not show %s',
    (path) => {
      expect(mayBeFramed(path)).toBe(false);
    },
  );

  it('is kept out of every other page', () => {
    expect(contentSecurityPolicy('<html></html>')).toContain("frame-ancestors 'none'");
  });

  it('runs no script and sends no form', () => {
    expect(FRAMED_POLICY).toContain("default-src 'none'");
    expect(FRAMED_POLICY).toContain("form-action 'none'");
    expect(FRAMED_POLICY).not.toContain('script-src');
  });
});
