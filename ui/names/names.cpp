// SPDX-License-Identifier: GPL-3.0-only
#include "ui/names/names.h"

#include "server/base/savefile.h"
#include "ui/names/personcolors.h"
#include "ui/names/shortid.h"
#include "ui/text/plaintext.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Kind = NamedThing::Kind;

/// Labels come from files: their characters may be invisible as well.
QString visibleLabel(const QString &label)
{
    return visibleText(label.toUtf8(), Name::kMaxLabel);
}

/// Differs if clients join or leave.
std::uint64_t fingerprintOf(const Snapshot &snapshot)
{
    std::uint64_t fingerprint = 1;
    const auto add = [&](std::uint64_t number) { fingerprint = (fingerprint ^ number) * 1099511628211U; };
    for (const ChannelSnapshot &channel : snapshot.channels) {
        add(channel.serial);
        for (const ClientSnapshot &client : channel.clients)
            add(client.serial);
    }
    return fingerprint;
}

void merge(Name &name, const Name &imported)
{
    if (!imported.label.isEmpty())
        name.label = imported.label;
    if (imported.color.isValid())
        name.color = imported.color;
    if (!imported.group.isEmpty())
        name.group = imported.group;
}

} // namespace

Names::Names(QObject *parent)
    : QObject(parent)
{}

QStringList Names::open(const QString &path)
{
    m_path = path;
    QFile file(path);
    if (!file.exists())
        return {};
    const QString native = QDir::toNativeSeparators(path);
    m_isUnreadable = true;
    if (!file.open(QIODevice::ReadOnly))
        return {tr("The names in %1 can’t be read: %2").arg(native, file.errorString())};
    auto read = NamesFile::read(file.read(NamesFile::kMaxBytes + 1));
    if (const auto *problem = std::get_if<QString>(&read))
        return {tr("The names in %1 can’t be read: %2").arg(native, *problem)};
    m_isUnreadable = false;
    m_file = std::get<NamesFile>(std::move(read));
    namesChanged();
    return m_file.problems();
}

QString Names::save()
{
    if (m_path.isEmpty())
        return {};
    const QFileInfo info(m_path);
    const QString native = QDir::toNativeSeparators(m_path);
    if (m_isUnreadable) {
        const QString kept = m_path + QDateTime::currentDateTime().toString(u"'.'yyyyMMdd-HHmmss"_s);
        if (!QFile::rename(m_path, kept))
            return tr("The names are not saved: %1 can’t be read and can’t be renamed.").arg(native);
        m_isUnreadable = false;
    }
    QDir().mkpath(info.absolutePath());
    if (const auto reason = saveFile(m_path, m_file.bytes()))
        return tr("The names are not saved to %1: %2").arg(native, *reason);
    return {};
}

void Names::namesChanged()
{
    m_expected.clear();
    for (const NamedThing &thing : m_file.things()) {
        if (thing.kind == Kind::Client && m_file.find(thing)->isExpected)
            m_expected.append(thing.id);
    }
    Q_EMIT changed();
    updateAttendance();
}

const Name *Names::shown(const NamedThing &thing) const
{
    if (const Name *own = find(thing))
        return own;
    const auto original = m_replayed.originals.constFind(thing);
    return original == m_replayed.originals.constEnd() ? nullptr : find({thing.kind, *original});
}

QString Names::labelOf(const QByteArray &clientId) const
{
    const Name *name = shown({Kind::Client, clientId});
    return name && !name->label.isEmpty() ? name->label : m_replayed.labels.value(clientId);
}

QString Names::clientText(const QByteArray &channel, const QByteArray &id) const
{
    if (const QString label = labelOf(id); !label.isEmpty())
        return visibleLabel(label);
    return m_shortIds.textOf(channel, id);
}

QString Names::channelText(const QByteArray &key) const
{
    const NamedThing channel{Kind::Channel, key};
    const Name *name = shown(channel);
    if (!name || name->label.isEmpty())
        return visibleText(key);
    const QString label = visibleLabel(name->label);
    return name == find(channel) ? label : tr("%1 (replay)", "a channel").arg(label);
}

QColor Names::colorOf(const QByteArray &id) const
{
    const Name *name = shown({Kind::Client, id});
    if (name && name->color.isValid())
        return name->color;
    const QColor posted = m_posted.value(id);
    return posted.isValid() ? posted : m_apart.value(originalOf(id));
}

QColor Names::clientColor(const QByteArray &id, const QColor &background) const
{
    const QColor color = colorOf(id);
    return color.isValid() ? shownColor(color, background) : participantColor(originalOf(id), background);
}

/// The id of a client in the recording that is replayed, or else \a id.
QByteArray Names::originalOf(const QByteArray &id) const
{
    return m_replayed.originals.value({Kind::Client, id}, id);
}

void Names::setPostedColors(const QHash<QByteArray, QColor> &colors)
{
    bool isChanged = false;
    for (auto color = colors.cbegin(); color != colors.cend(); ++color) {
        if (m_posted.value(color.key()) == color.value())
            continue;
        isChanged = true;
        if (color.value().isValid())
            m_posted.insert(color.key(), color.value());
        else
            m_posted.remove(color.key());
    }
    if (m_posted.size() > m_present.size() + ShortIds::kMaxGone)
        m_posted.removeIf([&](const auto &entry) {
            return !m_present.contains(entry.key()) && !colors.contains(entry.key());
        });
    if (isChanged)
        Q_EMIT changed();
}

ClientLabels Names::labels() const
{
    ClientLabels labels = m_replayed.labels;
    for (const NamedThing &thing : m_file.things()) {
        const Name *name = m_file.find(thing);
        if (thing.kind == Kind::Client && !name->label.isEmpty())
            labels.insert(thing.id, name->label);
    }
    for (const NamedThing &thing : m_replayed.originals.keys()) {
        const QString label = thing.kind == Kind::Client ? labelOf(thing.id) : QString();
        if (!label.isEmpty())
            labels.insert(thing.id, label);
    }
    return labels;
}

QString Names::set(const NamedThing &thing, const Name &name)
{
    if (!m_file.set(thing, name))
        return tr("There are %1 names already, more are not possible.").arg(NamesFile::kMaxNames);
    namesChanged();
    return save();
}

Names::ImportResult Names::importNames(const QByteArray &bytes)
{
    auto read = NamesFile::read(bytes);
    if (const auto *problem = std::get_if<QString>(&read))
        return {.clients = {}, .problems = {*problem}};
    NamesFile imported = std::get<NamesFile>(std::move(read));
    ImportResult outcome{.clients = {}, .problems = imported.problems()};
    const bool isFirst = m_file.bytes() == NamesFile().bytes() && !m_isUnreadable;
    for (const NamedThing &thing : imported.things()) {
        if (thing.kind == Kind::Client)
            outcome.clients.append(thing.id);
        Name name = m_file.find(thing) ? *m_file.find(thing) : Name();
        merge(name, *imported.find(thing));
        if (!isFirst && !m_file.set(thing, name)) {
            outcome.problems.append(
                tr("There are more than %1 names: the others are left out.").arg(NamesFile::kMaxNames));
            break;
        }
    }
    if (isFirst)
        m_file = std::move(imported); // with its other columns
    namesChanged();
    if (const QString problem = save(); !problem.isEmpty())
        outcome.problems.append(problem);
    return outcome;
}

QByteArray Names::exported(const QList<QByteArray> &ids) const
{
    NamesFile file = m_file;
    file.addIds(ids);
    return file.bytes();
}

QString Names::expect(const QList<QByteArray> &ids)
{
    const QSet<QByteArray> wanted(ids.begin(), ids.end());
    const auto setExpected = [this](const QByteArray &id, bool isExpected) {
        const NamedThing thing{Kind::Client, id};
        Name name = find(thing) ? *find(thing) : Name();
        name.isExpected = isExpected;
        return m_file.set(thing, name);
    };
    bool isComplete = true;
    for (const QByteArray &id : std::as_const(m_expected)) {
        if (!wanted.contains(id))
            isComplete &= setExpected(id, false);
    }
    for (const QByteArray &id : ids)
        isComplete &= setExpected(id, true);
    namesChanged();
    const QString problem = save();
    if (!isComplete)
        return tr("There are more than %1 names: the others are left out.").arg(NamesFile::kMaxNames);
    return problem;
}

void Names::setReplayed(const ReplayedNames &replayed)
{
    if (replayed == m_replayed)
        return;
    m_replayed = replayed;
    Q_EMIT changed();
}

void Names::setPresent(const Snapshot &snapshot)
{
    const std::uint64_t fingerprint = fingerprintOf(snapshot);
    if (fingerprint == m_fingerprint)
        return;
    m_fingerprint = fingerprint;
    const QSet<QByteArray> before = std::exchange(m_present, {});
    for (const ChannelSnapshot &channel : snapshot.channels) {
        for (const ClientSnapshot &client : channel.clients)
            m_present.insert(client.id);
    }
    if (m_shortIds.setPresent(snapshot))
        Q_EMIT changed();
    keepColorsApart(snapshot, before);
    updateAttendance();
}

/// Clients that are there keep their colours; those that have come get one that others of the channel do not
/// have.
void Names::keepColorsApart(const Snapshot &snapshot, const QSet<QByteArray> &before)
{
    const auto former = m_apart;
    if (m_apart.size() > m_present.size() + ShortIds::kMaxGone)
        m_apart.removeIf([this](const auto &entry) { return !m_present.contains(entry.key()); });
    for (const ChannelSnapshot &channel : snapshot.channels) {
        const auto isSettled = [&](const ClientSnapshot &client) {
            return before.contains(client.id) || colorOf(client.id).isValid();
        };
        if (std::ranges::all_of(channel.clients, isSettled))
            continue;
        QList<QColor> inUse; // each once
        QList<QByteArray> come;
        const auto use = [&inUse](const QColor &color) {
            if (!inUse.contains(color))
                inUse.append(color);
        };
        // More can't be kept apart.
        const auto areAllInUse = [&] { return std::cmp_greater_equal(inUse.size(), kPersonColors.size()); };
        for (const ClientSnapshot &client : channel.clients) {
            if (!isSettled(client))
                come.append(originalOf(client.id));
            else if (!areAllInUse())
                use(clientColor(client.id, Qt::white));
        }
        for (const QByteArray &id : std::as_const(come)) {
            if (areAllInUse())
                break;
            const QColor color = colorBeside(inUse, id);
            if (color != participantColor(id, Qt::white))
                m_apart.insert(id, color);
            use(color);
        }
    }
    if (m_apart != former)
        Q_EMIT changed();
}

void Names::updateAttendance()
{
    Attendance attendance = m_expected.isEmpty() ? Attendance() : attendanceOf(*this, m_present);
    if (attendance == m_attendance)
        return;
    m_attendance = std::move(attendance);
    Q_EMIT attendanceChanged();
}

QString clientText(const Names *names, const QByteArray &channel, const QByteArray &id)
{
    return names ? names->clientText(channel, id) : shortId(id);
}

QString channelText(const Names *names, const QByteArray &key)
{
    return names ? names->channelText(key) : visibleText(key);
}

QColor clientColor(const Names *names, const QByteArray &id, const QColor &background)
{
    return names ? names->clientColor(id, background) : participantColor(id, background);
}

} // namespace supersynk
