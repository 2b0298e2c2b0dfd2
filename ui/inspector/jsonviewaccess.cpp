// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/jsonviewaccess.h"

#include "ui/inspector/jsontext.h"
#include "ui/inspector/jsonview.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <optional>

namespace supersynk {
namespace {

class JsonViewAccess final
    : public QAccessibleWidget
    , public QAccessibleTextInterface
{
public:
    explicit JsonViewAccess(JsonView *view)
        : QAccessibleWidget(view, QAccessible::EditableText)
        , m_view(view)
    {}

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_view->caretRowText() : QAccessibleWidget::text(kind);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(int begin, int end) const override
    {
        const int first = std::clamp(begin, 0, characterCount());
        return jsonText().text().mid(first, std::max(0, end - first));
    }

    [[nodiscard]] int characterCount() const override { return static_cast<int>(jsonText().text().size()); }

    [[nodiscard]] int cursorPosition() const override { return jsonText().offsetOf(m_view->caret()); }

    void setCursorPosition(int position) override { select(position, position); }

    [[nodiscard]] int selectionCount() const override { return m_view->hasSelection() ? 1 : 0; }

    void selection(int index, int *begin, int *end) const override
    {
        const auto [from, to] = m_view->selection();
        const bool isSelected = index == 0 && m_view->hasSelection();
        *begin = isSelected ? jsonText().offsetOf(from) : 0;
        *end = isSelected ? jsonText().offsetOf(to) : 0;
    }

    void addSelection(int begin, int end) override // at most one is supported
    {
        select(begin, end);
    }

    void setSelection(int index, int begin, int end) override
    {
        if (index == 0)
            select(begin, end);
    }

    void removeSelection(int index) override
    {
        if (index == 0)
            setCursorPosition(cursorPosition());
    }

    [[nodiscard]] QRect characterRect(int offset) const override
    {
        if (!m_view->rendering())
            return {};
        const QRect rect = m_view->rectOf(jsonText().placeAt(offset));
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override
    {
        const QPoint inside = m_view->viewport()->mapFromGlobal(point);
        if (!m_view->rendering() || !m_view->viewport()->rect().contains(inside))
            return -1;
        return jsonText().offsetOf(m_view->placeAt(inside));
    }

    void scrollToSubstring(int begin, int) override
    {
        if (m_view->rendering())
            m_view->scrollTo(jsonText().placeAt(begin));
    }

    QString attributes(int, int *begin, int *end) const override // colours add nothing to the text
    {
        *begin = 0;
        *end = characterCount();
        return {};
    }

private:
    void select(int begin, int end) { m_view->select(jsonText().placeAt(begin), jsonText().placeAt(end)); }

    /// Made on demand, and cached until the view shows another rendering.
    [[nodiscard]] const JsonText &jsonText() const
    {
        if (!m_jsonText || m_rendering != m_view->rendering()) {
            m_rendering = m_view->rendering();
            m_jsonText.emplace(m_rendering ? *m_rendering : Rendering());
        }
        return *m_jsonText;
    }

    JsonView *const m_view;
    mutable RenderingPtr m_rendering;
    mutable std::optional<JsonText> m_jsonText;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<JsonView *>(object);
    return view ? new JsonViewAccess(view) : nullptr;
}

} // namespace

void installJsonViewAccess()
{
    QAccessible::installFactory(makeAccess); // ignores a factory that is installed already
}

void reportCaretMoved(JsonView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent value(&view, view.caretRowText());
    QAccessible::updateAccessibility(&value);
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&view)->textInterface();
    const int caret = text->cursorPosition();
    QAccessibleTextCursorEvent moved(&view, caret);
    QAccessible::updateAccessibility(&moved);
    int begin = caret;
    int end = caret;
    if (view.hasSelection())
        text->selection(0, &begin, &end);
    QAccessibleTextSelectionEvent selected(&view, begin, end);
    QAccessible::updateAccessibility(&selected);
}

} // namespace supersynk
