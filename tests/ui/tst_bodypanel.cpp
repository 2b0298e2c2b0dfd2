// SPDX-License-Identifier: GPL-3.0-only
#include "bodypanel.h"

#include "desk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestBodyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk.emplace();
        m_panel.emplace(m_desk->server());
        m_panel->resize(400, 200);
        m_panel->show();
        QVERIFY(m_desk->start());
    }

    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
    }

    void theLatestBodyIsShownIndented()
    {
        QVERIFY(postNumber(1));
        m_panel->follow(kAlice);
        QCOMPARE(text().toPlainText(), u"{\n  \"client_id\": \"alice\",\n  \"n\": 1\n}"_s);
    }

    void aNewerBodyReplacesIt()
    {
        QVERIFY(postNumber(1));
        m_panel->follow(kAlice);
        QVERIFY(postNumber(2));
        m_panel->refresh();
        QVERIFY(text().toPlainText().contains("\"n\": 2"_L1));
    }

    void selectedTextStaysSelected()
    {
        QVERIFY(postNumber(1));
        m_panel->follow(kAlice);
        QVERIFY(text().find(u"client_id"_s));
        QVERIFY(postNumber(2));
        m_panel->refresh();
        QCOMPARE(text().textCursor().selectedText(), u"client_id"_s);
    }

    void theScrollPositionStays()
    {
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, bodyWithLines(1000)));
        m_panel->follow(kAlice);
        text().verticalScrollBar()->setValue(500);
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, bodyWithLines(999)));
        m_panel->refresh();
        QCOMPARE(text().verticalScrollBar()->value(), 500);
    }

    void theLastBodyOfAClientThatLeftRemains()
    {
        QVERIFY(postNumber(1));
        m_panel->follow(kAlice);
        m_desk->server().purgeAll();
        m_panel->refresh();
        QVERIFY(text().toPlainText().contains("\"n\": 1"_L1));
        QVERIFY(titleReads(u"Last body of “alice”, who has left"_s));
    }

    void aHugeBodyIsCutAndSaysSo()
    {
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, hugeBody()));
        m_panel->follow(kAlice);
        QVERIFY(text().toPlainText().size() < BodyPanel::kMaxShown + 200);
        QVERIFY(text().toPlainText().endsWith("which Copy copies too."_L1));
    }

    void aHugeBodyIsCopiedWhole()
    {
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, hugeBody()));
        m_panel->follow(kAlice);
        QTest::mouseClick(childCalled<QToolButton>(*m_panel, u"Copy the body"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith("end\"\n}"_L1));
    }

    void aBodyThatIndentationMakesHugeIsCutToo()
    {
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, deepBody(20'000)));
        m_panel->follow(kAlice);
        QVERIFY(text().toPlainText().size() < BodyPanel::kMaxShown + 500);
    }

    void aBodyThatIndentationWouldMakeHugeIsCopiedAsItCame()
    {
        const QByteArray body = deepBody(200'000);
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, body));
        m_panel->follow(kAlice);
        QTest::mouseClick(childCalled<QToolButton>(*m_panel, u"Copy the body"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(body));
    }

    void theLargestBodyThatIsTakenIsShown()
    {
        const QByteArray head = "{\"client_id\":\"alice\",\"x\":\"";
        const auto room = static_cast<qsizetype>(Limits().body) - head.size() - 2;
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, head + QByteArray(room, 'x') + "\"}"));
        m_panel->follow(kAlice);
        QVERIFY(text().toPlainText().startsWith("{\n  \"client_id\": \"alice\","_L1));
        QVERIFY(text().toPlainText().size() < BodyPanel::kMaxShown + 500);
    }

    void aBodyIsNeverTakenForMarkup()
    {
        const QByteArray link =
            "{\"client_id\":\"alice\",\"x\":\"<a href='http://evil'>click</a><img src=x>\"}";
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, link));
        m_panel->follow(kAlice);
        QVERIFY(text().toPlainText().contains("<a href='http://evil'>click</a><img src=x>"_L1));
    }

    void whatWouldReorderTheTextOfABodyIsMadeVisible()
    {
        QVERIFY(m_desk->post(u"room"_s, u"alice"_s, "{\"client_id\":\"alice\",\"x\":\"\u202e\u2029\"}"));
        m_panel->follow(kAlice);
        QVERIFY(text().toPlainText().contains(u"\"x\": \"\uFFFD\uFFFD\""_s));
    }

    void aWideNameDoesNotWidenTheWindow()
    {
        const int before = m_panel->minimumSizeHint().width();
        const QString wide = u"﷽"_s.repeated(300); // the widest letter there is
        QVERIFY(m_desk->post(u"room"_s, wide));
        m_panel->follow(ClientName{"room", wide.toUtf8()});
        QCOMPARE(m_panel->minimumSizeHint().width(), before);
    }

    void nobodySelectedShowsNothing()
    {
        QVERIFY(postNumber(1));
        m_panel->follow(kAlice);
        m_panel->follow(std::nullopt);
        QCOMPARE(text().toPlainText(), QString());
    }

private:
    const ClientName kAlice{"room", "alice"};

    QPlainTextEdit &text() { return *childCalled<QPlainTextEdit>(*m_panel, u"Latest body"_s); }

    bool titleReads(const QString &title)
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == title; });
    }

    bool postNumber(int number)
    {
        const QByteArray body = "{\"client_id\":\"alice\",\"n\":" + QByteArray::number(number) + "}";
        return m_desk->post(u"room"_s, u"alice"_s, body);
    }

    static QByteArray bodyWithLines(int count)
    {
        return "{\"client_id\":\"alice\",\"lines\":[" + QByteArray("1,").repeated(count) + "1]}";
    }

    /// So deep that each of the \a lines is indented by some hundred spaces.
    static QByteArray deepBody(int lines)
    {
        constexpr int kDepth = 60;
        return "{\"client_id\":\"alice\",\"x\":" + QByteArray(kDepth, '[') + QByteArray("1,").repeated(lines)
            + "1" + QByteArray(kDepth, ']') + "}";
    }

    static QByteArray hugeBody()
    {
        return "{\"client_id\":\"alice\",\"x\":\"" + QByteArray(BodyPanel::kMaxShown, 'x') + " end\"}";
    }

    std::optional<Desk> m_desk;
    std::optional<BodyPanel> m_panel;
};

QTEST_MAIN(TestBodyPanel)
#include "tst_bodypanel.moc"
