// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTranslator>

namespace supersynk {

/// English plurals without a translation file: turns tr("%n client(s)") into "1 client" and "3 clients",
/// and "%n person(s)" into "1 person" and "3 people".
/// Install it first, so that any other translation takes precedence.
class EnglishPlurals final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    /// \a text with "(s)", "person(s)" and "(one|many)" in the singular or plural.
    [[nodiscard]] static QString resolved(QString text, bool isOne);
    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;
};

} // namespace supersynk
