// SPDX-License-Identifier: GPL-3.0-only
// The participants of a channel, drawn with WebGL 2. Unity's axes are left-handed: they become WebGL's in fill(), and
// nothing below knows of them.
import { Quads, Solids, Strip, quadArray, quadBuffer } from "./buffers.js";
import { rgb } from "./colors.js";
import { turned } from "./matrix.js";
import { ball, box } from "./meshes.js";
import { NameTags } from "./nametags.js";
import { compileShaders } from "./shaders.js";
import { Trails } from "./trails.js";

const hex = (text) => [1, 3, 5].map((i) => parseInt(text.slice(i, i + 2), 16) / 255);

const themes = {
  light: {
    floor: hex("#ffffff"),
    line: hex("#dfe1e4"),
    axis: hex("#a3a6ab"),
    sky: [0.66, 0.67, 0.7],
    ground: [0.4, 0.39, 0.4],
    visor: [0.16, 0.18, 0.21],
    ring: hex("#2463b5"),
    shadow: 0.22,
    background: [0.87, 0.9, 0.94],
  },
  dark: {
    floor: hex("#1d1e20"),
    line: hex("#34363a"),
    axis: hex("#6a6d73"),
    sky: [0.62, 0.65, 0.7],
    ground: [0.24, 0.24, 0.27],
    visor: [0.13, 0.14, 0.16],
    ring: hex("#4f94f2"),
    shadow: 0.5,
    background: [0.08, 0.085, 0.09],
  },
};

/** Half the width, height and depth of a node in metres, as a head and otherwise. */
const sizes = {
  ball: { head: [0.115, 0.135, 0.125], other: [0.06, 0.06, 0.06], joint: [0.012, 0.012, 0.012] },
  box: { head: [0.12, 0.12, 0.12], other: [0.05, 0.035, 0.075], joint: [0.012, 0.012, 0.012] },
  pill: { head: [0.11, 0.2, 0.11], other: [0.05, 0.1, 0.05], joint: [0.01, 0.02, 0.01] },
};
const bodyHalf = [0.16, 0.54, 0.16];
const crowdOfNodes = 8; // a client with more of them shows the joints of its fingers

export const isHead = (node) => /head/i.test(node.id);

export class Scene {
  constructor(canvas) {
    const options = { antialias: true, alpha: true, powerPreference: "low-power" };
    const gl = (this.gl = canvas.getContext("webgl2", options));
    if (!gl) throw new Error("no WebGL 2");
    this.shaders = compileShaders(gl);
    const quad = quadBuffer(gl);
    this.floor = quadArray(gl, quad);
    this.balls = new Solids(gl, ball());
    this.boxes = new Solids(gl, box());
    this.bodies = new Solids(gl, ball());
    this.discs = new Quads(gl, quad);
    this.labels = new Quads(gl, quad);
    this.ribbons = new Strip(gl);
    this.names = new NameTags(gl);
    this.trails = new Trails();
    this.setDark(false);
  }

  setDark(isDark) {
    this.theme = isDark ? themes.dark : themes.light;
    this.names.setDark(isDark);
  }

  /**
   * Takes the participants of a frame: {id, name, nodes, isChosen, isMe}, with nodes as parseNode() gives them.
   * isInside: the eyes are one's own, so the own head and body are left out.
   */
  fill(people, { hasNames = true, hasTrails = true, isInside = false } = {}) {
    const now = performance.now() / 1000;
    for (const data of [this.balls, this.boxes, this.bodies, this.discs, this.labels, this.ribbons])
      data.clear();
    this.names.clear();
    for (const person of people) this.#person(person, person.isMe && isInside, hasNames, now);
    this.trails.keep(new Set(people.map(({ id }) => id)));
    if (hasTrails) this.trails.write(this.ribbons, now);
  }

  /** Chooses the names that this camera shows. */
  placeNames(camera) {
    this.labels.clear();
    for (const { position, picture } of this.names.visible(camera))
      this.labels.push(...position, 0, ...picture.place);
  }

  upload() {
    for (const data of [this.balls, this.boxes, this.bodies, this.discs, this.labels, this.ribbons])
      data.upload();
    this.names.upload();
  }

  /** Clears to transparent, or in a headset to the background. */
  clear(isOpaque = false) {
    const { gl } = this;
    gl.clearColor(...(isOpaque ? [...this.theme.background, 1] : [0, 0, 0, 0]));
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
  }

  /** One view: a window has one, a headset two. The floor fades around center. */
  draw(view, projection, eye, center, labelScale) {
    const { gl, theme } = this;
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    const use = (name) => {
      const { program, uniforms } = this.shaders[name];
      gl.useProgram(program);
      gl.uniformMatrix4fv(uniforms.uView, false, view);
      gl.uniformMatrix4fv(uniforms.uProjection, false, projection);
      if (uniforms.uEye) gl.uniform3fv(uniforms.uEye, eye);
      return uniforms;
    };

    gl.depthMask(false); // what lies on the floor is drawn in this order
    const floor = use("floor");
    gl.uniform3fv(floor.uCenter, center);
    gl.uniform3fv(floor.uFloor, theme.floor);
    gl.uniform3fv(floor.uLine, theme.line);
    gl.uniform3fv(floor.uAxis, theme.axis);
    gl.bindVertexArray(this.floor);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    use("trail");
    this.ribbons.draw();
    use("disc");
    this.discs.draw();

    gl.depthMask(true);
    const solid = use("solid");
    gl.uniform3fv(solid.uSky, theme.sky);
    gl.uniform3fv(solid.uGround, theme.ground);
    this.balls.draw();
    this.boxes.draw();
    gl.depthMask(false); // bodies of glass do not hide each other
    gl.enable(gl.CULL_FACE);
    gl.cullFace(gl.FRONT);
    this.bodies.draw();
    gl.disable(gl.CULL_FACE);

    gl.disable(gl.DEPTH_TEST);
    const name = use("name");
    gl.uniform1f(name.uScale, labelScale);
    gl.bindTexture(gl.TEXTURE_2D, this.names.texture);
    this.labels.draw();
    gl.depthMask(true);
    gl.bindVertexArray(null);
  }

  #person(person, isHidden, hasNames, now) {
    const detail = person.nodes.length > crowdOfNodes ? "joint" : "other";
    let head = null;
    for (const node of person.nodes) {
      const position = [node.pos[0], node.pos[1], -node.pos[2]];
      const rotation = [-node.rot[0], -node.rot[1], node.rot[2], node.rot[3]];
      const color = rgb(node.color);
      if (isHead(node) || !head) head = { position, color };
      if (isHidden && isHead(node)) continue;
      this.#node(node, position, rotation, color, detail);
    }
    if (!head) return;
    const { position, color } = head;
    const [x, y, z] = position;
    if (y > 0.9 && !isHidden) {
      const glass = [...color, person.isChosen ? 0.8 : 0.6];
      this.bodies.push(x, y - 0.72, z, bodyHalf[0], 0, 0, 0, 1, ...glass, bodyHalf[1], bodyHalf[2], 1, 0);
    }
    if (person.isChosen) this.#disc(position, 0.42, this.theme.ring, 2);
    if (hasNames && !person.isMe) this.names.add(person.id, person.name, [x, y + 0.22, z], person.isChosen);
    this.trails.add(person.id, position, color, now);
  }

  #node(node, position, rotation, color, detail) {
    const shape = node.shape in sizes ? node.shape : "ball";
    const size = sizes[shape][isHead(node) ? "head" : detail];
    if (shape === "box") this.#solid(this.boxes, position, rotation, size, [...color, 1]);
    else this.#solid(this.balls, position, rotation, size, [...color, 1], shape === "pill");
    this.#disc(position, isHead(node) ? 0.3 : detail === "joint" ? 0.04 : 0.13, [0, 0, 0], this.theme.shadow);
    if (!isHead(node)) return;
    const before = (distance) => {
      const offset = turned(rotation, [0, 0.012, -distance]);
      return position.map((v, i) => v + offset[i]);
    };
    this.#solid(this.boxes, before(0.088), rotation, [0.098, 0.052, 0.05], [...this.theme.visor, 1]);
    this.#solid(this.boxes, before(0.137), rotation, [0.078, 0.03, 0.006], [...color, 1.7]);
  }

  #solid(solids, position, rotation, size, color, isPill = false) {
    solids.push(...position, size[0], ...rotation, ...color, size[1], size[2], isPill ? 1 : 0, 0);
  }

  /** Shadows become wider and paler with the height. */
  #disc([x, y, z], radius, color, alpha) {
    const paleness = alpha > 1 ? 1 : 1 + Math.max(y, 0) * 0.5;
    this.discs.push(x, 0.004, z, radius * (1 + y * 0.12), ...color, alpha / paleness);
  }
}
