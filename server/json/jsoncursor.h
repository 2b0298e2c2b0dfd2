// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace supersynk {

/// Moves forward through JSON text without building a document, so finding a value costs only the text before
/// it. Does not recurse.
///
/// Expects valid JSON, or a truncated beginning. With other text the results are arbitrary, but every call
/// returns and stays within the text. A copy keeps its position.
class JsonCursor
{
public:
    enum class Kind { Object, Array, String, Number, Other, End };

    /// Begins before the outermost value. \a json must outlive the cursor.
    explicit JsonCursor(QByteArrayView json);

    /// Of the next value.
    [[nodiscard]] Kind kind();

    /// Enters the next object or array.
    void enter();
    /// In an object: the next key, unescaped; its value is next, and must be read, skipped or entered. At the
    /// end of the object: nothing, and the cursor leaves it.
    [[nodiscard]] std::optional<QByteArray> nextKey();
    /// In an array: whether there is another item, which is next. At the end the cursor leaves the array.
    [[nodiscard]] bool nextItem();

    /// Reads the next string, unescaped; empty if it is truncated.
    [[nodiscard]] QByteArray string();
    /// Reads the next value; nothing if it is not a number, or does not fit into a double.
    [[nodiscard]] std::optional<double> number();
    /// Skips the next value.
    void skip();

private:
    /// Reads the next token.
    [[nodiscard]] QByteArrayView next();
    void skipSpace();
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_json.size(); }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

} // namespace supersynk
