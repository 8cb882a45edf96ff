// Pictures side by side become one picture with a slider.
(function () {
  "use strict";
  document.querySelectorAll(".time").forEach(function (box) {
    var slider = box.querySelector("input"), figures = box.querySelectorAll("figure");
    function show() { figures.forEach(function (figure, index) { figure.classList.toggle("current", index === Number(slider.value)); }); }
    slider.max = figures.length - 1;
    slider.value = figures.length - 1;
    slider.hidden = false;
    box.classList.add("sliding");
    slider.addEventListener("input", show);
    show();
  });
})();
