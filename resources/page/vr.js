// SPDX-License-Identifier: GPL-3.0-only
// Oneself in a headset, by WebXR.

const pace = 1.6; // metres a second
const turnStep = Math.PI / 6; // turning in steps makes fewer people sick

/** Where one has walked to with the sticks, in axes of WebXR. Not all browsers have offset reference spaces. */
class Rig {
  x = 0;
  z = 2.4;
  yaw = 0;
  #hasTurned = false;

  /** The sticks: the left one walks where the head looks, the right one turns. */
  move({ handedness, gamepad }, { orientation: o }, time) {
    const axes = gamepad?.axes ?? [];
    if (axes.length < 4) return;
    const [side, back] = [axes[2], axes[3]];
    if (handedness === "left") {
      const heading = Math.atan2(2 * (o.w * o.y + o.x * o.z), 1 - 2 * (o.y * o.y + o.x * o.x));
      const yaw = this.yaw + heading;
      this.x += (side * Math.cos(yaw) + back * Math.sin(yaw)) * pace * time;
      this.z += (back * Math.cos(yaw) - side * Math.sin(yaw)) * pace * time;
    } else {
      if (Math.abs(side) > 0.7 && !this.#hasTurned) this.yaw -= Math.sign(side) * turnStep;
      this.#hasTurned = Math.abs(side) > (this.#hasTurned ? 0.3 : 0.7);
    }
  }

  /** A node at a pose. Unity is left-handed: z changes its sign, and with it the rotation. */
  node(id, { position: p, orientation: o }, shape, color) {
    const [s, c] = [Math.sin(this.yaw), Math.cos(this.yaw)];
    const [hs, hc] = [Math.sin(this.yaw / 2), Math.cos(this.yaw / 2)];
    const x = p.x * c + p.z * s + this.x;
    const z = p.z * c - p.x * s + this.z;
    const q = [hc * o.x + hs * o.z, hc * o.y + hs * o.w, hc * o.z - hs * o.x, hc * o.w - hs * o.y];
    return { id, pos: [x, p.y, -z], rot: [-q[0], -q[1], q[2], q[3]], shape, color };
  }

  /** A view of the tracked space as a view of the scene. */
  view(matrix) {
    const { x, z } = this;
    const [s, c] = [Math.sin(this.yaw), Math.cos(this.yaw)];
    const back = [c, 0, s, 0, 0, 1, 0, 0, -s, 0, c, 0, -c * x + s * z, 0, -s * x - c * z, 1];
    const product = new Float32Array(16);
    for (let i = 0; i < 4; i++)
      for (let j = 0; j < 4; j++)
        for (let k = 0; k < 4; k++) product[i * 4 + j] += matrix[k * 4 + j] * back[i * 4 + k];
    return product;
  }
}

/** The head, and each hand as the joints of its fingers or as a controller. */
function nodesOf(frame, session, floor, head, rig, color) {
  const nodes = [rig.node("head", head, "ball", color)];
  for (const { hand, handedness, gripSpace } of session.inputSources) {
    if (handedness === "none") continue;
    for (const [joint, space] of hand ?? []) {
      const pose = frame.getJointPose(space, floor);
      if (pose) nodes.push(rig.node(`${handedness}-${joint}`, pose.transform, "ball", color));
    }
    const grip = !hand && gripSpace && frame.getPose(gripSpace, floor);
    if (grip) nodes.push(rig.node(`${handedness}-hand`, grip.transform, "box", color));
  }
  return nodes;
}

/**
 * Begins a session. It must be called in a click, before anything else is awaited.
 * send(nodes) gets the own nodes of each frame; people(nodes) gives the participants to draw; ended() is called last.
 */
export async function enterVr(scene, { color, send, people, ended }) {
  const session = await navigator.xr.requestSession("immersive-vr", {
    requiredFeatures: ["local-floor"],
    optionalFeatures: ["hand-tracking"],
  });
  const { gl } = scene;
  await gl.makeXRCompatible();
  const layer = new XRWebGLLayer(session, gl);
  session.updateRenderState({ baseLayer: layer, depthNear: 0.05, depthFar: 120 });
  const floor = await session.requestReferenceSpace("local-floor");
  const rig = new Rig();
  let last = 0;

  const draw = (pose, eye) => {
    const first = pose.views[0];
    scene.placeNames({
      view: rig.view(first.transform.inverse.matrix),
      projection: first.projectionMatrix,
      eye,
      width: 1400,
      height: 1400,
      scale: 0.42,
    });
    scene.upload();
    gl.bindFramebuffer(gl.FRAMEBUFFER, layer.framebuffer);
    scene.clear(true);
    for (const view of pose.views) {
      const { x, y, width, height } = layer.getViewport(view);
      gl.viewport(x, y, width, height);
      scene.draw(
        rig.view(view.transform.inverse.matrix),
        view.projectionMatrix,
        eye,
        [eye[0], 0, eye[2]],
        1.3,
      );
    }
  };
  const onFrame = (time, frame) => {
    session.requestAnimationFrame(onFrame);
    const pose = frame.getViewerPose(floor);
    if (!pose) return; // not tracked now
    for (const source of session.inputSources)
      rig.move(source, pose.transform, Math.min((time - last) / 1000, 0.1));
    last = time;
    const nodes = nodesOf(frame, session, floor, pose.transform, rig, color);
    send(nodes);
    scene.fill(people(nodes), { isInside: true });
    const [x, y, z] = nodes[0].pos;
    draw(pose, [x, y, -z]);
  };
  session.requestAnimationFrame(onFrame);
  session.addEventListener("end", () => {
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    ended();
  });
  return session;
}
