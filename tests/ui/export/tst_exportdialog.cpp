// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportdialog.h"

#include "server/recording/recordingwriter.h"
#include "tests/support/testmain.h"
#include "ui/text/englishplurals.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimeEdit>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant kBegin{1'700'000'000s};

bool writeRecording(const QString &path, int posts)
{
    QFile file(path);
    RecordingWriter writer(file);
    bool isWritten = file.open(QIODevice::WriteOnly) && writer.begin({});
    for (int i = 0; i < posts; ++i) {
        const QByteArray id = i % 2 == 0 ? "ann" : "bob";
        isWritten = isWritten
            && writer.add(
                {.key = i % 2 == 0 ? "lab" : "b", .clientId = id, .body = "{\"client_id\":\"" + id + "\"}"},
                kBegin + i * 1ms);
    }
    return isWritten && writer.finish({});
}

} // namespace

/// The dialog exports what is chosen, and says what went wrong.
class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_folder.emplace();
        m_recording = m_folder->filePath(u"a.mcap"_s);
        QVERIFY(writeRecording(m_recording, 1000));
        m_dialog.emplace(m_recording);
        m_dialog->show();
        QTRY_VERIFY(exportButton()->isEnabled());
    }
    void cleanup() { m_dialog.reset(); }

    void aRangeIsSuggested()
    {
        m_dialog.emplace(m_recording, std::pair(200ms, 499ms));
        QTRY_VERIFY(exportButton()->isEnabled());
        exportButton()->click();
        QTRY_VERIFY(says(u"Exported 300 messages to "_s));
    }

    void allIsExportedBesideTheRecording()
    {
        exportButton()->click();
        QTRY_VERIFY(says(u"Exported 1,000 messages to "_s));
        QVERIFY(QFile::exists(m_folder->filePath(u"a-csv/lab_ann.csv"_s)));
    }

    void whatIsChosenIsExported()
    {
        choose(u"NDJSON"_s);
        choose(u"lab"_s);
        choose(u"ann"_s);
        const QList<QTimeEdit *> times = m_dialog->findChildren<QTimeEdit *>();
        times.at(0)->setTime(QTime(0, 0, 0, 100));
        times.at(1)->setTime(QTime(0, 0, 0, 199));
        exportButton()->click();
        QTRY_VERIFY(says(u"Exported 50 messages to "_s));
        QVERIFY(QFile::exists(m_folder->filePath(u"a.ndjson"_s)));
    }

    void theTargetFollowsTheFormatUntilItIsEdited()
    {
        choose(u"XDF"_s);
        QVERIFY(target()->text().endsWith("a.xdf"_L1));
        target()->setText(u"mine"_s);
        choose(u"BIDS"_s);
        QCOMPARE(target()->text(), u"mine"_s);
    }

    void whatIsThereIsNotOverwritten()
    {
        exportButton()->click();
        QTRY_VERIFY(says(u"Exported"_s));
        exportButton()->click();
        QTRY_VERIFY(notice().contains(u"is there already"_s));
    }

    void anExportCanBeCancelled()
    {
        QVERIFY(writeRecording(m_recording, 100'000));
        exportButton()->click();
        QVERIFY(exportButton()->text().contains(u"Cancel"_s));
        exportButton()->click();
        QTRY_VERIFY(says(u"cancelled"_s));
        QCOMPARE(entries(), QStringList{u"a.mcap"_s});
    }

    void closingCancels()
    {
        QVERIFY(writeRecording(m_recording, 100'000));
        exportButton()->click();
        m_dialog.reset();
        QCOMPARE(entries(), QStringList{u"a.mcap"_s});
    }

    void enterExports()
    {
        QTest::keyClick(target(), Qt::Key_Return);
        QTRY_VERIFY(says(u"Exported 1,000 messages to "_s));
    }

    void whatIsNoRecordingIsExplained()
    {
        QFile file(m_recording);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("hello"));
        file.close();
        m_dialog.emplace(m_recording);
        QTRY_VERIFY(notice().contains(u"is not a recording"_s));
        QVERIFY(!exportButton()->isEnabled());
    }

private:
    [[nodiscard]] QPushButton *exportButton() const
    {
        for (auto *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == "&Export"_L1 || button->text().contains("Cancel"_L1))
                return button;
        }
        return nullptr;
    }
    /// Chooses the item that begins with \a text.
    void choose(const QString &text) const
    {
        for (auto *box : m_dialog->findChildren<QComboBox *>()) {
            const int at = box->findText(text, Qt::MatchStartsWith);
            if (at >= 0)
                return box->setCurrentIndex(at);
        }
        QFAIL(qPrintable(text));
    }
    [[nodiscard]] QLineEdit *target() const
    {
        for (auto *edit : m_dialog->findChildren<QLineEdit *>()) {
            if (edit->text().contains(m_folder->path()))
                return edit;
        }
        return m_dialog->findChild<QLineEdit *>();
    }
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->text().contains(words); });
    }
    [[nodiscard]] QString notice() const { return m_dialog->findChild<Notice *>()->text(); }
    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    EnglishPlurals m_plurals;
    std::optional<QTemporaryDir> m_folder;
    QString m_recording;
    std::optional<ExportDialog> m_dialog;
};

SUPERSYNK_TEST(TestExportDialog)
#include "tst_exportdialog.moc"
