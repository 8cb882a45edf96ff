(function () {
  "use strict";
  // Still pictures of charts give way to those that can be zoomed.
  document.documentElement.classList.add("has-charts");
  var dark = matchMedia("(prefers-color-scheme: dark)");

  // What a figure says about its looks wins over the page's.
  function themed(layout, isDark) {
    var ink = isDark ? "#e4e2dc" : "#1f2328", grid = isDark ? "#30343b" : "#e4e2da";
    var axis = { gridcolor: grid, zerolinecolor: grid, linecolor: grid, automargin: true };
    var base = {
      template: { layout: { xaxis: axis, yaxis: axis, colorway: ["#a3341f", "#2d6fb3", "#2f8a57", "#c98a12", "#7a4fa3", "#5d6570"] } },
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", margin: { l: 56, r: 24, t: 48, b: 48 }
    };
    var result = Object.assign(base, layout);
    result.font = Object.assign({ color: ink, family: "system-ui, sans-serif", size: 13 }, layout.font);
    if (isDark && isWhite(result.paper_bgcolor)) return darkened(result, ink, grid);
    if (!isTransparent(result.paper_bgcolor) && !(layout.font && layout.font.color)) result.font.color = "#1f2328";
    return result;
  }

  // A figure made for white paper.
  function darkened(layout, ink, grid) {
    var result = JSON.parse(JSON.stringify(layout));
    result.paper_bgcolor = result.plot_bgcolor = "rgba(0,0,0,0)";
    recolour(result, ink, grid);
    return result;
  }

  function recolour(part, ink, grid) {
    Object.keys(part).forEach(function (key) {
      var value = part[key];
      if (key === "gridcolor") part[key] = grid;
      else if (key === "linecolor" || key === "zerolinecolor" || key === "tickcolor") part[key] = "#686d75";
      else if (key === "bgcolor" && isWhite(value)) part[key] = "rgba(0,0,0,0)";
      else if (key === "font" || key === "tickfont") { if (value && value.color) value.color = ink; }
      else if (value && typeof value === "object") recolour(value, ink, grid);
    });
  }

  function isWhite(colour) { return /^(white|#fff|#ffffff|rgba?\(255, ?255, ?255.*\))$/i.test(colour || ""); }

  function isTransparent(colour) { return colour === "rgba(0,0,0,0)" || colour === "transparent"; }

  // Parallel coordinates need more of WebGL than every browser has; plotly.js then says so in place of the chart.
  function keepStill(figure) {
    if (figure.querySelector(".no-webgl")) figure.classList.add("stays");
  }

  function draw(isDark) {
    document.querySelectorAll("figure.chart").forEach(function (figure) {
      var chart = JSON.parse(figure.querySelector("script").textContent);
      var layout = chart.layout || {};
      var config = Object.assign({ responsive: true, displaylogo: false }, chart.config);
      var plot = figure.querySelector(".plot");
      if (layout.height) plot.style.minHeight = layout.height + "px";
      Plotly.react(plot, chart.data || [], themed(layout, isDark), config).then(function () { keepStill(figure); });
    });
  }

  dark.addEventListener("change", function () { draw(dark.matches); });
  addEventListener("beforeprint", function () { draw(false); });
  addEventListener("afterprint", function () { draw(dark.matches); });
  draw(dark.matches);
})();
