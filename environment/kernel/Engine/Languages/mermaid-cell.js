(async () => {
  const place = document.getElementById("$ID");
  const source = $SOURCE;
  const page = globalThis.artganMermaid ??= { turn: Promise.resolve() };
  page.library ??= (async () => {
    const packed = document.querySelector("script.artgan-library").textContent;
    const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0));
    const script = document.createElement("script");
    script.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
    // A page's module loader (Notebook has one) would take parts of the library for its own.
    const loader = globalThis.define;
    globalThis.define = undefined;
    document.head.append(script);
    globalThis.define = loader;
    const isDark = document.body.classList.contains("vscode-dark") || document.body.dataset.jpThemeLight === "false";
    globalThis.mermaid.initialize({
      startOnLoad: false, securityLevel: "strict", theme: isDark ? "dark" : "default",
      // Labels are text of the drawing, so that it can stand alone; the page's rules for its own labels are kept out.
      htmlLabels: false, flowchart: { htmlLabels: false },
      themeCSS: ".label { font-size: inherit; font-weight: normal; line-height: inherit; padding: 0; }",
    });
    return globalThis.mermaid;
  })();
  // Notebook 6 shows scripts again whenever it opens the file: there the drawing takes the place of the output.
  const keep = drawing => {
    const cell = globalThis.Jupyter?.notebook?.get_cells?.().find(cell => cell.element?.[0]?.contains(place));
    const output = cell?.output_area?.outputs.find(output => output.data?.["text/html"]?.includes("$ID"));
    if (!output)
      return;
    delete output.data["text/html"];
    output.data["image/svg+xml"] = new XMLSerializer().serializeToString(drawing);
  };
  const mermaid = await page.library;
  // One at a time: the library measures in the page while it draws.
  page.turn = page.turn.then(async () => {
    try {
      place.innerHTML = (await mermaid.render("$ID-drawing", source)).svg;
      const drawing = place.firstElementChild;
      // A wide one is scrolled to, where it would be too small to read.
      drawing.style.minWidth = `${0.5 * parseFloat(drawing.style.maxWidth)}px`;
      place.style.overflowX = "auto";
      keep(drawing);
    } catch (error) {
      const message = document.createElement("pre");
      message.style.color = "crimson";
      message.style.whiteSpace = "pre-wrap";
      message.textContent = String(error.message ?? error);
      place.append(message);
      document.getElementById("d$ID-drawing")?.remove();
    }
  });
  await page.turn;
})();
