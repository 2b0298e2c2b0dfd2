// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QDialog>
#include <QPushButton>

class QLineEdit;

namespace supersynk {

/// Under which names a recording is posted.
struct ReplayNames
{
    QByteArray suffix;   ///< Of each channel.
    QByteArray idPrefix; ///< Of each client id.

    bool operator==(const ReplayNames &) const = default;
};

/// Edits ReplayNames.
class ReplayNamesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ReplayNamesDialog(const ReplayNames &names, QWidget *parent = nullptr);

    [[nodiscard]] ReplayNames names() const;

private:
    QLineEdit *m_suffix;
    QLineEdit *m_prefix;
};

/// A button that says where a recording is posted to, with a menu to change that.
class ReplayTargetButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ReplayTargetButton(QWidget *parent = nullptr);

    /// Emits nothing.
    void setNames(const ReplayNames &names);
    [[nodiscard]] const ReplayNames &names() const { return m_names; }

Q_SIGNALS:
    /// The operator has chosen \a names.
    void chosen(const supersynk::ReplayNames &names);

private:
    void choose(const ReplayNames &names);
    void askForNames();

    ReplayNames m_names;
};

} // namespace supersynk
