// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace supersynk {

class Names;

/// Chooses the channels to record: all, or those that are checked in a list of present and earlier ones, to
/// which others can be added.
class ChannelChoice final : public QWidget
{
    Q_OBJECT

public:
    /// \a present: keys of the channels that exist.
    ChannelChoice(const QList<QByteArray> &present, const QList<QByteArray> &chosen, const Names *names,
                  QWidget *parent = nullptr);

    /// Empty for all.
    [[nodiscard]] QList<QByteArray> chosen() const;

private:
    void buildLayout();
    void addChannel(const QByteArray &key, bool isChosen);
    void addTyped();
    void updateEnabled();

    const Names *m_names;
    QCheckBox *m_all;
    QListWidget *m_list;
    QLineEdit *m_other;
    QPushButton *m_add;
};

} // namespace supersynk
