// SPDX-License-Identifier: GPL-3.0-only
#include "ui/say/saytemplate.h"

#include "tests/support/testmain.h"

#include <QSettings>
#include <QTemporaryDir>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestSayTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templatesSurviveTheFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.conf"_s);
        const QList<SayTemplate> templates{{u"Start"_s, R"({"command":"start, now"})", false},
                                           {u"Room 2"_s, "{\"room\":\"é\"}", true}};
        {
            QSettings store(file, QSettings::IniFormat);
            storeSayTemplates(store, templates);
        }
        const QSettings store(file, QSettings::IniFormat);
        QCOMPARE(loadSayTemplates(store), templates);
    }

    void anEditedFileIsReadAsFarAsPossible()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"a.conf"_s), QSettings::IniFormat);
        QVERIFY(loadSayTemplates(store).isEmpty());
        store.setValue(u"say/names"_s, QStringList(20, u"x"_s));
        QCOMPARE(loadSayTemplates(store).size(), kMaxSayTemplates);
        store.setValue(u"say/names"_s, QStringList{u""_s, u"Start"_s});
        QCOMPARE(loadSayTemplates(store), (QList<SayTemplate>{{u"Start"_s, {}, false}}));
    }
};

SUPERSYNK_TEST(TestSayTemplate)
#include "tst_saytemplate.moc"
