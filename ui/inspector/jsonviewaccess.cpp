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
        return whole().text().mid(first, std::max(0, end - first));
    }

    [[nodiscard]] int characterCount() const override { return static_cast<int>(whole().text().size()); }

    [[nodiscard]] int cursorPosition() const override { return whole().offsetOf(m_view->caret()); }

    void setCursorPosition(int position) override { select(position, position); }

    [[nodiscard]] int selectionCount() const override { return m_view->hasSelection() ? 1 : 0; }

    void selection(int index, int *begin, int *end) const override
    {
        const auto [from, to] = m_view->selection();
        const bool isThere = index == 0 && m_view->hasSelection();
        *begin = isThere ? whole().offsetOf(from) : 0;
        *end = isThere ? whole().offsetOf(to) : 0;
    }

    void addSelection(int begin, int end) override // there is but one
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
        const QRect rect = m_view->rectOf(whole().placeAt(offset));
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override
    {
        const QPoint inside = m_view->viewport()->mapFromGlobal(point);
        if (!m_view->rendering() || !m_view->viewport()->rect().contains(inside))
            return -1;
        return whole().offsetOf(m_view->placeAt(inside));
    }

    void scrollToSubstring(int begin, int) override
    {
        if (m_view->rendering())
            m_view->scrollTo(whole().placeAt(begin));
    }

    QString attributes(int, int *begin, int *end) const override // the colours repeat what the signs say
    {
        *begin = 0;
        *end = characterCount();
        return {};
    }

private:
    void select(int begin, int end) { m_view->select(whole().placeAt(begin), whole().placeAt(end)); }

    /// Made once somebody asks, and kept until the view shows something else.
    [[nodiscard]] const JsonText &whole() const
    {
        if (!m_whole || m_rendering != m_view->rendering()) {
            m_rendering = m_view->rendering();
            m_whole.emplace(m_rendering ? *m_rendering : Rendering());
        }
        return *m_whole;
    }

    JsonView *const m_view;
    mutable RenderingPtr m_rendering;
    mutable std::optional<JsonText> m_whole;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<JsonView *>(object);
    return view ? new JsonViewAccess(view) : nullptr;
}

} // namespace

void installJsonViewAccess()
{
    QAccessible::installFactory(makeAccess); // which takes each but once
}

void tellCaretMoved(JsonView &view)
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
