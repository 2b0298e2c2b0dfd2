// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/locator.h"
#include "ui/map/mapview.h"
#include "ui/map/participant.h"

#include <QWidget>

#include <span>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace supersynk {

class ElidedLabel;
class Names;
class Notice;

/// The map of one channel, and the settings for where positions are in the bodies.
///
/// It gets its data from the caller (see MapFeed): setChannel() when another channel is chosen, then
/// setBodies() ten to thirty times a second. While the panel is hidden it ignores bodies.
class MapPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MapPanel(QWidget *parent = nullptr);

    /// Shows \a names, which outlive the panel, and their changes.
    void setNames(const Names &names);
    /// Shows an empty map of the channel \a key, which is UTF-8 and untrusted; of none if it is empty.
    void setChannel(const QByteArray &key);
    /// The latest bodies of all present clients of the channel. A body that shares its buffer with the one
    /// before is not parsed again.
    void setBodies(std::span<const ParticipantBody> bodies);

    /// Where positions are: a path for parsePositionPath(), or empty for Superklub's nodes. An invalid path
    /// is shown in the field with its error, and has no other effect.
    void setPositionPath(const QString &path);
    [[nodiscard]] const QString &positionPath() const { return m_path; } ///< The last valid one.
    void setForwardAxis(ForwardAxis axis);
    [[nodiscard]] ForwardAxis forwardAxis() const;

    /// See MapView::setVerdicts().
    void setVerdicts(const MapVerdicts &verdicts) { m_view->setVerdicts(verdicts); }
    void setSelected(const QByteArray &id) { m_view->setSelected(id); }
    /// A button beside the settings for positions.
    void addAction(QAction &action);
    [[nodiscard]] MapView &view() { return *m_view; }

Q_SIGNALS:
    /// The operator selected a participant; \a id is empty for none.
    void participantSelected(const QByteArray &id);
    /// Settings changed, to be saved for the next start.
    void positionPathChanged(const QString &path);
    void forwardAxisChanged(supersynk::ForwardAxis axis);

private:
    void buildHeader();
    void buildSource();
    void buildLayout();
    void editPath();
    bool applyPath(const QString &path);
    void showCount(std::size_t total);
    void updateEmptyText();
    void updateNames();

    const Names *m_names = nullptr;
    Locator m_locator;
    QByteArray m_channel;
    QString m_path;
    std::size_t m_total = 0; // bodies, with a position or without

    ElidedLabel *m_title;
    QLabel *m_count;
    QToolButton *m_fit;
    QToolButton *m_toggle;
    QWidget *m_source;
    QHBoxLayout *m_choices; // in it
    QLineEdit *m_field;
    QComboBox *m_forwardAxis;
    Notice *m_error;
    MapView *m_view;
};

} // namespace supersynk
