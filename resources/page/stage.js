// SPDX-License-Identifier: GPL-3.0-only
// The scene on the screen: frames, camera and what is clicked.
import { lookAt, onScreen, perspective } from "./matrix.js";
import { Orbit } from "./orbit.js";
import { room } from "./room.js";
import { Scene, isHead } from "./scene.js";

const longestStep = 0.1; // seconds that a frame moves on at most
const titleSize = [140, 64]; // pixels, with its distance to the corner
const reach = 44; // pixels between a click and a head
const isNarrow = (canvas) => canvas.clientWidth < 600;

export class Stage {
  hasNames = true;
  hasTrails = true;
  isVisible = true;
  isPaused = false; // while a headset draws
  chosen = "";
  walker = null; // set while one walks here: {walk, nodes, camera}
  scene = null; // null without WebGL 2
  #fitted = null; // the channel that the camera has been fitted to
  #last = performance.now();

  constructor(canvas, onpick) {
    this.canvas = canvas;
    this.orbit = new Orbit(canvas);
    this.orbit.onclick = (event) => onpick(this.#at(event));
  }

  /** Compiles the shaders, which takes a moment. */
  start() {
    try {
      this.scene = new Scene(this.canvas);
    } catch {
      this.scene = null; // all but the picture works without it
    }
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const adopt = () => this.scene?.setDark(scheme.matches);
    scheme.addEventListener("change", adopt);
    adopt();
    requestAnimationFrame((time) => this.#frame(time));
  }

  #frame(time) {
    requestAnimationFrame((next) => this.#frame(next));
    const step = Math.min((time - this.#last) / 1000, longestStep);
    this.#last = time;
    if (!this.isVisible || this.isPaused || !this.#resize()) return;
    const people = room.people(this.chosen);
    const camera = this.walker ? this.#walk(step, people) : this.#circle(people);
    this.#draw(people, camera);
  }

  #walk(step, people) {
    this.walker.walk(step);
    people.push({ id: "", name: "", nodes: this.walker.nodes(), isMe: true });
    const { eye, target } = this.walker.camera(isNarrow(this.canvas) ? 4.2 : 3.2);
    return { eye, view: lookAt(eye, target), center: [target[0], 0, target[2]] };
  }

  #circle(people) {
    this.#fit(people);
    return { eye: this.orbit.eye, view: this.orbit.view, center: this.orbit.target };
  }

  /** Once for a channel: as far away as it takes to see all. */
  #fit(people) {
    const positions = people.map(({ nodes }) => nodes[0]?.pos).filter(Boolean);
    if (this.#fitted === room.channel || !positions.length) return;
    this.#fitted = room.channel;
    this.orbit.fit(
      positions.map(([x, y, z]) => [x, y, -z]),
      this.#aspect,
    );
  }

  #draw(people, { eye, view, center }) {
    const { scene, canvas } = this;
    if (!scene) return;
    const { gl } = scene;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const projection = perspective(this.#angle, this.#aspect);
    const scale = isNarrow(canvas) ? 0.36 : 0.42;
    scene.fill(people, this);
    scene.placeNames({ view, projection, eye, width, height, scale, corner: titleSize });
    scene.upload();
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, canvas.width, canvas.height);
    scene.clear();
    const metresOfAPixel = (2 * Math.tan(this.#angle / 2)) / height;
    scene.draw(view, projection, eye, center, metresOfAPixel * scale * 2048);
  }

  get #aspect() {
    return this.canvas.clientWidth / this.canvas.clientHeight;
  }

  /** The vertical angle of the camera. */
  get #angle() {
    return this.#aspect < 1 ? 1.05 : 0.85;
  }

  #resize() {
    const { canvas } = this;
    const ratio = Math.min(devicePixelRatio, 2);
    const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((v) => Math.round(v * ratio));
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    return width > 0 && height > 0;
  }

  /** The id of the participant at a click; empty if there is none. */
  #at({ clientX, clientY }) {
    const box = this.canvas.getBoundingClientRect();
    const projection = perspective(this.#angle, this.#aspect);
    let nearest = { distance: reach, id: "" };
    for (const { id, nodes } of room.people("")) {
      const head = nodes.find(isHead) ?? nodes[0];
      if (!head) continue;
      const chest = [head.pos[0], head.pos[1] - 0.2, -head.pos[2]];
      const at = onScreen(this.orbit.view, projection, chest, box.width, box.height);
      const distance = at ? Math.hypot(at[0] + box.left - clientX, at[1] + box.top - clientY) : Infinity;
      if (distance < nearest.distance) nearest = { distance, id };
    }
    return nearest.id;
  }
}
