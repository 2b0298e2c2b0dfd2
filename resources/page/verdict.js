// SPDX-License-Identifier: GPL-3.0-only
// The result of a network check in words.
import { gradeOf } from "./networkcheck.js";
import { milliseconds, number, say } from "./texts.js";

function titleOf(grade, { headsets, rate }) {
  const values = { n: number(headsets), hz: rate };
  return say(grade === "good" && headsets === 1 ? "goodOne" : grade, values);
}

function reasonsOf(grade, result) {
  const { pauses, longest, reached, rate, p95, lost, sent, queue95 } = result;
  if (grade === "noAnswer") return [say("noAnswerWhy", { n: number(sent) })];
  if (grade === "limited") return [say("whyBrowser", { ms: number(queue95) })];
  const reasons = [];
  if (pauses === 1) reasons.push(say("whyStall", { max: number(longest) }));
  if (pauses > 1) reasons.push(say("whyStalls", { n: number(pauses), max: number(longest) }));
  if (reached < rate * 0.97) reasons.push(say("whyRate", { got: number(reached, 1), hz: rate }));
  if (p95 > 50) reasons.push(say("whySlow", { p95: number(p95) }));
  if (lost) reasons.push(say("whyLost", { n: number(lost) }));
  return reasons.length ? reasons : [say("whyGood", { p95: milliseconds(p95) })];
}

/** {grade, title, reason}: the words are for the page, the grade for its colour. */
export function verdictOf(result) {
  const grade = gradeOf(result);
  const reasons = reasonsOf(grade, result);
  if (result.wasHidden) reasons.push(say("whyHidden"));
  return { grade, title: titleOf(grade, result), reason: reasons.join(" ") };
}
