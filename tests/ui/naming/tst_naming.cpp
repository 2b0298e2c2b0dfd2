// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"
#include "ui/names/names.h"
#include "ui/naming/colorchoice.h"
#include "ui/naming/namedialog.h"
#include "ui/naming/namingactions.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The actions that name clients, and their dialogs.
class TestNaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_names.emplace();
        m_window.emplace();
        m_actions = new NamingActions(*m_names, *m_window);
        m_menu = new QMenu(&*m_window);
        m_actions->fillMenu(*m_menu);
        m_window->show();
    }

    void cleanup() { m_window.reset(); }

    void aClientGetsALabelAndAColour()
    {
        QVERIFY(!m_actions->nameAction()->isEnabled());
        m_actions->setSelected(client("7d9c1f3a-5b2e-4c8d"));
        m_actions->nameAction()->trigger();
        QVERIFY(dialog());
        QCOMPARE(label().placeholderText(), u"7d9c1f3a"_s);
        QTest::keyClicks(&label(), u"Ada"_s);
        pressColor(u"Teal"_s);
        QTest::keyClick(dialog(), Qt::Key_Return);
        const Name *name = m_names->find(client("7d9c1f3a-5b2e-4c8d"));
        QVERIFY(name);
        QCOMPARE(name->label, u"Ada"_s);
        QCOMPARE(name->color, QColor(0x0f8a9c));
    }

    void anEmptyLabelRemovesTheName()
    {
        QCOMPARE(m_names->set(client("a"), {.label = u"Ada"_s, .color = QColor(0x0f8a9c)}), QString());
        m_actions->setSelected(client("a"));
        m_actions->nameAction()->trigger();
        QCOMPARE(label().text(), u"Ada"_s);
        label().clear();
        pressColor(u"Automatic"_s);
        QTest::keyClick(dialog(), Qt::Key_Return);
        QVERIFY(!m_names->find(client("a")));
    }

    void escapeChangesNothing()
    {
        m_actions->setSelected(client("a"));
        m_actions->nameAction()->trigger();
        QTest::keyClicks(&label(), u"Ada"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QCOMPARE(m_names->count(), 0);
    }

    void aLongIdIsShownWhole()
    {
        NameDialog dialog(client("lost-early" + QByteArray("-11112222").repeated(12)), {}, {});
        dialog.show();
        dialog.resize(dialog.minimumSizeHint());
        const auto labels = dialog.findChildren<QLabel *>();
        const auto id = std::ranges::find(labels, u"ID"_s, &QWidget::accessibleName);
        QVERIFY(id != labels.end());
        const int needed = (*id)->heightForWidth((*id)->width());
        QVERIFY(needed > (*id)->fontMetrics().height()); // several lines
        QVERIFY((*id)->height() >= needed);
    }

    void theDialogKeepsWhatItDoesNotShow()
    {
        const Name name{.label = u"Ada"_s, .color = QColor(0x123456), .group = u"x"_s, .isExpected = true};
        QCOMPARE(NameDialog(client("a"), name, {}).name(), name);
    }

    void namesAreImportedAndExported()
    {
        QSignalSpy reported(m_actions, &NamingActions::reported);
        m_actions->importFile(write("id;label\na;Ada\n"), false);
        QCOMPARE(m_names->clientText({}, "a"), u"Ada"_s);
        QVERIFY(m_names->expected().isEmpty());
        StoreFixture store;
        store.post("room", "b");
        m_names->setPresent(store.snapshot());
        const QString target = m_folder->filePath(u"out.csv"_s);
        m_actions->exportFile(target);
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "id;label\na;Ada\nb\n"_ba);
        QCOMPARE(reported.size(), 2);
    }

    void theClientsOfAFileAreExpected()
    {
        m_actions->importFile(write("id,label\na,Ada\nb,\n"), true);
        QCOMPARE(m_names->expected(), (QList<QByteArray>{"a", "b"}));
        QVERIFY(entry(u"&Stop Expecting"_s).isEnabled());
        entry(u"&Stop Expecting"_s).trigger();
        QVERIFY(m_names->expected().isEmpty());
        QVERIFY(!entry(u"&Stop Expecting"_s).isEnabled());
    }

    void thePresentClientsAreExpected()
    {
        StoreFixture store;
        store.post("room", "b");
        store.post("lab", "a");
        m_names->setPresent(store.snapshot());
        entry(u"Expect &These Clients"_s).trigger();
        QCOMPARE(m_names->expected(), (QList<QByteArray>{"a", "b"}));
    }

    void errorsInAFileAreShown()
    {
        m_actions->importFile(write("id,colour\na,#0f8a9c\nb,nothing\n"), false);
        auto *box = m_window->findChild<QMessageBox *>();
        QVERIFY(box);
        QCOMPARE(box->informativeText(), u"Line 3: “nothing” is not a colour: write #RRGGBB."_s);
        QVERIFY(m_names->find(client("a")));
    }

    void aFileThatIsNotThereIsSaid()
    {
        m_actions->importFile(m_folder->filePath(u"none.csv"_s), false);
        auto *box = m_window->findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains(u"none.csv can’t be read"_s));
    }

private:
    static NamedThing client(const QByteArray &id) { return {NamedThing::Kind::Client, id}; }

    NameDialog *dialog() { return m_window->findChild<NameDialog *>(); }
    QLineEdit &label() { return *dialog()->findChildren<QLineEdit *>().constFirst(); }

    void pressColor(const QString &name)
    {
        for (auto *button : dialog()->findChild<ColorChoice *>()->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == name || button->text() == name)
                button->click();
        }
    }

    QAction &entry(const QString &text)
    {
        Q_EMIT m_menu->aboutToShow();
        for (QAction *action : m_menu->actions()) {
            if (action->text() == text)
                return *action;
        }
        qFatal("no such entry");
    }

    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(u"in.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qWarning("not written");
        return file.fileName();
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<Names> m_names;
    std::optional<QWidget> m_window;
    NamingActions *m_actions = nullptr;
    QMenu *m_menu = nullptr;
};

SUPERSYNK_TEST(TestNaming)
#include "tst_naming.moc"
