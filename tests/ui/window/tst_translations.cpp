// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/translations.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/window/mainwindow.h"

#include <QDialog>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QTabWidget>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

/// A translator of lower precedence: it gets the texts that the translation lacks.
class Missing final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *,
                                    int) const override
    {
        const QString where = QString::fromUtf8(context);
        if (where.startsWith("supersynk::"_L1))
            m_texts.append(where + u" | "_s + QString::fromUtf8(sourceText));
        return {};
    }

    [[nodiscard]] QString texts() const { return m_texts.join(u'\n'); }

private:
    mutable QStringList m_texts;
};

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstAvailableLanguageIsChosen_data()
    {
        QTest::addColumn<QStringList>("languages");
        QTest::addColumn<QString>("known");
        QTest::newRow("French") << QStringList{u"fr"_s} << u"fr"_s;
        QTest::newRow("French of Canada") << QStringList{u"fr-CA"_s, u"fr"_s} << u"fr"_s;
        QTest::newRow("English") << QStringList{u"en-GB"_s} << u"en"_s;
        QTest::newRow("English before French") << QStringList{u"en-US"_s, u"en"_s, u"fr-FR"_s} << u"en"_s;
        QTest::newRow("unknown before French") << QStringList{u"br-FR"_s, u"fr-FR"_s} << u"fr"_s;
        QTest::newRow("unknown") << QStringList{u"tlh"_s, u"C"_s} << u"en"_s;
        QTest::newRow("none") << QStringList{} << u"en"_s;
    }

    void firstAvailableLanguageIsChosen()
    {
        QFETCH(QStringList, languages);
        QTEST(Translations::firstAvailable(languages), "known");
    }

    void pluralsAreThoseOfTheLanguage()
    {
        const auto clients = [](int n) {
            return QCoreApplication::translate("supersynk::TotalsBar", "%n client(s)", nullptr, n);
        };
        {
            const Translations french{QLocale(QLocale::French)};
            QCOMPARE(clients(0), u"0 client"_s);
            QCOMPARE(clients(1), u"1 client"_s);
            QCOMPARE(clients(2), u"2 clients"_s);
        }
        const Translations english{QLocale(QLocale::English)};
        QCOMPARE(clients(0), u"0 clients"_s);
        QCOMPARE(clients(1), u"1 client"_s);
    }

    void translationsAreRemovedWithTheObject()
    {
        const auto title = [] { return MainWindow::tr("Inspector"); };
        QCOMPARE(title(), u"Inspector"_s);
        {
            const Translations french{QLocale(QLocale::French)};
            QCOMPARE(title(), u"Inspecteur"_s);
        }
        QCOMPARE(title(), u"Inspector"_s);
    }

    void qtIsTranslatedWherePossible()
    {
        const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        const Translations french{QLocale(QLocale::French)};
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_fr.qm"_s))
            QSKIP("Qt's translations are not installed");
        QCOMPARE(cancel(), u"Annuler"_s);
    }

    /// lupdate and tr() use the same contexts.
    void wholeWindowIsTranslated()
    {
        ServerFixture desk;
        Missing missing;
        QCoreApplication::installTranslator(&missing);
        const Translations french{QLocale(QLocale::French)};
        MainWindow window(desk.server(), ServerFixture::settings(), desk.store());
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(desk.start());
        QVERIFY(desk.post(u"atelier"_s, u"zoé"_s));
        for (QTabWidget *tabs : window.findChildren<QTabWidget *>()) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                tabs->setCurrentIndex(tab);
        }
        openDialog(window, MainWindow::tr("Simulate &Headsets…"));
        openDialog(window, MainWindow::tr("Sho&w QR Code"));
        openDialog(window, MainWindow::tr("&About Supersynk"));
        QCOMPARE(missing.texts(), QString());
        QVERIFY(window.menuBar()->actions().constFirst()->text() == u"&Serveur"_s);
    }

private:
    static void openDialog(const MainWindow &window, const QString &opener)
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text() == opener)
                action->trigger();
        }
        QDialog *dialog = nullptr;
        QTRY_VERIFY2((dialog = visibleDialog(window)) != nullptr, qPrintable(opener));
        dialog->close();
        QTRY_VERIFY(!visibleDialog(window));
    }

    [[nodiscard]] static QDialog *visibleDialog(const MainWindow &window)
    {
        for (QDialog *dialog : window.findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
};

SUPERSYNK_TEST(TestTranslations)
#include "tst_translations.moc"
