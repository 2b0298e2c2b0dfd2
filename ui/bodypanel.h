// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channelpanel.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QToolButton;

namespace supersynk {

class ElidedLabel;
class Server;

/// The latest body of one client, indented and live. Scroll position and selected text stay where they are
/// while it changes. When the client leaves, its last body remains to be read.
class BodyPanel final : public QWidget
{
    Q_OBJECT

public:
    /// What is shown of a body at most; ten times a second, more would only be slow, as would a
    /// long line, see visibleLines(). Copying copies it all.
    static constexpr qsizetype kMaxShown = 64 * 1024;
    /// What is copied is indented up to this length; a body that needs more is copied as it came.
    static constexpr qsizetype kMaxIndented = 16 * 1024 * 1024;

    explicit BodyPanel(const Server &server, QWidget *parent = nullptr);

    /// Shows \a client from now on; nobody, if there is none.
    void follow(const std::optional<ClientName> &client);
    /// Looks for a newer body.
    void refresh();

private:
    void showBody(const QByteArray &body);
    void setText(const QString &text);
    void updateTitle(bool isHere);
    void copy() const;

    const Server &m_server;
    std::optional<ClientName> m_client;
    QByteArray m_body; // as shown
    ElidedLabel *m_title;
    QToolButton *m_copy;
    QPlainTextEdit *m_text;
};

} // namespace supersynk
