(async () => {
  const element = document.getElementById("$ID");
  const show = (values, color) => {
    const line = document.createElement("pre");
    line.style.color = color;
    line.textContent = values.map(value => typeof value === "string" ? value : value instanceof Error ? String(value) : JSON.stringify(value)).join(" ");
    element.append(line);
  };
  const page = globalThis.console;
  const logged = (kind, color) => (...values) => { page[kind](...values); show(values, color); };
  const console = { ...page, log: logged("log", ""), info: logged("info", ""), warn: logged("warn", "darkorange"), error: logged("error", "crimson") };
  const values = $VALUES;
  const { _ $NAMES } = values;
  try {
    const result = await (async () => {
$CODE
    })();
    if (result !== undefined)
      show([result], "");
  } catch (error) {
    console.error(error);
  }
})();
