// SPDX-License-Identifier: GPL-3.0-only
#include "ui/floorplan/floorplan.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kFile = "map/floor_plan"_L1;
constexpr auto kWidth = "map/floor_plan_width"_L1;
constexpr auto kX = "map/floor_plan_x"_L1;
constexpr auto kZ = "map/floor_plan_z"_L1;
constexpr auto kTurn = "map/floor_plan_turn"_L1;

double storedNumber(const QSettings &store, QLatin1StringView key, double from, double to, double fallback)
{
    bool isNumber = false;
    const double number = store.value(key).toDouble(&isNumber);
    return isNumber && number >= from && number <= to ? number : fallback; // false for NaN
}

} // namespace

FloorPlan loadFloorPlan(const QSettings &store)
{
    const auto distance = [&store](QLatin1StringView key) {
        return storedNumber(store, key, -FloorPlan::kMaxDistance, FloorPlan::kMaxDistance, 0);
    };
    return {.file = store.value(kFile).toString(),
            .width =
                storedNumber(store, kWidth, FloorPlan::kMinWidth, FloorPlan::kMaxWidth, FloorPlan().width),
            .x = distance(kX),
            .z = distance(kZ),
            .turn = storedNumber(store, kTurn, -FloorPlan::kMaxTurn, FloorPlan::kMaxTurn, 0)};
}

void storeFloorPlan(QSettings &store, const FloorPlan &plan)
{
    if (plan.file.isEmpty()) {
        for (const QLatin1StringView key : {kFile, kWidth, kX, kZ, kTurn})
            store.remove(key);
        return;
    }
    store.setValue(kFile, plan.file);
    store.setValue(kWidth, plan.width);
    store.setValue(kX, plan.x);
    store.setValue(kZ, plan.z);
    store.setValue(kTurn, plan.turn);
}

} // namespace supersynk
