// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/preferences/preference.h"

#include <QWidget>

class QLabel;

namespace supersynk {

class Notice;
class ValueEditor;

/// A preference with its field: what its value does, its default, and what is wrong with it. Not editable
/// if the command line fixes it.
class PreferenceRow final : public QWidget
{
    Q_OBJECT

public:
    explicit PreferenceRow(const Preference &preference, QWidget *parent = nullptr);

    [[nodiscard]] const Preference &preference() const { return m_preference; }
    /// What the operator has entered, valid or not.
    [[nodiscard]] QVariant value() const;
    /// Shows the value in \a edited, unless the field has an invalid one. \a conflict: why the value can't be
    /// stored beside the others, as a sentence.
    void showValues(const PreferenceValues &edited, const PreferenceValues &earlier,
                    const std::optional<QString> &conflict = {});
    /// Why the entered value is invalid, as a sentence; nothing if it is valid.
    void setProblem(const std::optional<QString> &problem);
    /// Why the edited values can't be stored: the field's problem, or the conflict, or that of the note.
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    void edited();

private:
    void showNote();

    const Preference m_preference;
    std::optional<QString> m_problem;
    PreferenceNote m_note;
    ValueEditor *m_editor;
    QLabel *m_explanation;
    Notice *m_notice;
};

} // namespace supersynk
