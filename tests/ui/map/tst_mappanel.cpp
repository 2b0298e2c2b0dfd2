// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/map/mappanel.h"
#include "ui/text/englishplurals.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestMapPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_panel.emplace();
        m_panel->show();
        m_panel->setChannel("lab");
    }

    void cleanup() { m_panel.reset(); }

    void superklubBodiesAppear()
    {
        m_panel->setBodies(std::vector{kAda});
        QVERIFY(m_panel->view().positionOf("ada"));
        QVERIFY(isShown(u"1 participant"_s));
    }

    void clientsWithoutPositionAreCounted()
    {
        m_panel->setBodies(std::vector{kAda, kNil});
        QVERIFY(isShown(u"1 of 2 have a position"_s));
    }

    void emptyMapIsExplained()
    {
        QCOMPARE(emptyTitle(), u"No clients here"_s);
        m_panel->setBodies(std::vector{kNil});
        QCOMPARE(emptyTitle(), u"No positions"_s);
        m_panel->setPositionPath(u"head.position"_s);
        QVERIFY(m_panel->findChild<EmptyState *>()->content().text.contains(u"head.position"_s));
        m_panel->setChannel({});
        QCOMPARE(emptyTitle(), u"No channel is selected"_s);
    }

    void newChannelBeginsEmpty()
    {
        m_panel->setBodies(std::vector{kAda});
        m_panel->setChannel("other");
        QVERIFY(!m_panel->view().positionOf("ada"));
    }

    void pathCanBeTyped()
    {
        QSignalSpy changed(&*m_panel, &MapPanel::positionPathChanged);
        type(u"$.p"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_panel->positionPath(), u"$.p"_s);
        m_panel->setBodies(std::vector{kAda, ParticipantBody{.id = "joe", .body = "{\"p\":[1,2,3]}"}});
        QVERIFY(m_panel->view().positionOf("joe"));
        QVERIFY(!m_panel->view().positionOf("ada"));
    }

    void emptyPathMeansSuperklub()
    {
        m_panel->setPositionPath(u"$.p"_s);
        type({});
        m_panel->setBodies(std::vector{kAda});
        QVERIFY(m_panel->view().positionOf("ada"));
    }

    void invalidPathIsReportedAndHasNoEffect()
    {
        m_panel->setPositionPath(u"$.p"_s);
        QSignalSpy changed(&*m_panel, &MapPanel::positionPathChanged);
        type(u"$.p["_s);
        QCOMPARE(mistake(), u"The bracket at character 4 is not closed."_s);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_panel->positionPath(), u"$.p"_s);
        type(u"$.p"_s);
        QCOMPARE(mistake(), QString());
    }

    void invalidPathFromTheSettingsIsShown()
    {
        m_panel->setPositionPath(u"$["_s);
        QVERIFY(m_panel->findChild<Notice *>()->isVisible());
    }

    void forwardAxisCanBeChosen()
    {
        QCOMPARE(m_panel->forwardAxis(), ForwardAxis::PlusZ);
        m_panel->setForwardAxis(ForwardAxis::MinusZ);
        QCOMPARE(m_panel->forwardAxis(), ForwardAxis::MinusZ);
        QSignalSpy changed(&*m_panel, &MapPanel::forwardAxisChanged);
        m_panel->findChild<QComboBox *>()->setCurrentIndex(0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_panel->forwardAxis(), ForwardAxis::PlusZ);
    }

    void selectionIsForwarded()
    {
        m_panel->setBodies(std::vector{kAda});
        QSignalSpy selected(&*m_panel, &MapPanel::participantSelected);
        QTest::keyClick(&m_panel->view(), Qt::Key_PageDown);
        QCOMPARE(selected.count(), 1);
    }

    void hiddenPanelIgnoresBodies()
    {
        m_panel->hide();
        m_panel->setBodies(std::vector{kAda});
        QVERIFY(!m_panel->view().positionOf("ada"));
    }

    void everyControlHasAName()
    {
        for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (widget->focusPolicy() != Qt::NoFocus
                && widget->parentWidget()->inherits("supersynk::MapPanel"))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void wideNameDoesNotWidenTheWindow()
    {
        const int before = m_panel->minimumSizeHint().width();
        m_panel->setChannel(u"﷽"_s.repeated(300).toUtf8()); // the widest character
        QCOMPARE(m_panel->minimumSizeHint().width(), before);
    }

private:
    const ParticipantBody kAda{.id = "ada", .body = "{\"data\":[\"id=head;pos=1,2,3\"]}"};
    const ParticipantBody kNil{.id = "nil", .body = "{\"client_id\":\"nil\"}"};

    QString emptyTitle() { return m_panel->findChild<EmptyState *>()->content().title; }
    QString mistake() { return m_panel->findChild<Notice *>()->text(); }

    bool isShown(const QString &text)
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    void type(const QString &path)
    {
        auto *field = m_panel->findChild<QLineEdit *>();
        field->clear();
        QTest::keyClicks(field, path);
        QTest::keyClick(field, Qt::Key_Return);
    }

    EnglishPlurals m_plurals;
    std::optional<MapPanel> m_panel;
};

SUPERSYNK_TEST(TestMapPanel)
#include "tst_mappanel.moc"
