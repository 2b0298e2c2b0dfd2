// SPDX-License-Identifier: GPL-3.0-only
// Puts the parts of the page together: views, the list of channels, the access key.
import { CheckView } from "./checkview.js";
import { byId } from "./dom.js";
import { JoinView } from "./joinview.js";
import { LookView, checkChannel } from "./lookview.js";
import { room } from "./room.js";
import { server, viewInAddress } from "./server.js";
import { ServerView } from "./serverview.js";
import { Stage } from "./stage.js";
import { milliseconds, say, translateDocument } from "./texts.js";

const refreshPeriod = 2000; // ms, of the list of channels

translateDocument();
server.takeKeyFromAddress();

const stage = new Stage(byId("scene"), (id) => look.choose(id));
const look = new LookView(stage);
const join = new JoinView(stage);
const check = new CheckView();
const serverView = new ServerView();
let isDismissed = false; // the question for the key

function showStatus() {
  if (room.status === "idle") return; // it rests
  document.body.dataset.status = room.status;
  const ms = milliseconds(room.channel?.latency().p50);
  byId("state").textContent = say(room.status, { ms });
  if (room.status === "denied") askForKey();
}

/** Whether the server answers, though no channel is watched now. */
function showAnswering(isAnswering) {
  if (room.channel && room.status !== "idle") return; // its own status is newer
  document.body.dataset.status = isAnswering ? "live" : "lost";
  byId("state").textContent = say(isAnswering ? "connected" : "lost");
}

function askForKey() {
  const dialog = byId("key-dialog");
  document.body.dataset.status = "denied";
  byId("state").textContent = say("denied");
  look.showChannels([], "denied");
  byId("key-wrong").hidden = !server.accessKey;
  if (dialog.open || isDismissed) return;
  dialog.showModal();
}

function takeKey() {
  const key = byId("key").value.trim();
  byId("key").value = "";
  isDismissed = !key; // a click in the header asks again
  if (!key) return;
  server.accessKey = key;
  room.useKey(key);
  refresh();
}

/** Asks for the channels, and shows the one of the address or the first. */
async function refresh() {
  if (document.hidden || check.isRunning) return;
  const { value: info } = await server.ask("/api/info");
  if (!info) return showAnswering(false);
  const isOperator = info.operator || server.operatorKey !== "";
  byId("server-link").hidden = !isOperator;
  byId("operator-link").hidden = isOperator;
  if (!info.channels) {
    askForKey(); // without or with a wrong key the server leaves them out
    return info;
  }
  byId("key-dialog").close(); // an answer to an earlier request may have opened it
  if (!room.key) {
    const wanted =
      new URLSearchParams(location.search).get("channel") ??
      info.channels.find(({ key }) => key !== checkChannel)?.key;
    if (wanted) room.watch(wanted);
  }
  showAnswering(true);
  look.showChannels(info.channels);
  join.suggest(room.key);
  return info;
}

function showView() {
  server.takeKeyFromAddress();
  const view = viewInAddress();
  document.body.dataset.view = view;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  stage.isVisible = view === "look" || view === "join";
  room.setResting(!stage.isVisible);
  check.setVisible(view === "check");
  serverView.setVisible(view === "server");
}

async function start() {
  byId("key-form").addEventListener("submit", takeKey); // before the dialog closes
  byId("key-dialog").addEventListener("cancel", () => (isDismissed = true));
  addEventListener("hashchange", showView);
  document.querySelector("header").addEventListener("click", () => {
    isDismissed = false;
    refresh();
  });
  room.addEventListener("status", showStatus);
  showView();
  setInterval(() => !document.hidden && room.channel && showStatus(), 1000);
  const info = await refresh();
  setInterval(refresh, refreshPeriod);
  // The page is painted before the shaders are compiled.
  requestAnimationFrame(() =>
    setTimeout(() => {
      stage.start();
      byId("no-graphics").hidden = stage.scene !== null;
    }),
  );
  join.offerVr(info?.https_port);
}

start();
