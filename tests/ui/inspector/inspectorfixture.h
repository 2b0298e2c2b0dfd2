// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/serverfixture.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/jsonview.h"
#include "ui/watch/monitor.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <optional>

namespace supersynk {

/// An inspector with its monitor and a running server, and what tests do and read there. Alice posts numbers.
class InspectorFixture
{
protected:
    const Subject kAlice{"room", "alice"};

    [[nodiscard]] bool open()
    {
        m_fixture.emplace();
        m_monitor.emplace(m_fixture->server());
        m_panel.emplace(m_fixture->server(), *m_monitor);
        m_panel->resize(420, 600);
        m_panel->show();
        return m_fixture->start();
    }

    void close()
    {
        m_panel.reset();
        m_monitor.reset();
        m_fixture.reset();
    }

    QString text() { return m_panel->view().visibleText(); }
    QAbstractButton *button(const QString &name) { return childCalled<QAbstractButton>(*m_panel, name); }
    QString statistics() { return childCalled<QLabel>(*m_panel, QStringLiteral("Late requests"))->text(); }

    /// Makes the text rewrap, which happens after renderings that were requested before.
    bool rewrap()
    {
        m_panel->resize(m_panel->width() + 80, m_panel->height());
        const JsonView &view = m_panel->view();
        return QTest::qWaitFor([&] { return view.rendering()->columns == view.columns(); });
    }

    QString status() { return childCalled<QLabel>(*m_panel, QStringLiteral("State of the display"))->text(); }

    bool reads(const QString &line)
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == line; });
    }

    /// Lets the monitor look as for a visible window. By itself, it does so as for a hidden one, without
    /// updating bodies.
    void look()
    {
        m_monitor->setWatched(true);
        m_monitor->setWatched(false);
    }

    bool postNumber(int number)
    {
        const QByteArray body = "{\"client_id\":\"alice\",\"n\":" + QByteArray::number(number) + "}";
        return m_fixture->post(QStringLiteral("room"), QStringLiteral("alice"), body);
    }

    bool showNumber(int number)
    {
        if (!postNumber(number))
            return false;
        m_panel->inspect(kAlice);
        return QTest::qWaitFor([this] { return m_panel->view().rendering() != nullptr; });
    }

    std::optional<ServerFixture> m_fixture;
    std::optional<Monitor> m_monitor;
    std::optional<InspectorPanel> m_panel;
};

} // namespace supersynk
