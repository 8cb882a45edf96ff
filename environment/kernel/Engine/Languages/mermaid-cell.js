(async () => {
  const place = document.getElementById("$ID");
  const source = $SOURCE;
  const packed = $LIBRARY;
  const page = globalThis.artganMermaid ??= (() => {
    const waiting = {};
    waiting.ready = new Promise(resolve => { waiting.resolve = resolve; });
    return waiting;
  })();
  if (packed && !page.isLoading) {
    page.isLoading = true;
    const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0));
    const script = document.createElement("script");
    script.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
    // A page's module loader (Notebook has one) would take parts of the library for its own.
    const loader = globalThis.define;
    globalThis.define = undefined;
    document.head.append(script);
    globalThis.define = loader;
    const isDark = document.body.classList.contains("vscode-dark") || document.body.dataset.jpThemeLight === "false";
    globalThis.mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: isDark ? "dark" : "default" });
    page.resolve(globalThis.mermaid);
  }
  const mermaid = await page.ready;
  // One at a time: the library measures in the page while it draws.
  page.turn = (page.turn ?? Promise.resolve()).then(async () => {
    try {
      place.innerHTML = (await mermaid.render("$ID-drawing", source)).svg;
    } catch (error) {
      const message = document.createElement("p");
      message.style.color = "crimson";
      message.textContent = String(error.message ?? error);
      place.append(message);
      document.getElementById("d$ID-drawing")?.remove();
    }
  });
  await page.turn;
})();
