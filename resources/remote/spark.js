// SPDX-License-Identifier: GPL-3.0-or-later
// Canvases that are sharp on every screen, and the small line of a card.

/** The context of `canvas`, cleared, in CSS pixels. */
export function prepare(canvas) {
  const scale = devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  }
  const context = canvas.getContext("2d");
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}

/** `points` of [x, y] as a line over a fading area down to `floor`. */
export function drawArea(context, points, color, floor, fill = true) {
  if (points.length === 0) return;
  if (points.length === 1) { // alone between two gaps: a line of no length would not be seen
    context.fillStyle = color;
    context.beginPath();
    context.arc(points[0][0], points[0][1], 1.5, 0, 7);
    context.fill();
    return;
  }
  context.beginPath();
  points.forEach(([x, y], place) => (place === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.lineJoin = "round";
  context.stroke();
  if (!fill) return;
  context.lineTo(points[points.length - 1][0], floor);
  context.lineTo(points[0][0], floor);
  const shade = context.createLinearGradient(0, 0, 0, floor);
  shade.addColorStop(0, color);
  shade.addColorStop(1, color.startsWith("#") ? `${color}00` : color.replace(")", ", 0)"));
  context.globalAlpha = 0.18;
  context.fillStyle = shade;
  context.fill();
  context.globalAlpha = 1;
}

export function drawSpark(canvas, values) {
  const { context, width, height } = prepare(canvas);
  if (values.length < 2) return;
  const top = Math.max(...values) * 1.1 || 1;
  const step = width / (values.length - 1);
  drawArea(context, values.map((value, place) => [place * step, height - 2 - (value / top) * (height - 6)]), getComputedStyle(canvas).color, height);
}
