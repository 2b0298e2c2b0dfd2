// SPDX-License-Identifier: GPL-3.0-only
// Names above heads, as pictures in a texture: there is no HTML inside a headset.
import { onScreen } from "./matrix.js";

const size = 2048; // of the texture, in pixels
const width = 512;
const height = 64;
const columns = size / width;
const slots = columns * (size / height);

const light = {
  fill: "rgba(255,255,255,.9)",
  line: "rgba(27,28,30,.14)",
  text: "#1b1c1e",
  chosen: "#2463b5",
};
const dark = {
  fill: "rgba(42,44,47,.88)",
  line: "rgba(232,233,235,.16)",
  text: "#e8e9eb",
  chosen: "#2f6fc4",
};

export class NameTags {
  constructor(gl) {
    this.gl = gl;
    this.canvas = document.createElement("canvas");
    this.canvas.width = this.canvas.height = size;
    this.texture = gl.createTexture();
    this.pictures = new Map(); // of a text: its slot, its place in the texture and its width in pixels
    this.next = 0;
    this.isChanged = false;
    this.tags = [];
    this.shown = new Set();
    this.setDark(false);
  }

  setDark(isDark) {
    this.theme = isDark ? dark : light;
    this.pictures.clear();
    this.canvas.getContext("2d").clearRect(0, 0, size, size);
  }

  clear() {
    this.tags = [];
  }

  add(id, text, position, isChosen) {
    this.tags.push({ id, position, isChosen, picture: this.#picture(text, isChosen) });
  }

  /** The tags that cover neither each other nor the corner: the nearest, and those that were there before. */
  visible({ view, projection, eye, width: screenWidth, height: screenHeight, scale, corner = [0, 0] }) {
    const rank = ({ id, position, isChosen }) => {
      if (isChosen) return 0;
      return Math.hypot(...position.map((v, i) => v - eye[i])) * (this.shown.has(id) ? 0.75 : 1);
    };
    const ranked = this.tags.map((tag) => ({ ...tag, rank: rank(tag) })).sort((a, b) => a.rank - b.rank);
    const taken = [];
    const visible = ranked.filter(({ position, picture }) => {
      const at = onScreen(view, projection, position, screenWidth, screenHeight);
      if (!at) return false;
      const w = picture.width * scale;
      const h = height * scale;
      const [x, y] = [at[0] - w / 2, at[1] - h];
      const covers = (other) =>
        x < other.x + other.w && other.x < x + w && y < other.y + h * 0.8 && other.y < y + h * 0.8;
      if (taken.some(covers) || (x < corner[0] && y < corner[1])) return false;
      taken.push({ x, y, w });
      return true;
    });
    this.shown = new Set(visible.map(({ id }) => id));
    return visible.reverse(); // the nearest is drawn last
  }

  upload() {
    if (!this.isChanged) return;
    const { gl } = this;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, this.canvas);
    gl.generateMipmap(gl.TEXTURE_2D);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
    this.isChanged = false;
  }

  #picture(text, isChosen) {
    const key = (isChosen ? "!" : ".") + text;
    if (!this.pictures.has(key)) {
      const slot = this.next++ % slots;
      for (const [other, picture] of this.pictures) if (picture.slot === slot) this.pictures.delete(other);
      this.pictures.set(key, this.#paint(text, isChosen, slot));
    }
    return this.pictures.get(key);
  }

  #paint(text, isChosen, slot) {
    const x = (slot % columns) * width;
    const y = Math.floor(slot / columns) * height;
    const context = this.canvas.getContext("2d");
    context.clearRect(x, y, width, height);
    context.font = "600 34px system-ui, 'Noto Sans', sans-serif";
    let shown = text.slice(0, 60);
    while (context.measureText(shown).width > width - 52 && shown.length > 2)
      shown = `${shown.slice(0, -2)}…`;
    const tagWidth = Math.ceil(context.measureText(shown).width) + 44;

    context.beginPath();
    context.roundRect(x + 3, y + 5, tagWidth - 6, height - 12, 26);
    context.fillStyle = isChosen ? this.theme.chosen : this.theme.fill;
    context.fill();
    context.strokeStyle = this.theme.line;
    context.lineWidth = 2;
    if (!isChosen) context.stroke();
    context.fillStyle = isChosen ? "#fff" : this.theme.text;
    context.textBaseline = "middle";
    context.fillText(shown, x + 22, y + height / 2);
    this.isChanged = true;
    return { slot, place: [x / size, y / size, tagWidth / size, height / size], width: tagWidth };
  }
}
