// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/attendancebutton.h"
#include "ui/names/names.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestAttendanceButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_store.emplace();
        m_names.emplace();
        m_button.emplace();
        m_button->setNames(*m_names);
        m_store->post("room", "a");
        m_names->setPresent(m_store->snapshot());
    }

    void cleanup() { m_button.reset(); }

    void itIsHiddenWhileNobodyIsExpected()
    {
        QVERIFY(m_button->isHidden());
        expect({"a"});
        QVERIFY(!m_button->isHidden());
        expect({});
        QVERIFY(m_button->isHidden());
    }

    void itSaysWhoIsMissing()
    {
        expect({"a", "b"});
        m_button->resize(m_button->maximumWidth(), 30);
        QCOMPARE(m_button->text(), u"Expected 2 · here 1 · missing b"_s);
        m_store->post("room", "b");
        m_names->setPresent(m_store->snapshot());
        QCOMPARE(m_button->text(), u"Expected 2 · here 2"_s);
    }

    void aNarrowOneSaysLess()
    {
        expect({"a", "b"});
        m_button->resize(m_button->minimumSizeHint());
        QCOMPARE(m_button->text(), u"1 of 2"_s);
        QVERIFY(m_button->minimumSizeHint().width() < m_button->maximumWidth());
        QCOMPARE(m_button->accessibleDescription(), u"Expected 2 · here 1 · missing b"_s);
    }

    void withLittleRoomTheNamesComeFirst()
    {
        expect({"a", "participant-02", "participant-03", "participant-04"});
        m_button->resize(m_button->maximumWidth() * 2 / 3, 30);
        const QString text = m_button->text();
        QVERIFY2(text.startsWith(u"Missing 3 of 4: participant-02"_s), qPrintable(text));
        QVERIFY(text.endsWith(u'…'));
    }

    void theMenuListsTheMissing()
    {
        QList<QByteArray> ids{"x&y"};
        for (int i = 0; i < 40; ++i)
            ids.append("id" + QByteArray::number(i));
        expect(ids);
        const QStringList texts = menuTexts();
        QCOMPARE(texts.first(), u"Missing: x&&y"_s);
        QVERIFY(texts.contains(u"… and 11 more"_s));
        QCOMPARE(texts.last(), u"&Stop Expecting"_s);
        QSignalSpy chosen(&*m_button, &AttendanceButton::missingChosen);
        menu()->actions().first()->trigger();
        QCOMPARE(chosen.value(0).value(0).toByteArray(), "x&y"_ba);
        QSignalSpy stopped(&*m_button, &AttendanceButton::stopRequested);
        menu()->actions().last()->trigger();
        QCOMPARE(stopped.size(), 1);
    }

private:
    void expect(const QList<QByteArray> &ids) { QCOMPARE(m_names->expect(ids), QString()); }

    QMenu *menu() { return m_button->findChild<QMenu *>(); }

    QStringList menuTexts()
    {
        m_button->click();
        QStringList texts;
        for (const QAction *action : menu()->actions())
            texts.append(action->text());
        return texts;
    }

    std::optional<StoreFixture> m_store;
    std::optional<Names> m_names;
    std::optional<AttendanceButton> m_button;
};

SUPERSYNK_TEST(TestAttendanceButton)
#include "tst_attendancebutton.moc"
