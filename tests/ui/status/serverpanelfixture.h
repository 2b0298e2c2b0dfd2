// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/networkwatch.h"
#include "tests/support/freeport.h"
#include "tests/ui/serverfixture.h"
#include "ui/status/serverpanel.h"
#include "ui/status/statuslamp.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
#include <optional>

/// A supersynk::ServerPanel with its server, and what an operator does with it.
class ServerPanelFixture : public QObject
{
protected:
    void setUp()
    {
        m_fixture.emplace();
        m_adapters = {kLoopback};
        m_network.emplace(m_fixture->server(), [this] { return supersynk::Network(m_adapters); });
        open(ServerFixture::settings());
    }

    void tearDown()
    {
        m_panel.reset();
        m_network.reset();
        m_fixture.reset();
    }

    void open(const supersynk::ServerSettings &settings)
    {
        m_panel.emplace(m_fixture->server(), *m_network, settings, m_fixture->store());
        m_panel->show();
    }

    /// Stops, types another port, starts.
    void restart()
    {
        m_fixture->server().stop();
        type(port(), QString::number(freePort()));
        click(QStringLiteral("Start the server"));
    }

    void startWithoutItsCertificate(bool isHttpOn)
    {
        supersynk::ServerSettings settings = m_fixture->secureSettings();
        settings.http = isHttpOn;
        settings.tls.certificateFile = QStringLiteral("/nowhere/certificate.pem");
        settings.tls.keyFile = QStringLiteral("/nowhere/key.pem");
        open(settings);
        click(QStringLiteral("Start the server"));
    }

    supersynk::Notice &warning() { return *m_panel->findChild<supersynk::Notice *>(); }
    QSpinBox &port() { return *childCalled<QSpinBox>(*m_panel, QStringLiteral("Port")); }
    QDoubleSpinBox &timeout()
    {
        return *childCalled<QDoubleSpinBox>(*m_panel, QStringLiteral("Client timeout in seconds"));
    }
    QString lamp() { return m_panel->findChild<supersynk::StatusLamp *>()->accessibleName(); }

    void setTimeout(const QString &text)
    {
        m_panel->timeoutAction()->trigger();
        type(timeout(), text);
    }

    void clickText(const QString &text)
    {
        QPushButton *button = buttonThatReads(text);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    bool isShown(const QString &text)
    {
        return std::ranges::any_of(m_panel->findChildren<QPushButton *>(), [&](const QPushButton *button) {
            return button->text() == text && button->isVisible();
        });
    }

    bool noticeReads(const QString &text)
    {
        return std::ranges::any_of(m_panel->findChildren<supersynk::Notice *>(),
                                   [&](const supersynk::Notice *notice) { return notice->text() == text; });
    }

    void click(const QString &name)
    {
        QTest::mouseClick(childCalled<QPushButton>(*m_panel, name), Qt::LeftButton);
    }

    void type(QAbstractSpinBox &field, const QString &text)
    {
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Enter);
    }

    QPushButton *buttonThatReads(const QString &text)
    {
        for (auto *button : m_panel->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    void startOnTakenPort()
    {
        m_taken.emplace();
        QVERIFY(m_taken->listen(QHostAddress::LocalHost));
        type(port(), QString::number(m_taken->serverPort()));
        click(QStringLiteral("Start the server"));
    }

    static inline const supersynk::Adapter kLoopback{.isConnected = true,
                                                     .addresses = {QHostAddress(QHostAddress::LocalHost)}};

    QList<supersynk::Adapter> m_adapters;
    std::optional<ServerFixture> m_fixture;
    std::optional<supersynk::NetworkWatch> m_network;
    std::optional<supersynk::ServerPanel> m_panel;
    std::optional<QTcpServer> m_taken;
};
