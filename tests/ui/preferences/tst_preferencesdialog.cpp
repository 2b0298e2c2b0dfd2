// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/preferences/samples.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/text/englishplurals.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

class TestPreferencesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }

    void init()
    {
        m_preferences = samplePreferences();
        m_earlier = {};
        m_links.clear();
        open();
    }

    void cleanup() { delete m_dialog; }

    void acceptedValuesAreStored()
    {
        QSignalSpy stored(m_dialog, &PreferencesDialog::stored);
        field<QCheckBox>(u"HTTPS"_s)->click();
        field<QDoubleSpinBox>(u"HTTPS port"_s)->setValue(9500);
        field<QDoubleSpinBox>(u"Idle"_s)->setValue(1.5);
        button(QDialogButtonBox::Ok)->click();
        QCOMPARE(stored.size(), 1);
        const auto values = stored.at(0).at(1).value<PreferenceValues>();
        QVERIFY(values.server.tls.isOn);
        QCOMPARE(values.server.tls.port, quint16(9500));
        QCOMPARE(values.server.limits.idleTime, std::chrono::milliseconds(1500));
    }

    void unchangedValuesAreNotStored()
    {
        QSignalSpy stored(m_dialog, &PreferencesDialog::stored);
        button(QDialogButtonBox::Ok)->click();
        QVERIFY(stored.isEmpty());
        QVERIFY(!m_dialog || !m_dialog->isVisible());
    }

    void dialogFitsASmallScreen()
    {
        const QSize least = m_dialog->minimumSizeHint();
        QVERIFY2(least.width() <= 640 && least.height() <= 540, qPrintable(QDebug::toString(least)));
    }

    void cancelStoresNothing()
    {
        QSignalSpy stored(m_dialog, &PreferencesDialog::stored);
        field<QCheckBox>(u"HTTPS"_s)->click();
        button(QDialogButtonBox::Cancel)->click();
        QVERIFY(stored.isEmpty());
    }

    /// What the operator types stays.
    void invalidValueIsExplainedAndCannotBeAccepted()
    {
        QSignalSpy stored(m_dialog, &PreferencesDialog::stored);
        auto *address = field<QLineEdit>(u"Address"_s);
        address->setText(u"nonsense"_s);
        QVERIFY(hasNotice(u"No address."_s));
        QCOMPARE(m_dialog->fault(), u"Address: No address."_s);
        QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
        m_dialog->accept();
        QVERIFY(stored.isEmpty());
        QCOMPARE(address->text(), u"nonsense"_s);
        address->setText(u"192.0.2.1"_s);
        QVERIFY(m_dialog->fault().isEmpty());
        QVERIFY(button(QDialogButtonBox::Ok)->isEnabled());
    }

    /// The field whose edit has led to it says so.
    void conflictOfTwoValuesIsExplained()
    {
        m_earlier.server.port = 9500;
        open();
        field<QCheckBox>(u"HTTPS"_s)->click();
        field<QDoubleSpinBox>(u"HTTPS port"_s)->setValue(9500);
        QVERIFY2(m_dialog->fault().startsWith(u"HTTPS port: "_s), qPrintable(m_dialog->fault()));
        QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
        field<QDoubleSpinBox>(u"HTTPS port"_s)->setValue(9501);
        QVERIFY(m_dialog->fault().isEmpty());
    }

    void problemOfANoteCannotBeAccepted()
    {
        preferenceOf(m_preferences, u"tls"_s).note = [](const PreferenceValues &edited,
                                                        const PreferenceValues &) {
            return edited.server.tls.isOn
                ? PreferenceNote{u"No certificate."_s, PreferenceNote::Kind::Problem}
                : PreferenceNote();
        };
        open();
        QVERIFY(m_dialog->fault().isEmpty());
        field<QCheckBox>(u"HTTPS"_s)->click();
        QVERIFY(hasNotice(u"No certificate."_s));
        QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
    }

    void defaultsOfAPageAreRestored()
    {
        m_earlier.server.tls.port = 9500;
        m_earlier.server.limits.body = 5000;
        open();
        pages()->setCurrentRow(3);
        restoreButton()->click();
        QCOMPARE(m_dialog->values().server.limits.body, Limits().body);
        QCOMPARE(field<QDoubleSpinBox>(u"Body"_s)->value(), double(Limits().body));
        QCOMPARE(m_dialog->values().server.tls.port, quint16(9500)); // of another page
    }

    void defaultsReplaceAnInvalidValue()
    {
        field<QLineEdit>(u"Address"_s)->setText(u"nonsense"_s);
        pages()->setCurrentRow(1);
        restoreButton()->click();
        QVERIFY(m_dialog->fault().isEmpty());
        QCOMPARE(field<QLineEdit>(u"Address"_s)->text(), QString());
    }

    void valueOfTheCommandLineCannotBeEdited()
    {
        preferenceOf(m_preferences, u"max-body"_s).fixedBy = u"max-body"_s;
        m_earlier.server.limits.body = 5000;
        open();
        QVERIFY(!field<QDoubleSpinBox>(u"Body"_s)->isEnabled());
        QVERIFY(hasText(u"Set by --max-body for this run."_s));
        pages()->setCurrentRow(3);
        restoreButton()->click();
        QCOMPARE(m_dialog->values().server.limits.body, std::size_t(5000));
    }

    void valueWithoutEffectCannotBeEdited()
    {
        QVERIFY(!field<QDoubleSpinBox>(u"HTTPS port"_s)->isEnabled());
        field<QCheckBox>(u"HTTPS"_s)->click();
        QVERIFY(field<QDoubleSpinBox>(u"HTTPS port"_s)->isEnabled());
    }

    void explanationFollowsTheValue()
    {
        field<QCheckBox>(u"HTTPS"_s)->click();
        field<QDoubleSpinBox>(u"HTTPS port"_s)->setValue(9500);
        QVERIFY(hasText(u"Listens on port 9500. Default: 9443."_s));
    }

    void searchShowsThePage()
    {
        search()->setText(u"bytes body"_s);
        QVERIFY(field<QDoubleSpinBox>(u"Body"_s)->isVisible());
        QVERIFY(!field<QDoubleSpinBox>(u"Idle"_s)->isVisible());
        QCOMPARE(pages()->currentItem()->text(), u"Limits (1)"_s);
        QVERIFY(pages()->item(0)->isHidden());
        search()->clear();
        QVERIFY(field<QDoubleSpinBox>(u"Idle"_s)->isVisible());
        QVERIFY(!pages()->item(0)->isHidden());
        QCOMPARE(pages()->currentItem()->text(), u"Limits"_s);
    }

    void searchKnowsTheOptions()
    {
        search()->setText(u"--tls-port"_s);
        QVERIFY(field<QDoubleSpinBox>(u"HTTPS port"_s)->isVisible());
    }

    void searchForNothingSaysSo()
    {
        search()->setText(u"xyzzy"_s);
        QVERIFY(hasText(u"No setting has these words."_s));
    }

    void escapeEndsTheSearchFirst()
    {
        search()->setText(u"body"_s);
        search()->setFocus();
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(search()->text(), QString());
        QVERIFY(m_dialog->isVisible());
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(!m_dialog || !m_dialog->isVisible());
    }

    void tabGoesThroughThePageInReadingOrder()
    {
        pages()->setCurrentRow(3);
        search()->setFocus();
        QStringList names;
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const auto *button = qobject_cast<const QPushButton *>(QApplication::focusWidget());
            names.append(button ? button->text() : QApplication::focusWidget()->accessibleName());
        }
        const QStringList fields{u"Pages"_s, u"Body"_s, u"Idle"_s};
        QVERIFY2(names.first(3) == fields, qPrintable(names.join(u'|')));
        QVERIFY2(names.last() == u"Search the settings"_s, qPrintable(names.join(u'|')));
        QCOMPARE(QSet<QString>(names.begin() + 3, names.end() - 1),
                 (QSet<QString>{u"Restore &Defaults"_s, u"&OK"_s, u"Cancel"_s}));
    }

    void settingsInMenusAreFound()
    {
        QMenu menu(u"&View"_s);
        m_links.append({menu.addAction(u"&Theme…"_s), &menu});
        open();
        search()->setText(u"theme"_s);
        QVERIFY(hasText(u"Theme"_s));
        QVERIFY(hasText(u"In the menu View"_s));
        childCalled(u"Show Theme"_s)->click();
        QVERIFY(menu.isVisible());
        QCOMPARE(menu.activeAction(), menu.actions().constFirst());
        menu.hide();
        cleanup();
    }

    void restartIsOfferedWhileTheServerRuns()
    {
        QSignalSpy requested(m_dialog, &PreferencesDialog::restartRequested);
        m_dialog->setRunning(m_earlier.server, 14);
        QVERIFY(!notice(u"This takes effect"_s));
        field<QCheckBox>(u"HTTPS"_s)->click();
        const Notice *offer = notice(u"This takes effect"_s);
        QVERIFY(offer);
        QVERIFY2(offer->text().contains(u"disconnects 14 clients"_s), qPrintable(offer->text()));
        QCOMPARE(button(QDialogButtonBox::Ok)->text(), u"&Apply at Next Start"_s);
        offer->findChild<QPushButton *>()->click();
        QCOMPARE(requested.size(), 1);
        m_dialog->setRunning(std::nullopt, 0);
        QVERIFY(!notice(u"This takes effect"_s));
        QCOMPARE(button(QDialogButtonBox::Ok)->text(), u"&OK"_s);
    }

    void settingOfTheProgramNeedsNoRestart()
    {
        m_dialog->setRunning(m_earlier.server, 0);
        field<QCheckBox>(u"Start"_s)->click();
        QVERIFY(!notice(u"This takes effect"_s));
    }

    void keyIsShownOnRequest()
    {
        m_earlier.server.accessKey = "secret";
        open();
        auto *key = field<QLineEdit>(u"Access key"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        childCalled(u"Show: Access key"_s)->click();
        QCOMPARE(key->echoMode(), QLineEdit::Normal);
        childCalled(u"Show: Access key"_s)->click();
        QCOMPARE(key->echoMode(), QLineEdit::Password);
    }

    void keyIsMadeAndCopied()
    {
        QVERIFY(!childCalled(u"Copy: Access key"_s)->isEnabled());
        childCalled(u"Make a Key: Access key"_s)->click();
        const QByteArray key = m_dialog->values().server.accessKey;
        QVERIFY(key.size() > 20);
        childCalled(u"Copy: Access key"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), key);
    }

private:
    void open()
    {
        delete m_dialog;
        m_dialog = new PreferencesDialog(m_preferences, m_earlier, m_links);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    template <typename Field>
    [[nodiscard]] Field *field(const QString &title) const
    {
        const auto fields = m_dialog->findChildren<Field *>();
        const auto found = std::ranges::find(fields, title, &QWidget::accessibleName);
        return found == fields.end() ? nullptr : *found;
    }

    [[nodiscard]] QPushButton *childCalled(const QString &name) const { return field<QPushButton>(name); }

    [[nodiscard]] QPushButton *button(QDialogButtonBox::StandardButton which) const
    {
        return m_dialog->findChild<QDialogButtonBox *>()->button(which);
    }

    [[nodiscard]] QPushButton *restoreButton() const
    {
        const auto *box = m_dialog->findChild<QDialogButtonBox *>();
        const auto buttons = box->buttons();
        const auto found = std::ranges::find(buttons, QDialogButtonBox::ResetRole,
                                             [box](QAbstractButton *one) { return box->buttonRole(one); });
        return qobject_cast<QPushButton *>(*found);
    }

    [[nodiscard]] QLineEdit *search() const { return field<QLineEdit>(u"Search the settings"_s); }
    [[nodiscard]] QListWidget *pages() const { return m_dialog->findChild<QListWidget *>(); }

    /// The notice whose text begins with \a text.
    [[nodiscard]] const Notice *notice(const QString &text) const
    {
        for (const Notice *one : m_dialog->findChildren<Notice *>()) {
            if (!one->isHidden() && one->text().startsWith(text))
                return one;
        }
        return nullptr;
    }

    [[nodiscard]] bool hasNotice(const QString &text) const { return notice(text) != nullptr; }

    /// Whether a label that is not hidden has exactly this text.
    [[nodiscard]] bool hasText(const QString &text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&text](const QLabel *label) { return !label->isHidden() && label->text() == text; });
    }

    EnglishPlurals m_plurals;
    QList<Preference> m_preferences;
    PreferenceValues m_earlier;
    QList<PreferenceLink> m_links;
    QPointer<PreferencesDialog> m_dialog;
};

SUPERSYNK_TEST(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
