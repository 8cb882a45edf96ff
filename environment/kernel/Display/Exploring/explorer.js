// Sliders choose which of the frames in the page is seen.
(function () {
  "use strict";
  var pause = 300, rest = 1200;
  document.querySelectorAll(".artgan-explorer:not([data-ready])").forEach(function (explorer) {
    explorer.setAttribute("data-ready", "");
    var controls = explorer.querySelector(".controls"), button = controls.querySelector("button");
    var inputs = Array.from(controls.querySelectorAll("input")), frames = Array.from(explorer.querySelector(".frames").children);
    var timer = null;

    function show() {
      var chosen = inputs.reduce(function (place, input) {
        var labels = JSON.parse(input.dataset.labels), at = Number(input.value);
        input.parentNode.querySelector("output").textContent = labels[at];
        input.setAttribute("aria-valuetext", labels[at]);
        return place * labels.length + at;
      }, 0);
      frames.forEach(function (frame, place) { frame.hidden = place !== chosen; });
    }

    function stop() {
      clearTimeout(timer);
      timer = null;
      button.textContent = "Play";
      button.setAttribute("aria-pressed", "false");
    }

    function next() {
      var input = inputs[0], isLast = Number(input.value) === Number(input.max);
      input.value = isLast ? 0 : Number(input.value) + 1;
      show();
      timer = setTimeout(next, Number(input.value) === Number(input.max) ? rest : pause);
    }

    inputs.forEach(function (input) {
      input.addEventListener("input", function () { if (timer !== null) stop(); show(); });
    });
    if (button) button.addEventListener("click", function () {
      if (timer !== null) return stop();
      button.textContent = "Stop";
      button.setAttribute("aria-pressed", "true");
      next();
    });
    controls.hidden = false;
    show();
  });
})();
