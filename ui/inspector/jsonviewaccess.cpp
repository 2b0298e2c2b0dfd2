// SPDX-License-Identifier: GPL-3.0-only
#include "jsonviewaccess.h"

#include "jsonview.h"

#include <QAccessibleWidget>

namespace supersynk {
namespace {

class JsonViewAccess final : public QAccessibleWidget
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

private:
    JsonView *const m_view;
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

} // namespace supersynk
