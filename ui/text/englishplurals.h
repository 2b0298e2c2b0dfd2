// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTranslator>

namespace supersynk {

/// The plurals of the language the program is written in: turns tr("%n client(s)") into "1 client" and
/// "3 clients". Qt leaves that to a translation file even for the source language. To be installed first, so
/// that any other translation goes before it.
class EnglishPlurals final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;
};

} // namespace supersynk
