// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/modeltext.h"
#include "tests/ui/serverfixture.h"
#include "ui/clients/channelpanel.h"
#include "ui/clients/channeltree.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QTest>

#include <algorithm>
#include <optional>

namespace supersynk {

/// A window and its server, which does not run at first.
class WindowFixture
{
protected:
    [[nodiscard]] bool open(const ServerSettings &settings = ServerFixture::settings())
    {
        if (!m_fixture)
            m_fixture.emplace();
        m_window.emplace(m_fixture->server(), settings, m_fixture->store());
        m_window->show();
        return QTest::qWaitForWindowActive(&*m_window);
    }

    /// Closes the window and opens another one with the same settings file.
    [[nodiscard]] bool reopen()
    {
        m_window->close();
        return open();
    }

    void close()
    {
        m_window.reset();
        m_fixture.reset();
    }

    /// Starts the server; one client posts and appears in the list.
    [[nodiscard]] bool startWithAlice()
    {
        return m_fixture->start() && m_fixture->post(QStringLiteral("room"), QStringLiteral("alice"))
            && QTest::qWaitFor(
                   [this] { return modelNames(*tree().model()) == QStringLiteral("room(alice)"); });
    }

    /// The action of a menu.
    [[nodiscard]] QAction *action(const QString &text)
    {
        const auto actions = m_window->findChildren<QAction *>();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.end() ? nullptr : *found;
    }

    ChannelPanel &channelPanel() { return *m_window->findChild<ChannelPanel *>(); }
    ChannelTree &tree() { return channelPanel().tree(); }

    std::optional<ServerFixture> m_fixture;
    std::optional<MainWindow> m_window;
};

} // namespace supersynk
