// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/marker.h"
#include "ui/recording/recordingpreferences.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace supersynk {

/// \a marker about the channel and the client of \a selected that \a scope names; see MarkerScope.
[[nodiscard]] Marker markerAbout(MarkerScope scope, const Marker &selected);

class Names;

/// Asks for the text of a marker whose time is that of the key press. Enter stores it, Esc does not. The
/// window behind it can be used meanwhile.
class MarkerEntry final : public QDialog
{
    Q_OBJECT

public:
    /// \a moment: the time, and the selected channel and client, about which it may be. \a names may be null.
    MarkerEntry(const Marker &moment, const Names *names, QWidget *parent = nullptr);

    /// As it is so far.
    [[nodiscard]] Marker marker() const;
    /// Stores the marker as it is, and closes.
    void enter();

Q_SIGNALS:
    void changed();
    void entered(const supersynk::Marker &marker);

private:
    void fillScopes(const Names *names);
    void buildLayout();

    const Marker m_moment;
    QLineEdit *m_label;
    QComboBox *m_scope;
};

} // namespace supersynk
