// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/preferences/accesskeymaker.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestAccessKeyMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 28 characters of 5 bits each, none of which looks like another one.
    void keyIsLongAndReadable()
    {
        static const QRegularExpression kForm(u"^[2-9a-km-np-z]{4}(-[2-9a-km-np-z]{4}){6}$"_s);
        const QString key = makeAccessKey();
        QVERIFY2(kForm.match(key).hasMatch(), qPrintable(key));
    }

    void everyKeyIsAnother()
    {
        QSet<QString> keys;
        for (int i = 0; i < 100; ++i)
            keys.insert(makeAccessKey());
        QCOMPARE(keys.size(), 100);
    }

    void everyCharacterIsUsed()
    {
        QSet<QChar> characters;
        for (int i = 0; i < 200; ++i) {
            const QString key = makeAccessKey().remove(u'-');
            for (const QChar character : key)
                characters.insert(character);
        }
        QCOMPARE(characters.size(), 32);
    }
};

SUPERSYNK_TEST(TestAccessKeyMaker)
#include "tst_accesskeymaker.moc"
