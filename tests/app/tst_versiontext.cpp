// SPDX-License-Identifier: GPL-3.0-only
#include "app/versiontext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// What a program says of itself that was built outside of a checkout.
class TestVersionText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCommitHasNoName() { QCOMPARE(commitName(), QString()); }
    void scriptsReadThatItIsUnknown() { QVERIFY(versionText().endsWith("\ncommit unknown\n"_L1)); }
};

SUPERSYNK_TEST(TestVersionText)
#include "tst_versiontext.moc"
