// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/locator.h"
#include "ui/map/mapview.h"
#include "ui/map/participant.h"

#include <QWidget>

#include <span>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace supersynk {

class ElidedLabel;
class Notice;

/// The map of one channel, and where in the bodies the positions are.
///
/// Knows neither the server nor threads: whoever places it calls setChannel() when another channel is chosen,
/// and then setBodies() with the latest bodies of it, ten to thirty times a second, both from the GUI thread.
/// While the panel is hidden the bodies are not looked at, so they need not be fetched either.
class MapPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MapPanel(QWidget *parent = nullptr);

    /// Begins with an empty map of the channel \a key, which is UTF-8 and may be anything; no channel, if it
    /// is empty.
    void setChannel(const QByteArray &key);
    /// The latest bodies of all clients of the channel. Who is not among them has left. Bodies are best
    /// shared, not copied: one with the same buffer as before is not read again.
    void setBodies(std::span<const ParticipantBody> bodies);

    /// Where positions are: a path as of parsePositionPath(), or empty for Superklub's nodes. What is no
    /// path stands in the field with its error, and nothing changes else.
    void setPositionPath(const QString &path);
    [[nodiscard]] const QString &positionPath() const { return m_path; } ///< The last that was right.
    void setAhead(Ahead ahead);
    [[nodiscard]] Ahead ahead() const;

    void setSelected(const QByteArray &id) { m_view->setSelected(id); }
    [[nodiscard]] MapView &view() { return *m_view; }

Q_SIGNALS:
    /// The user has selected a participant; \a id is empty if none.
    void participantSelected(const QByteArray &id);
    /// To be kept from one start to the next.
    void positionPathChanged(const QString &path);
    void aheadChanged(supersynk::Ahead ahead);

private:
    void buildHeader();
    void buildSource();
    void layOut();
    void editPath();
    bool applyPath(const QString &path);
    void showCount(std::size_t total);
    void explainEmptiness();

    Locator m_locator;
    QByteArray m_channel;
    QString m_path;
    std::size_t m_total = 0; // bodies, with a place or without

    ElidedLabel *m_title;
    QLabel *m_count;
    QToolButton *m_fit;
    QToolButton *m_toggle;
    QWidget *m_source;
    QLineEdit *m_field;
    QComboBox *m_ahead;
    Notice *m_mistake;
    MapView *m_view;
};

} // namespace supersynk
