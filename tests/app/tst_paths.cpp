// SPDX-License-Identifier: GPL-3.0-only
#include "app/paths.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QSettings>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <pwd.h>
#    include <unistd.h>
#endif

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The home directory without HOME.
class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_UNIX
        QSKIP("no HOME on this system");
#endif
    }

#ifdef Q_OS_UNIX
    void withoutHomeTheUserDatabaseIsUsed_data()
    {
        QTest::addColumn<bool>("isEmpty");

        QTest::newRow("missing") << false;
        QTest::newRow("empty") << true;
    }

    void withoutHomeTheUserDatabaseIsUsed()
    {
        QFETCH(bool, isEmpty);
        qunsetenv("HOME");
        qunsetenv("XDG_CONFIG_HOME");
        if (isEmpty)
            qputenv("HOME", "");
        setUpHome();
        const QString home = QDir::cleanPath(QString::fromLocal8Bit(::getpwuid(::getuid())->pw_dir));
        QCOMPARE(QDir::homePath(), home);
        const QSettings settings(u"supersynk"_s, u"supersynk"_s);
        for (const QString &path : {ownIdentityFile(), settings.fileName()})
            QVERIFY2(path.startsWith(home + u'/') && !path.startsWith(u"/.config"_s), qPrintable(path));
    }

    void givenHomeStays()
    {
        qputenv("HOME", "/somewhere/else");
        setUpHome();
        QCOMPARE(QDir::homePath(), u"/somewhere/else"_s);
    }
#endif
};

SUPERSYNK_TEST(TestPaths)

#include "tst_paths.moc"
