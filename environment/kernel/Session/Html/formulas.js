(function () {
  "use strict";
  // Without a font that is made for mathematics, browsers leave subscripts on the line; the style lowers them.
  var formula = document.querySelector("math");
  if (!formula) return;
  var probe = document.createElement("div");
  probe.style.cssText = "position: absolute; visibility: hidden; font-size: 100px";
  probe.innerHTML = "<math><msub><mi>x</mi><mi>x</mi></msub></math>";
  document.body.append(probe);
  var letters = probe.querySelectorAll("mi");
  var isPlain = letters[1].getBoundingClientRect().bottom - letters[0].getBoundingClientRect().bottom < 5;
  probe.remove();
  document.documentElement.classList.toggle("plain-math", isPlain);
})();
