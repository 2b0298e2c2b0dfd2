// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelpanel.h"

#include "tests/support/testmain.h"
#include "tests/ui/clients/panelfixture.h"
#include "ui/clients/channeltree.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// A style with the given animation duration.
class AnimatedFor final : public QProxyStyle
{
public:
    explicit AnimatedFor(int milliseconds)
        : m_milliseconds(milliseconds)
    {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_milliseconds
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_milliseconds;
};

class TestChannelPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture.emplace(); }

    void cleanup() { m_fixture.reset(); }

    void aClientThatPostsAppears()
    {
        QVERIFY(m_fixture->fill());
        QCOMPARE(m_fixture->names(), u"room(alice bob) lab(carol)"_s);
    }

    void hostileNamesAreShownAsPlainText()
    {
        const QString hostile = u"<b>x</b>\n\u202Egnp.vs"_s;
        QVERIFY(m_fixture->start());
        const QByteArray body = QJsonDocument(QJsonObject{{u"client_id"_s, hostile}}).toJson();
        QVERIFY(m_fixture->post(u"room"_s, hostile, body));
        m_fixture->monitor().refresh();
        QCOMPARE(m_fixture->names(), u"room(<b>x</b>␊\uFFFDgnp.vs)"_s);
    }

    void theLongestNameIsCut()
    {
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(QString(1024, u'k'), QString(1024, u'i')));
        m_fixture->monitor().refresh();
        QCOMPARE(m_fixture->names(), QString(128, u'k') + u"…("_s + QString(8, u'i') + u")"_s);
    }

    void aSelectedClientIsReported()
    {
        QVERIFY(m_fixture->fill());
        std::optional<ClientName> selected;
        connect(&m_fixture->panel(), &ChannelPanel::clientSelected, this,
                [&](const auto &client) { selected = client; });
        m_fixture->select({m_fixture->client(0, 1)});
        QVERIFY((selected == ClientName{"room", "bob"}));
    }

    void selectSelectsOnlyThatClient()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->client(0, 0), m_fixture->client(0, 1)});
        QSignalSpy selected(&m_fixture->panel(), &ChannelPanel::clientSelected);
        m_fixture->panel().select(ClientName{"lab", "carol"});
        QCOMPARE(m_fixture->tree().selectionModel()->selectedRows(),
                 QModelIndexList{m_fixture->client(1, 0)});
        QCOMPARE(m_fixture->tree().currentIndex(), m_fixture->client(1, 0));
        QCOMPARE(selected.size(), 1);
        QVERIFY((selectedIn(selected) == ClientName{"lab", "carol"}));
    }

    void selectingAnUnlistedClientSelectsNoRow()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->client(0, 0)});
        QSignalSpy selected(&m_fixture->panel(), &ChannelPanel::clientSelected);
        for (const ClientName &name : {ClientName{"room", "carol"}, ClientName{"nowhere", "alice"}}) {
            m_fixture->panel().select(name);
            QVERIFY(selectedIn(selected) == name);
            QVERIFY(!m_fixture->tree().selectionModel()->hasSelection());
        }
    }

    void selectWithoutAClientClearsTheSelection()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->client(0, 0)});
        QSignalSpy selected(&m_fixture->panel(), &ChannelPanel::clientSelected);
        m_fixture->panel().select(std::nullopt);
        QVERIFY(!m_fixture->tree().selectionModel()->hasSelection());
        QCOMPARE(selected.size(), 1);
        QVERIFY(!selectedIn(selected));
    }

    void aStoppedServerOffersToStart()
    {
        QSignalSpy start(&m_fixture->panel(), &ChannelPanel::startRequested);
        QCOMPARE(m_fixture->emptyTitle(), u"The server is stopped"_s);
        m_fixture->pressEmptyState(u"Start"_s);
        QCOMPARE(start.size(), 1);
    }

    void aFilterWithoutAMatchCanBeCleared()
    {
        QVERIFY(m_fixture->fill());
        filter().setText(u"nobody"_s);
        QCOMPARE(m_fixture->emptyTitle(), u"Nothing matches the filter"_s);
        m_fixture->pressEmptyState(u"Clear filter"_s);
        QVERIFY(m_fixture->panel().emptyState().isHidden());
    }

    void withoutTroublesTheFilterCanBeCleared()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->panel().showAttention();
        QCOMPARE(m_fixture->emptyTitle(), u"No client needs attention"_s);
        m_fixture->pressEmptyState(u"Clear filter"_s);
        QVERIFY(m_fixture->panel().emptyState().isHidden());
        QCOMPARE(m_fixture->names(), u"room(alice bob) lab(carol)"_s);
    }

    void enterInTheFilterSelectsTheFirstMatch()
    {
        QVERIFY(m_fixture->fill());
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->panel()));
        filter().setFocus();
        QTest::keyClicks(&filter(), u"carol"_s);
        QTest::keyClick(&filter(), Qt::Key_Return);
        QVERIFY(m_fixture->tree().hasFocus());
        QCOMPARE(m_fixture->tree().selectionModel()->selectedRows(),
                 QModelIndexList{m_fixture->client(0, 0)});
        QCOMPARE(m_fixture->client(0, 0).data().toString(), u"carol"_s);
    }

    void rowsGlowUnlessAnimationsAreDisabled()
    {
        AnimatedFor usual(200);
        AnimatedFor nothing(0);
        m_fixture->panel().setStyle(&usual);
        QVERIFY(m_fixture->fill());
        QVERIFY(m_fixture->client(0, 0).data(Qt::BackgroundRole).isValid());
        m_fixture->panel().setStyle(&nothing);
        m_fixture->monitor().refresh();
        QVERIFY(!m_fixture->client(0, 0).data(Qt::BackgroundRole).isValid());
        m_fixture->panel().setStyle(nullptr);
    }

    void theContextMenuHasTheRowActions()
    {
        for (QAction *action : m_fixture->panel().copyActions() + m_fixture->panel().purgeActions())
            QVERIFY(m_fixture->tree().actions().contains(action));
    }

private:
    QLineEdit &filter() { return *childCalled<QLineEdit>(m_fixture->panel(), u"Filter"_s); }

    /// The client of the latest signal.
    static std::optional<ClientName> selectedIn(const QSignalSpy &selected)
    {
        return selected.constLast().constFirst().value<std::optional<ClientName>>();
    }

    std::optional<PanelFixture> m_fixture;
};

SUPERSYNK_TEST(TestChannelPanel)
#include "tst_channelpanel.moc"
