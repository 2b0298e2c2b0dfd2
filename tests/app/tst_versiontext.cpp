// SPDX-License-Identifier: GPL-3.0-only
#include "app/versiontext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// The version of a program that was built outside a checkout.
class TestVersionText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commitIsEmpty() { QCOMPARE(commitName(), QString()); }
    void versionSaysThatTheCommitIsUnknown() { QVERIFY(versionText().endsWith("\ncommit unknown\n"_L1)); }
};

SUPERSYNK_TEST(TestVersionText)
#include "tst_versiontext.moc"
