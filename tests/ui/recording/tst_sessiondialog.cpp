// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/names/names.h"
#include "ui/recording/sessiondialog.h"
#include "ui/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestSessionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_preferences = {};
        m_preferences.settings.folder = m_directory.path();
        open();
    }

    void cleanup()
    {
        delete m_dialog;
        m_dialog = nullptr;
    }

    void unchangedFieldsKeepWhatWasChosen()
    {
        m_preferences.settings.fields = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f\ng"_s, u"h"_s};
        m_preferences.settings.name = u"{study}"_s;
        m_preferences.settings.channels = {"room", "earlier"};
        m_preferences.settings.keepsAddresses = true;
        m_preferences.settings.fileBytes = 700'000'000;
        m_preferences.settings.fileTime = std::chrono::minutes(7);
        m_preferences.keepsLastMinute = false;
        m_preferences.isAutomatic = true;
        m_preferences.linger = std::chrono::seconds(77);
        m_preferences.keys[3] = {u"Door"_s, MarkerScope::Client};
        open();
        QCOMPARE(m_dialog->preferences(), m_preferences);
    }

    void pathIsShownWhileTyping()
    {
        field(u"Participant"_s)->setText(u"07"_s);
        field(u"Task"_s)->setText(u"maze"_s);
        QTRY_COMPARE(
            m_dialog->preview(),
            QDir::toNativeSeparators(m_directory.filePath(u"sub-07/sub-07_task-maze_run-01.mcap"_s)));
    }

    void runCountsUp()
    {
        QVERIFY(QDir(m_directory.path()).mkpath(u"sub-08"_s));
        QFile taken(m_directory.filePath(u"sub-08/sub-08_run-01.mcap"_s));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        field(u"Participant"_s)->setText(u"08"_s);
        QTRY_VERIFY(m_dialog->preview().endsWith("sub-08_run-02.mcap"_L1));
    }

    void forbiddenSignsAreReplacedInThePreview()
    {
        field(u"Participant"_s)->setText(u"../x"_s);
        QTRY_VERIFY(m_dialog->preview().startsWith(QDir::toNativeSeparators(m_directory.path())));
        QTRY_VERIFY(m_dialog->preview().contains("sub-"_L1) && !m_dialog->preview().contains(".."_L1));
    }

    void previewTellsOfAFieldThatThereIsNot()
    {
        auto *name = childCalled<QComboBox>(*m_dialog, u"Name of the files"_s);
        name->setCurrentText(u"{subject}_{run}"_s);
        QTRY_VERIFY(m_dialog->preview().contains(u"“{subject}”"_s));
        name->setCurrentText(u"{task_{run}"_s);
        QTRY_VERIFY(m_dialog->preview().contains(u"“{task_”"_s));
    }

    void emptyFolderAndNameMeanTheDefaults()
    {
        field(u"Folder for recordings"_s)->clear();
        childCalled<QComboBox>(*m_dialog, u"Name of the files"_s)->setCurrentText(u" "_s);
        QCOMPARE(m_dialog->preferences().settings.folder, defaultRecordingFolder());
        QCOMPARE(m_dialog->preferences().settings.name, RecordingName::defaultTemplate());
    }

    void recordStoresAndStarts()
    {
        const QSignalSpy stored(m_dialog, &SessionDialog::stored);
        const QSignalSpy recorded(m_dialog, &SessionDialog::recordRequested);
        field(u"Study"_s)->setText(u"pilot"_s);
        QTest::mouseClick(button(u"&Record"_s), Qt::LeftButton);
        QCOMPARE(stored.count(), 1);
        QCOMPARE(stored.first().first().value<RecordingPreferences>().settings.fields.study, u"pilot"_s);
        QCOMPARE(recorded.count(), 1);
    }

    void enterInAFieldRecords()
    {
        const QSignalSpy recorded(m_dialog, &SessionDialog::recordRequested);
        QTest::keyClick(field(u"Study"_s), Qt::Key_Return);
        QCOMPARE(recorded.count(), 1);
    }

    void savingDoesNotStart()
    {
        const QSignalSpy stored(m_dialog, &SessionDialog::stored);
        const QSignalSpy recorded(m_dialog, &SessionDialog::recordRequested);
        m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(stored.count(), 1);
        QCOMPARE(recorded.count(), 0);
    }

    void theButtonsSayWhetherARecordingStarts()
    {
        const auto *buttons = m_dialog->findChild<QDialogButtonBox *>();
        QCOMPARE(buttons->button(QDialogButtonBox::Ok)->text(), u"Keep &for Later"_s);
        open(true);
        buttons = m_dialog->findChild<QDialogButtonBox *>();
        QVERIFY(buttons->button(QDialogButtonBox::Ok)->text()
                != u"Keep &for Later"_s); // nothing else is possible
    }

    void theNameOfTheFilesCanBeRead()
    {
        m_dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
        m_dialog->show();
        const auto *name = childCalled<QComboBox>(*m_dialog, u"Name of the files"_s);
        QVERIFY(name->width() > m_dialog->width() / 2);
        QCOMPARE(name->lineEdit()->cursorPosition(), 0);
    }

    /// Files of a study differ at the end of their paths.
    void theEndOfTheNextFileIsShown()
    {
        m_dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
        field(u"Folder for recordings"_s)->setText(m_directory.filePath(QString(200, u'i')));
        auto *name = childCalled<QComboBox>(*m_dialog, u"Name of the files"_s);
        auto *preview = childCalled<ElidedLabel>(*m_dialog, u"Next file"_s);
        const auto picture = [&](const QString &files) {
            name->setCurrentText(files);
            return QTest::qWaitFor([&] { return m_dialog->preview().contains(files); })
                ? preview->grab().toImage()
                : QImage();
        };
        const QImage before = picture(u"begin"_s);
        QVERIFY(!before.isNull());
        QVERIFY(picture(u"other"_s) != before);
    }

    void cancelStoresNothing()
    {
        const QSignalSpy stored(m_dialog, &SessionDialog::stored);
        field(u"Study"_s)->setText(u"pilot"_s);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QCOMPARE(stored.count(), 0);
    }

    void runningRecordingHasNoRecordButton()
    {
        open(true);
        QVERIFY(!button(u"&Record"_s));
    }

    void presentAndChosenChannelsAreListed()
    {
        m_preferences.settings.channels = {"earlier"};
        open();
        auto *list = m_dialog->findChild<QListWidget *>();
        QCOMPARE(list->count(), 3);
        list->item(0)->setCheckState(Qt::Checked);
        QCOMPARE(m_dialog->preferences().settings.channels, (QList<QByteArray>{"room", "earlier"}));
    }

    void namedChannelIsListedByItsLabel()
    {
        m_names.set({NamedThing::Kind::Channel, "room"}, Name{.label = u"Atelier"_s});
        open();
        const QListWidgetItem *item = m_dialog->findChild<QListWidget *>()->item(0);
        QCOMPARE(item->text(), u"Atelier"_s);
        QCOMPARE(item->toolTip(), u"room"_s);
        m_names.set({NamedThing::Kind::Channel, "room"}, Name());
    }

    void typedChannelIsRecorded()
    {
        all().setChecked(false);
        field(u"Key of another channel"_s)->setText(u"later"_s);
        QCOMPARE(m_dialog->preferences().settings.channels, QList<QByteArray>{"later"});
        QTest::mouseClick(button(u"Add C&hannel"_s), Qt::LeftButton);
        QCOMPARE(m_dialog->preferences().settings.channels, QList<QByteArray>{"later"});
        QCOMPARE(field(u"Key of another channel"_s)->text(), QString());
    }

    void allChannelsIsTheDefault()
    {
        QVERIFY(all().isChecked());
        all().setChecked(false);
        m_dialog->findChild<QListWidget *>()->item(1)->setCheckState(Qt::Checked);
        all().setChecked(true);
        QVERIFY(m_dialog->preferences().settings.channels.isEmpty());
    }

    void automaticEndIsEnabledWithTheAutomaticStart()
    {
        QVERIFY(!number(u"Seconds after the last client has left"_s)->isEnabled());
        box(u"Record by i&tself while clients are there"_s).setChecked(true);
        QVERIFY(number(u"Seconds after the last client has left"_s)->isEnabled());
        QVERIFY(m_dialog->preferences().isAutomatic);
    }

    void dialogFitsASmallScreen()
    {
        const QSize least = m_dialog->minimumSizeHint();
        QVERIFY2(least.width() <= 640 && least.height() <= 540, qPrintable(QDebug::toString(least)));
    }

    void noTextSaysAnonymous()
    {
        for (const QWidget *child : m_dialog->findChildren<QWidget *>())
            QVERIFY(!child->property("text").toString().contains("anonym"_L1, Qt::CaseInsensitive));
    }

    void tabLeavesTheNotes()
    {
        auto *notes = childCalled<QPlainTextEdit>(*m_dialog, u"Notes"_s);
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        notes->setFocus();
        QTest::keyClick(notes, Qt::Key_Tab);
        QVERIFY(!notes->hasFocus());
        QCOMPARE(notes->toPlainText(), QString());
    }

    void mnemonicsOfAPageDiffer()
    {
        auto *tabs = m_dialog->findChild<QTabWidget *>();
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QStringList seen;
            for (const QWidget *child : m_dialog->findChildren<QWidget *>()) {
                const QString text = child->isVisible() ? child->property("text").toString() : QString();
                const qsizetype at = text.indexOf(u'&');
                if (at < 0 || qobject_cast<const QLineEdit *>(child))
                    continue;
                const QString key = text.mid(at + 1, 1).toLower();
                QVERIFY2(!seen.contains(key), qPrintable(tabs->tabText(i) + u": "_s + text));
                seen.append(key);
            }
        }
    }

private:
    void open(bool isRecording = false)
    {
        delete m_dialog;
        m_dialog = new SessionDialog(m_preferences, {{"room", "hall"}, &m_names, isRecording});
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }

    QLineEdit *field(const QString &name) { return childCalled<QLineEdit>(*m_dialog, name); }
    QSpinBox *number(const QString &name) { return childCalled<QSpinBox>(*m_dialog, name); }
    QCheckBox &all() { return box(u"&All channels"_s); }
    QCheckBox &box(const QString &text)
    {
        for (auto *box : m_dialog->findChildren<QCheckBox *>())
            if (box->text() == text)
                return *box;
        qFatal("No box reads %s", qPrintable(text));
    }
    QPushButton *button(const QString &text)
    {
        for (auto *button : m_dialog->findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

    Names m_names;
    QTemporaryDir m_directory;
    RecordingPreferences m_preferences;
    SessionDialog *m_dialog = nullptr;
};

SUPERSYNK_TEST(TestSessionDialog)
#include "tst_sessiondialog.moc"
