// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/positionpath.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr qsizetype kMaxLength = 1000; // characters
constexpr QStringView kNotInNames = u".[]*?'\"";

class PathReader
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::PathReader)

public:
    explicit PathReader(QStringView text)
        : m_text(text)
    {}

    [[nodiscard]] std::variant<PositionPath, PathError> read()
    {
        if (m_text.isEmpty())
            return PathError{tr("The path is empty.")};
        if (m_text.size() > kMaxLength)
            return PathError{tr("The path is too long: at most %1 characters.").arg(kMaxLength)};
        if (m_text.front() == u'$')
            m_at = 1;
        else if (m_text.front() != u'.' && m_text.front() != u'[')
            name();
        while (!m_error && m_at < m_text.size())
            step();
        if (m_error)
            return *std::move(m_error);
        return std::move(m_path);
    }

private:
    void step()
    {
        const QChar c = m_text.at(m_at);
        if (c == u'.') {
            ++m_at;
            name();
        } else if (c == u'[') {
            ++m_at;
            bracket();
        } else {
            fail(tr("A dot or a bracket is expected at character %1.").arg(m_at + 1));
        }
    }

    void name()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !kNotInNames.contains(m_text.at(m_at)))
            ++m_at;
        const QStringView name = m_text.sliced(begin, m_at - begin).trimmed();
        if (!name.isEmpty())
            m_path.emplace_back(name.toUtf8());
        else if (m_at < m_text.size() && (m_text.at(m_at) == u'*' || m_text.at(m_at) == u'.'))
            failAsAmbiguous();
        else
            fail(tr("A name is missing at character %1.").arg(m_at + 1));
    }

    void bracket()
    {
        if (m_at < m_text.size() && (m_text.at(m_at) == u'*' || m_text.at(m_at) == u'?'))
            return failAsAmbiguous();
        if (m_at < m_text.size() && (m_text.at(m_at) == u'\'' || m_text.at(m_at) == u'"'))
            return quotedName();
        const qsizetype end = m_text.indexOf(u']', m_at);
        if (end < 0)
            return fail(tr("The bracket at character %1 is not closed.").arg(m_at));
        bool isNumber = false;
        const int index = m_text.sliced(m_at, end - m_at).toInt(&isNumber);
        if (!isNumber || index < 0)
            return fail(tr("Brackets must contain an index from 0 or a name in quotes: see character %1.")
                            .arg(m_at + 1));
        m_path.emplace_back(qsizetype{index});
        m_at = end + 1;
    }

    void quotedName()
    {
        const qsizetype end = m_text.indexOf(m_text.at(m_at), m_at + 1);
        if (end < 0)
            return fail(tr("The quote at character %1 is not closed.").arg(m_at + 1));
        if (end + 1 >= m_text.size() || m_text.at(end + 1) != u']')
            return fail(tr("The bracket at character %1 is not closed.").arg(m_at));
        m_path.emplace_back(m_text.sliced(m_at + 1, end - m_at - 1).toUtf8());
        m_at = end + 2;
    }

    void failAsAmbiguous()
    {
        fail(tr("A path must lead to one place: use only names and indices, as in $.nodes[0].pos."));
    }

    void fail(const QString &sentence) { m_error = PathError{sentence}; }

    const QStringView m_text;
    qsizetype m_at = 0;
    PositionPath m_path;
    std::optional<PathError> m_error;
};

} // namespace

std::variant<PositionPath, PathError> parsePositionPath(const QString &text)
{
    return PathReader(QStringView(text).trimmed()).read();
}

} // namespace supersynk
