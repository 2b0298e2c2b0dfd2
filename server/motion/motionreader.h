// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/motion/motion.h"

class QByteArray;

namespace supersynk {

/// Reads the numbers in \a body, whose JSON is valid:
///
/// - The strings in the array "data" are nodes of Superklub, as in "id=head;pos=0.1,1.62,0.3;rot=0,0,0,1".
/// rot is in the order x, y, z, w. Other numbers in them, as "grip=0.5", are numbers called "head_grip".
/// - A member called position, pos, location or translation with three numbers, and one called rotation, rot,
/// orientation, quaternion or quat with four, make a node of the object that has them. They are objects with
/// x, y, z (and w), or arrays in this order.
/// - Everything else that is a finite number is a number. Members of "avatar" are called "avatar_…", items of
/// an array "fingers_0", "fingers_1".
///
/// Values deeper than 64 levels are left out, as are texts, truths, and numbers that do not fit into a
/// double.
[[nodiscard]] Motion readMotion(const QByteArray &body);

} // namespace supersynk
