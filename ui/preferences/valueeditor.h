// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/preferences/preference.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;

namespace supersynk {

/// The field of a preference, with its buttons.
class ValueEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ValueEditor(const Preference &preference, QWidget *parent = nullptr);

    [[nodiscard]] QVariant value() const;
    /// Does not emit edited().
    void setValue(const QVariant &value);
    /// The field itself, for the focus and for screen readers.
    [[nodiscard]] QWidget *field() const { return m_field; }

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QWidget *newField(const Preference &preference);
    [[nodiscard]] QWidget *newSwitch(const QString &title);
    [[nodiscard]] QWidget *newNumber(const Preference &preference);
    [[nodiscard]] QWidget *newSeconds(const Preference &preference);
    [[nodiscard]] QLineEdit *newText();
    void addFileButton(QBoxLayout &layout, QLineEdit &field, const QString &title);
    void addKeyButtons(QBoxLayout &layout, QLineEdit &field, const QString &title);
    void chooseFile(QLineEdit &field, const QString &title);

    const Preference::Kind m_kind;
    QWidget *m_field;
};

} // namespace supersynk
