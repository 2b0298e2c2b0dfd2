// SPDX-License-Identifier: GPL-3.0-only
#include "ui/floorplan/floorplan.h"

#include "tests/support/testmain.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// A floor plan in the settings.
class TestFloorPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.clear(); }

    void isKept()
    {
        const FloorPlan plan{.file = u"/srv/Prüfraum 1.png"_s, .width = 8.25, .x = -1.5, .z = 2, .turn = -90};
        storeFloorPlan(m_store, plan);
        QCOMPARE(loadFloorPlan(m_store), plan);
    }

    void withoutAFileNothingIsKept()
    {
        storeFloorPlan(m_store, {.file = u"a.png"_s, .width = 3});
        storeFloorPlan(m_store, {.width = 3});
        QVERIFY(m_store.allKeys().isEmpty());
        QCOMPARE(loadFloorPlan(m_store), FloorPlan());
    }

    void invalidValuesAreDefaults_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("no width") << u"map/floor_plan_width"_s << u"0"_s;
        QTest::newRow("negative width") << u"map/floor_plan_width"_s << u"-3"_s;
        QTest::newRow("infinite width") << u"map/floor_plan_width"_s << u"inf"_s;
        QTest::newRow("no number") << u"map/floor_plan_width"_s << u"wide"_s;
        QTest::newRow("NaN") << u"map/floor_plan_x"_s << u"nan"_s;
        QTest::newRow("far away") << u"map/floor_plan_z"_s << u"1e9"_s;
        QTest::newRow("turned too far") << u"map/floor_plan_turn"_s << u"720"_s;
    }

    void invalidValuesAreDefaults()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        m_store.setValue(u"map/floor_plan"_s, u"a.png"_s);
        m_store.setValue(key, value);
        QCOMPARE(loadFloorPlan(m_store), (FloorPlan{.file = u"a.png"_s}));
    }

private:
    QTemporaryDir m_directory;
    QSettings m_store{m_directory.filePath(u"supersynk.ini"_s), QSettings::IniFormat};
};

SUPERSYNK_TEST(TestFloorPlan)
#include "tst_floorplan.moc"
