// SPDX-License-Identifier: GPL-3.0-only
#include "server/announcer.h"
#include "server/server.h"
#include "tests/support/testmain.h"
#include "ui/say/saydialog.h"
#include "ui/say/saymenu.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QCheckBox>
#include <QInputDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The menu and the dialog of the operator's messages.
class TestSay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_store.emplace(m_folder->filePath(u"a.conf"_s), QSettings::IniFormat);
        m_server.emplace();
        m_window.emplace();
        m_menu = new SayMenu(*m_server, *m_store, &*m_window);
        m_menu->setChannel("lab");
    }
    void cleanup()
    {
        m_window.reset();
        m_server.reset();
    }

    void aMessageIsSaidAndTakenBack()
    {
        QSignalSpy said(m_menu, &SayMenu::said);
        QVERIFY(!button(u"&Say"_s)->isEnabled()); // nothing to say
        text().setPlainText(uR"({"n":1})"_s);
        button(u"&Say"_s)->click();
        QCOMPARE(said.count(), 1);
        QCOMPARE(said.first().first().toByteArray(), "lab"_ba);
        QCOMPARE(m_server->latestBody("lab", kOperatorId), R"({"client_id":"operator","n":1})"_ba);
        button(u"&Take Back"_s)->click();
        QCOMPARE(m_server->clientCount(), 0U);
        QVERIFY(!button(u"&Take Back"_s)->isEnabled());
    }

    void whatIsNoMessageIsExplained()
    {
        text().setPlainText(u"start"_s);
        button(u"&Say"_s)->click();
        QVERIFY(dialog().findChild<Notice *>()->text().contains(u"JSON object"_s));
        QCOMPARE(m_server->clientCount(), 0U);
    }

    void aTemplateHasAKeyAndIsKept()
    {
        text().setPlainText(uR"({"command":"start"})"_s);
        dialog().findChild<QCheckBox *>()->setChecked(false);
        saveAs(u"Start & go"_s);
        QCOMPARE(loadSayTemplates(*m_store),
                 (QList<SayTemplate>{{u"Start & go"_s, R"({"command":"start"})", false}}));
        QAction *action = m_menu->actions().first();
        QCOMPARE(action->text(), u"Start && go"_s);
        QCOMPARE(action->shortcut(), QKeySequence(Qt::ALT | Qt::Key_1));
        action->trigger();
        QCOMPARE(m_server->latestBody("lab", kOperatorId),
                 R"({"client_id":"operator","command":"start"})"_ba);
        button(u"&Remove"_s)->click();
        QVERIFY(loadSayTemplates(*m_store).isEmpty());
    }

    void withoutAChannelTemplatesAreOff()
    {
        storeSayTemplates(*m_store, {{u"Start"_s, "{}", false}});
        auto *menu = new SayMenu(*m_server, *m_store, &*m_window);
        QVERIFY(!menu->actions().first()->isEnabled());
        menu->setChannel("lab");
        QVERIFY(menu->actions().first()->isEnabled());
    }

    void aTemplateThatCannotBeSaidIsReported()
    {
        storeSayTemplates(*m_store, {{u"Broken"_s, "{", false}});
        auto *menu = new SayMenu(*m_server, *m_store, &*m_window);
        menu->setChannel("lab");
        QSignalSpy failed(menu, &SayMenu::failed);
        menu->actions().first()->trigger();
        QCOMPARE(failed.count(), 1);
    }

private:
    SayDialog &dialog()
    {
        if (!m_window->findChild<SayDialog *>())
            m_menu->showDialog();
        return *m_window->findChild<SayDialog *>();
    }
    QPlainTextEdit &text() { return *dialog().findChild<QPlainTextEdit *>(); }
    QPushButton *button(const QString &text)
    {
        const auto buttons = dialog().findChildren<QPushButton *>();
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        return found == buttons.end() ? nullptr : *found;
    }
    void saveAs(const QString &name)
    {
        button(u"Sa&ve…"_s)->click();
        auto *input = dialog().findChild<QInputDialog *>();
        input->setTextValue(name);
        input->accept();
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<QSettings> m_store;
    std::optional<Server> m_server;
    std::optional<QWidget> m_window;
    SayMenu *m_menu = nullptr;
};

SUPERSYNK_TEST(TestSay)
#include "tst_say.moc"
