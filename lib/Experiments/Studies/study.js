"use strict";
(() => {
  const study = JSON.parse(document.getElementById("study").textContent);
  const place = `artgan-study-${study.study}`;
  const get = id => document.getElementById(id);
  const [stage, images, buttons] = [get("stage"), [...document.querySelectorAll("#stage img")], [...document.querySelectorAll("[data-choice]")]];
  const isPair = images.length === 2;
  let state = recall() ?? anew();
  // Nobody sees and answers sooner; the second click of a double click is no answer.
  const soonest = 200;
  let shownAt = null;
  let isOpen = false;
  let timers = [];

  function later(action, milliseconds) {
    timers.push(setTimeout(action, milliseconds));
  }

  function anew() {
    const bytes = crypto.getRandomValues(new Uint8Array(4));
    return { participant: [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join(""), started: null, answers: [], undone: [], comment: "", handed: false };
  }

  // Where a browser keeps nothing, for files or in private windows, a reload begins anew and all else works.
  function recall() {
    try {
      const kept = JSON.parse(localStorage.getItem(place));
      return kept && Array.isArray(kept.answers) && kept.answers.length <= study.questions.length ? kept : null;
    } catch { return null; }
  }

  function keep() {
    try { localStorage.setItem(place, JSON.stringify(state)); } catch { }
  }

  function show(id) {
    for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== id;
  }

  // Whole multiples only, so that every pixel of a picture is a square of one size.
  function fit() {
    const room = isPair
      ? Math.min((Math.min(innerWidth, 1024) - 32 - 16) / 2 - 24, innerHeight * 0.6)
      : Math.min(Math.min(innerWidth, 736) - 32, innerHeight * 0.58);
    const times = Math.floor(room / study.edge);
    const edge = times >= 1 ? times * study.edge : room;
    for (const image of images) image.style.width = image.style.height = `${edge}px`;
  }

  function cover(isCovered) {
    for (const image of images) image.style.visibility = isCovered ? "hidden" : "visible";
    get("gone").hidden = !isCovered;
  }

  async function ask() {
    timers.forEach(clearTimeout);
    [shownAt, isOpen, timers] = [null, false, []];
    delete stage.dataset.open;
    const number = state.answers.length;
    if (number === study.questions.length) { finish(); return; }
    show("asking");
    get("count").textContent = `${isPair ? "Pair" : "Picture"} ${number + 1} of ${study.questions.length}`;
    get("progress").max = study.questions.length;
    get("progress").value = number;
    get("undo").disabled = number === 0;
    cover(true);
    get("gone").hidden = true;
    fit();
    images.forEach((image, side) => {
      image.src = `data:image/png;base64,${study.questions[number][side]}`;
      image.alt = isPair ? `The ${side === 0 ? "left" : "right"} picture of pair ${number + 1}` : `Picture ${number + 1}`;
    });
    await Promise.all(images.map(image => image.decode().catch(() => { })));
    if (state.answers.length !== number) return;
    cover(false);
    // The clock starts with the frame in which the picture can be seen.
    requestAnimationFrame(() => {
      shownAt = performance.now();
      later(() => { isOpen = true; stage.dataset.open = number; }, soonest);
      if (study.seconds > 0) later(() => cover(true), study.seconds * 1000);
    });
  }

  function answer(choice) {
    if (!isOpen || get("asking").hidden) return;
    const number = state.answers.length;
    const given = { choice: study.choices[choice], milliseconds: Math.round(performance.now() - shownAt) };
    if (state.undone.includes(number)) given.revised = true;
    state.answers.push(given);
    keep();
    ask();
  }

  function undo() {
    if (state.answers.length === 0) return;
    state.answers.pop();
    if (!state.undone.includes(state.answers.length)) state.undone.push(state.answers.length);
    state.handed = false;
    keep();
    ask();
  }

  function finish() {
    show("end");
    get("comment").value = state.comment;
    get("text").hidden = true;
    document.querySelector("#end h1").focus();
  }

  function start() {
    state.started ??= new Date().toISOString();
    keep();
    ask();
    get("count").focus();
  }

  function result() {
    return JSON.stringify({
      format: "artgan-study-answers", version: 1, study: study.study, participant: state.participant, started: state.started,
      finished: new Date().toISOString(), answers: state.answers, comment: state.comment.trim()
    }, null, 1);
  }

  async function save() {
    const text = result();
    const [name, told] = [`study-${study.study}-${state.participant}.answers.json`, get("handed")];
    if (location.protocol.startsWith("http")) {
      try {
        const reply = await fetch("answers", { method: "POST", headers: { "Content-Type": "application/json" }, body: text });
        if (reply.ok) {
          state.handed = true;
          keep();
          told.textContent = "Your answers are handed in. You can close this page.";
          return;
        }
      } catch { }
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    state.handed = true;
    keep();
    told.textContent = `Saved as ${name}, where this browser puts downloads. Please give the file to whoever asked you; if there is no such file, copy the answers as text.`;
  }

  async function copy() {
    const area = get("text");
    area.value = result();
    area.hidden = false;
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
      get("handed").textContent = "Copied. Paste the text into a message to whoever asked you.";
    } catch {
      get("handed").textContent = "Select the text below, copy it, and send it to whoever asked you.";
    }
  }

  function again() {
    if (!state.handed && !confirm("These answers have not been saved. Start anew and lose them?")) return;
    state = anew();
    keep();
    get("handed").textContent = "That was the last one. Please save your answers and give the file to whoever asked you.";
    show("welcome");
  }

  const keys = { ArrowLeft: 0, ArrowRight: 1, 1: 0, 2: 1 };
  document.addEventListener("keydown", event => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || get("asking").hidden) return;
    if (event.key in keys) answer(keys[event.key]);
    else if (event.key === "Backspace") undo();
    else return;
    event.preventDefault();
  });
  for (const button of buttons) button.addEventListener("click", () => answer(Number(button.dataset.choice)));
  for (const [id, action] of Object.entries({ start, undo, back: undo, save, copy, again })) get(id).addEventListener("click", action);
  get("comment").addEventListener("input", event => { state.comment = event.target.value; keep(); });
  stage.addEventListener("contextmenu", event => event.preventDefault());
  addEventListener("resize", fit);

  if (state.started === null) show("welcome"); else ask();
})();
