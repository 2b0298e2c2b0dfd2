// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace supersynk {

/// Walks forward through a JSON text without building anything of it: finding one value at the beginning of
/// a long body costs no more than the way there. Never recurses, so depth costs nothing.
///
/// Expects valid JSON, or a beginning of it that was cut off anywhere. Of other text it makes something
/// arbitrary, but it always ends and stays within the text. A copy is a bookmark.
class JsonCursor
{
public:
    enum class Kind { Object, Array, String, Number, Other, End };

    /// Stands before the outermost value. \a json must outlive the cursor.
    explicit JsonCursor(QByteArrayView json);

    /// What comes next.
    [[nodiscard]] Kind kind();

    /// Steps into the object or array that comes next.
    void enter();
    /// In an object: the next key, unescaped; its value comes next and must be read, skipped or entered.
    /// Nothing at the end of the object, which is then behind.
    [[nodiscard]] std::optional<QByteArray> nextKey();
    /// In an array: whether there is another item; it comes next. The end of the array is then behind.
    [[nodiscard]] bool nextItem();

    /// Reads the string that comes next, unescaped; empty if it was cut off.
    [[nodiscard]] QByteArray string();
    /// Reads the number that comes next; nothing if it is none, or too large for a double.
    [[nodiscard]] std::optional<double> number();
    /// Steps over the value that comes next, whatever it is.
    void skip();

private:
    /// The token that comes next, which is then behind.
    [[nodiscard]] QByteArrayView next();
    void skipSpace();
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_json.size(); }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

} // namespace supersynk
