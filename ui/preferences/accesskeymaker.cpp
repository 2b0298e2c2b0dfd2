// SPDX-License-Identifier: GPL-3.0-only
#include "ui/preferences/accesskeymaker.h"

#include <QRandomGenerator>

namespace supersynk {
namespace {

constexpr QLatin1StringView kAlphabet("23456789abcdefghijkmnpqrstuvwxyz"); // 32: 5 bits each
constexpr int kCharacters = 28;
constexpr int kGroup = 4;

} // namespace

QString makeAccessKey()
{
    QString key;
    for (int i = 0; i < kCharacters; ++i) {
        if (i > 0 && i % kGroup == 0)
            key += u'-';
        key += kAlphabet.at(QRandomGenerator::system()->bounded(static_cast<int>(kAlphabet.size())));
    }
    return key;
}

} // namespace supersynk
