// SPDX-License-Identifier: GPL-3.0-only
#include "ui/assistant/assistantdialog.h"

#include "tests/support/testmain.h"
#include "ui/assistant/findingrow.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

RefusalGroup blocked(const QByteArray &address)
{
    return {
        .serial = qHash(address), .address = address, .reason = "The operator has blocked this address."_ba};
}

} // namespace

class TestAssistantDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_facts = {.isOutside = [](const QByteArray &) { return true; }};
        m_dialog.emplace([this] { return m_facts; });
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(&*m_dialog));
    }
    void cleanup() { m_dialog.reset(); }

    void itFollowsTheFacts()
    {
        QCOMPARE(rowsShown(), 1);
        m_facts.state = {.phase = ServerState::Phase::Running, .address = QHostAddress::Any, .port = 9999};
        QTRY_VERIFY(rowsShown() > 1); // by itself
        m_facts.state = {};
        m_dialog->refresh();
        QCOMPARE(rowsShown(), 1);
    }

    void hiddenItAsksForNothing()
    {
        m_dialog->hide();
        m_facts.refusals = {blocked("192.0.2.7")};
        m_dialog->refresh();
        QCOMPARE(m_dialog->findings().size(), 1U);
        m_dialog->show();
        QCOMPARE(m_dialog->findings().size(), 2U);
    }

    void theServerCanBeStarted()
    {
        const QSignalSpy start(&*m_dialog, &AssistantDialog::startRequested);
        button(u"Start"_s)->click();
        QCOMPARE(start.size(), 1);
    }

    void anAddressCanBeLetIn()
    {
        m_facts.refusals = {blocked("192.0.2.7")};
        m_dialog->refresh();
        const QSignalSpy letIn(&*m_dialog, &AssistantDialog::letInRequested);
        button(u"Let In Again"_s)->click();
        QCOMPARE(letIn.first().first().toByteArray(), "192.0.2.7"_ba);
    }

    void theFocusStaysWithItsSubject()
    {
        m_facts.refusals = {blocked("192.0.2.7")};
        m_dialog->refresh();
        QPushButton *former = button(u"Let In Again"_s);
        QTRY_VERIFY(former->isVisible());
        former->setFocus();
        m_facts.refusals = {blocked("192.0.2.7"), blocked("192.0.2.8")}; // the newer one comes above it
        m_dialog->refresh();
        QTRY_COMPARE(rowsShown(), 3);
        QCOMPARE(QApplication::focusWidget(), former);
        const QSignalSpy letIn(&*m_dialog, &AssistantDialog::letInRequested);
        QTest::keyClick(former, Qt::Key_Space);
        QCOMPARE(letIn.first().first().toByteArray(), "192.0.2.7"_ba);
    }

    void theCommandOfTheFirewallIsCopied()
    {
        const QHostAddress here(u"192.168.1.20"_s);
        m_facts.state = {.phase = ServerState::Phase::Running, .address = QHostAddress::Any, .port = 9999};
        m_facts.shownAddress = here;
        m_facts.firewall = {FirewallState::Ports::Closed, u"ufw"_s, {9999}, u"sudo ufw allow 9999/tcp"_s};
        m_dialog->refresh();
        button(u"Copy Command"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), u"sudo ufw allow 9999/tcp"_s);
    }

    void anAddressCanBeChosen()
    {
        const QHostAddress wifi(u"192.168.1.20"_s);
        const QHostAddress cable(u"10.0.0.5"_s);
        m_facts.state = {.phase = ServerState::Phase::Running, .address = QHostAddress::Any, .port = 9999};
        m_facts.network = Network(
            {{.isConnected = true, .addresses = {wifi}}, {.isConnected = true, .addresses = {cable}}});
        m_facts.shownAddress = cable;
        m_dialog->refresh();
        auto *choices = chooser();
        QVERIFY(choices);
        QVERIFY(choices->currentText().startsWith(cable.toString()));
        const QSignalSpy chosen(&*m_dialog, &AssistantDialog::addressChosen);
        QTest::keyClick(choices, choices->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<QHostAddress>(), wifi);
    }

    void dialogFitsASmallScreen()
    {
        const QSize least = m_dialog->minimumSizeHint();
        QVERIFY2(least.width() <= 640 && least.height() <= 540, qPrintable(QDebug::toString(least)));
    }

    void keysScrollTheFindings()
    {
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Findings"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // to the findings before the buttons below
        QCOMPARE(QApplication::focusWidget(), button(u"Start"_s));
        m_facts.refusals = {blocked("192.0.2.7")};
        m_dialog->refresh();
        const QPushButton *older = button(u"Let In Again"_s);
        m_facts.refusals = {blocked("192.0.2.7"), blocked("192.0.2.8")}; // the newer one comes above it
        m_dialog->refresh();
        QTRY_COMPARE(rowsShown(), 3);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != older);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), older);
    }

    void allIsCopiedAsText()
    {
        button(u"&Copy as Text"_s)->click();
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.startsWith(m_dialog->windowTitle()));
        QVERIFY(text.contains(plainTextOf(m_dialog->findings())));
        QVERIFY(button(u"Copied"_s));
    }

private:
    [[nodiscard]] int rowsShown() const
    {
        const auto rows = m_dialog->findChildren<FindingRow *>();
        return static_cast<int>(
            std::ranges::count_if(rows, [](const FindingRow *row) { return row->isVisible(); }));
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        const auto buttons = m_dialog->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&text](const QPushButton *one) { return !one->isHidden() && one->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

    [[nodiscard]] QComboBox *chooser() const
    {
        for (QComboBox *box : m_dialog->findChildren<QComboBox *>()) {
            if (box->count() > 0)
                return box;
        }
        return nullptr;
    }

    AssistantFacts m_facts;
    std::optional<AssistantDialog> m_dialog;
};

SUPERSYNK_TEST(TestAssistantDialog)
#include "tst_assistantdialog.moc"
