/** Reloads the page when the server was restarted. In development builds only: `npm run dev` writes the polled file. */
(() => {
  let shown;
  const look = async () => {
    if (document.hidden) return;
    const renewed = await (await fetch('/renewed.txt', { cache: 'no-store' })).text();
    if (shown !== undefined && shown !== renewed) location.reload();
    shown = renewed;
  };
  // The server does not answer while it restarts.
  setInterval(() => look().catch(() => undefined), 1000);
})();
