// SPDX-License-Identifier: GPL-3.0-only
// Round trips over time, with a logarithmic axis.

const least = 0.5; // ms, at the bottom
const most = 1000; // at the top, and for lost requests
const slow = 100;
const margin = { left: 34, right: 4, top: 8, bottom: 10 };

/** Draws points of [ms since the start, round trip in ms] into a canvas. */
export function drawTrips(canvas, points, seconds) {
  const ratio = devicePixelRatio;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const style = getComputedStyle(canvas);
  const color = (name) => style.getPropertyValue(name);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  const x = (time) => margin.left + (time / seconds / 1000) * (width - margin.left - margin.right);
  const y = (trip) => {
    const part = Math.log(Math.min(Math.max(trip, least), most) / least) / Math.log(most / least);
    return height - margin.bottom - part * (height - margin.top - margin.bottom);
  };

  context.font = "11px system-ui, sans-serif";
  context.textAlign = "right";
  context.textBaseline = "middle";
  for (const trip of [1, 10, slow, most]) {
    context.strokeStyle = color(trip === slow ? "--fair" : "--line");
    context.setLineDash(trip === slow ? [4, 4] : []);
    context.beginPath();
    context.moveTo(margin.left, y(trip));
    context.lineTo(width - margin.right, y(trip));
    context.stroke();
    context.fillStyle = color("--dim");
    context.fillText(String(trip), margin.left - 6, y(trip));
  }
  for (const [time, trip] of points) {
    context.fillStyle = color(trip < slow ? "--link" : "--bad");
    context.fillRect(x(time) - 1, y(Number.isNaN(trip) ? most : trip) - 1, 2, 2);
  }
}
