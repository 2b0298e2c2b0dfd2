// SPDX-License-Identifier: GPL-3.0-only
// Oneself on a screen: walks by keys, mouse, a thumb stick and the gyroscope. Axes of Unity: yaw 0 looks along z, and a
// positive yaw turns to the right.

const pace = 1.6; // metres a second
const eyeHeight = 1.65;
const clamp = (value, least, most) => Math.min(most, Math.max(least, value));

export class Walker {
  x = 0;
  z = -3.2;
  yaw = 0;
  pitch = 0.12;
  #isOn = false;
  #steps = 0; // swings the hands
  #keys = new Set();
  #push = [0, 0]; // of the stick: to the right, ahead
  #drag = null;
  #hasGyroscope = false;

  constructor(canvas, stick) {
    // Codes name places on the keyboard: W A S D is Z Q S D in France.
    addEventListener("keydown", (event) => {
      if (!this.#isOn || event.ctrlKey || event.metaKey || event.target.closest("input, select, dialog"))
        return;
      this.#keys.add(event.code);
      if (event.code.startsWith("Arrow")) event.preventDefault();
    });
    addEventListener("keyup", (event) => this.#keys.delete(event.code));
    addEventListener("blur", () => this.#keys.clear());
    canvas.addEventListener("pointerdown", (event) => (this.#drag = [event.clientX, event.clientY]));
    canvas.addEventListener("pointermove", (event) => this.#look(event));
    stick.addEventListener("pointerdown", (event) => {
      stick.setPointerCapture(event.pointerId);
      this.#pushStick(stick, event);
    });
    stick.addEventListener("pointermove", (event) => {
      if (stick.hasPointerCapture(event.pointerId)) this.#pushStick(stick, event);
    });
    for (const end of ["pointerup", "pointercancel"])
      stick.addEventListener(end, () => this.#pushStick(stick));
  }

  setOn(isOn) {
    this.#isOn = isOn;
    this.#keys.clear();
  }

  /** Turns with the device on a secure origin. iOS asks, and only during a tap. */
  async useGyroscope() {
    if (this.#hasGyroscope || !isSecureContext || !("DeviceOrientationEvent" in window)) return;
    this.#hasGyroscope = true;
    if (DeviceOrientationEvent.requestPermission) {
      const answer = await DeviceOrientationEvent.requestPermission().catch(() => "denied");
      if (answer !== "granted") return;
    }
    let before = null;
    addEventListener("deviceorientation", ({ alpha }) => {
      if (alpha === null) return;
      const angle = (alpha * Math.PI) / 180;
      if (before !== null && this.#isOn) {
        const turn = before - angle;
        this.yaw += Math.atan2(Math.sin(turn), Math.cos(turn)); // across the north too
      }
      before = angle;
    });
  }

  /** Moves on by a time in seconds. */
  walk(time) {
    const isDown = (...codes) => (codes.some((code) => this.#keys.has(code)) ? 1 : 0);
    let side = isDown("KeyD") - isDown("KeyA") + this.#push[0];
    let ahead = isDown("KeyW", "ArrowUp") - isDown("KeyS", "ArrowDown") + this.#push[1];
    const speed = Math.max(1, Math.hypot(side, ahead)); // not faster across
    side /= speed;
    ahead /= speed;
    this.yaw += (isDown("ArrowRight") - isDown("ArrowLeft")) * 1.8 * time;
    this.x += (side * Math.cos(this.yaw) + ahead * Math.sin(this.yaw)) * pace * time;
    this.z += (ahead * Math.cos(this.yaw) - side * Math.sin(this.yaw)) * pace * time;
    this.#steps += Math.hypot(side, ahead) * 5 * time;
  }

  /** Head and hands as nodes. */
  nodes(color) {
    const [s, c] = [Math.sin(this.yaw), Math.cos(this.yaw)];
    const [sy, cy] = [Math.sin(this.yaw / 2), Math.cos(this.yaw / 2)];
    const [sp, cp] = [Math.sin(this.pitch / 2), Math.cos(this.pitch / 2)];
    const swing = Math.sin(this.#steps) * 0.16;
    const hand = (side) => {
      const ahead = 0.2 + side * swing;
      return [this.x + c * side * 0.27 + s * ahead, 1.05, this.z - s * side * 0.27 + c * ahead];
    };
    const bob = Math.abs(Math.sin(this.#steps)) * 0.02;
    const headRotation = [cy * sp, sy * cp, -sy * sp, cy * cp];
    const bodyRotation = [0, sy, 0, cy];
    return [
      { id: "head", pos: [this.x, eyeHeight + bob, this.z], rot: headRotation, shape: "ball", color },
      { id: "left-hand", pos: hand(-1), rot: bodyRotation, shape: "box", color },
      { id: "right-hand", pos: hand(1), rot: bodyRotation, shape: "box", color },
    ];
  }

  /** A camera behind and above, in axes of WebGL. */
  camera(distance) {
    const [s, c] = [Math.sin(this.yaw), Math.cos(this.yaw)];
    const pitch = this.pitch + 0.22;
    const back = distance * Math.cos(pitch);
    return {
      eye: [this.x - s * back, eyeHeight + 0.35 + Math.sin(pitch) * distance, -(this.z - c * back)],
      target: [this.x + s * 1.5, eyeHeight - 0.75 - (this.pitch - 0.12) * 2.5, -(this.z + c * 1.5)],
    };
  }

  #look(event) {
    if (!this.#isOn || !event.buttons || !this.#drag) return;
    this.yaw += (event.clientX - this.#drag[0]) * 0.005;
    this.pitch = clamp(this.pitch + (event.clientY - this.#drag[1]) * 0.004, -0.7, 0.9);
    this.#drag = [event.clientX, event.clientY];
  }

  /** Without an event the stick goes back to its middle. */
  #pushStick(stick, event = null) {
    const box = stick.getBoundingClientRect();
    const radius = box.width / 2;
    let [x, y] = event ? [event.clientX - box.left - radius, event.clientY - box.top - radius] : [0, 0];
    const length = Math.max(radius, Math.hypot(x, y));
    [x, y] = [x / length, y / length];
    this.#push = [x, -y];
    stick.style.setProperty("--x", `${x * radius * 0.6}px`);
    stick.style.setProperty("--y", `${y * radius * 0.6}px`);
  }
}
