// SPDX-License-Identifier: GPL-3.0-only
// A camera around a point, by mouse, fingers, wheel and keys; or from above. Axes of WebGL.
import { lookAt } from "./matrix.js";

const clamp = (value, least, most) => Math.min(most, Math.max(least, value));
const moveOfAClick = 6; // pixels

export class Orbit {
  target = [0, 0.9, 0];
  yaw = 0.6;
  pitch = 0.42;
  distance = 7.5;
  isFromAbove = false;
  isOn = true;
  onclick = null; // called with the event of a click
  #fingers = new Map(); // pointer id to [x, y]
  #spread = 0; // between two fingers, in pixels
  #moved = 0;

  constructor(canvas) {
    this.canvas = canvas;
    canvas.addEventListener("pointerdown", (event) => this.#press(event));
    canvas.addEventListener("pointermove", (event) => this.#move(event));
    canvas.addEventListener("pointerup", (event) => this.#release(event));
    canvas.addEventListener("pointercancel", (event) => this.#release(event));
    canvas.addEventListener("contextmenu", (event) => event.preventDefault());
    canvas.addEventListener("keydown", (event) => this.#key(event));
    canvas.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  /** Looks at all of these positions once. */
  fit(positions, aspect) {
    const middle = (i) => {
      const values = positions.map((p) => p[i]);
      return (Math.min(...values) + Math.max(...values)) / 2;
    };
    const [x, z] = [middle(0), middle(2)];
    const radius = Math.max(1.5, ...positions.map((p) => Math.hypot(p[0] - x, p[2] - z)));
    this.target = [x, this.isFromAbove ? 0 : 0.8, z];
    this.distance = Math.min(20, (radius + 0.5) * (aspect < 1.1 ? 2.6 : 1.95));
    if (aspect < 1) this.pitch = 0.6;
  }

  setFromAbove(isFromAbove) {
    this.isFromAbove = isFromAbove;
    this.target[1] = isFromAbove ? 0 : 0.8;
  }

  get eye() {
    const [x, y, z] = this.target;
    if (this.isFromAbove) return [x, this.distance * 1.25, z + 0.001];
    const flat = Math.cos(this.pitch) * this.distance;
    return [
      x + Math.sin(this.yaw) * flat,
      y + Math.sin(this.pitch) * this.distance,
      z + Math.cos(this.yaw) * flat,
    ];
  }

  get view() {
    return lookAt(this.eye, this.target, this.isFromAbove ? [0, 0, -1] : [0, 1, 0]);
  }

  #turn(dx, dy) {
    this.yaw -= dx * 0.006;
    this.pitch = clamp(this.pitch + dy * 0.006, 0.03, 1.45);
  }

  #zoom(factor) {
    this.distance = clamp(this.distance * factor, 1.2, 40);
  }

  #pan(dx, dy) {
    const metres = (this.distance * 1.1) / this.canvas.clientHeight;
    const yaw = this.isFromAbove ? 0 : this.yaw;
    this.target[0] -= (dx * Math.cos(yaw) + dy * Math.sin(yaw)) * metres;
    this.target[2] -= (dy * Math.cos(yaw) - dx * Math.sin(yaw)) * metres;
  }

  #press(event) {
    this.canvas.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, [event.clientX, event.clientY]);
    this.#moved = 0;
  }

  #move(event) {
    const before = this.#fingers.get(event.pointerId);
    if (!before || !this.isOn) return;
    const [dx, dy] = [event.clientX - before[0], event.clientY - before[1]];
    this.#fingers.set(event.pointerId, [event.clientX, event.clientY]);
    this.#moved += Math.abs(dx) + Math.abs(dy);
    if (this.#fingers.size === 2) {
      const [a, b] = [...this.#fingers.values()];
      const spread = Math.hypot(a[0] - b[0], a[1] - b[1]);
      if (this.#spread) this.#zoom(this.#spread / spread);
      this.#spread = spread;
      this.#pan(dx / 2, dy / 2);
    } else if (event.buttons & 6 || event.shiftKey || this.isFromAbove) this.#pan(dx, dy);
    else this.#turn(dx, dy);
  }

  #release(event) {
    const isClick = this.#fingers.delete(event.pointerId) && this.#moved < moveOfAClick;
    this.#spread = 0;
    if (this.isOn && isClick && event.type === "pointerup") this.onclick?.(event);
  }

  #wheel(event) {
    event.preventDefault();
    if (this.isOn) this.#zoom(Math.exp(event.deltaY * 0.001));
  }

  #key(event) {
    const actions = {
      ArrowLeft: () => this.#turn(-24, 0),
      ArrowRight: () => this.#turn(24, 0),
      ArrowUp: () => this.#turn(0, 16),
      ArrowDown: () => this.#turn(0, -16),
      "+": () => this.#zoom(0.9),
      "-": () => this.#zoom(1.1),
    };
    if (!this.isOn || !actions[event.key]) return;
    event.preventDefault();
    actions[event.key]();
  }
}
