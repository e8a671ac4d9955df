import { createHash } from 'node:crypto';
import { contentSecurityPolicy, securityHeaders } from './page-security';

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

describe('the headers of the site', () => {
  it('ask for https only where it is there', () => {
    expect(securityHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security');
    expect(securityHeaders('https://opev.example')).toHaveProperty('strict-transport-security');
  });
});
