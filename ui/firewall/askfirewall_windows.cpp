// SPDX-License-Identifier: GPL-3.0-only
#include "ui/firewall/askfirewall.h"

#include <QCoreApplication>
#include <QDir>

#include <windows.h>

#include <netfw.h>
#include <oleauto.h>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Initializes COM in this thread and holds the firewall manager.
class Firewall final
{
public:
    Firewall()
        : m_isInitialized(SUCCEEDED(CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED)))
    {
        if (m_isInitialized)
            CoCreateInstance(__uuidof(NetFwMgr), nullptr, CLSCTX_INPROC_SERVER, __uuidof(INetFwMgr),
                             reinterpret_cast<void **>(&m_manager));
    }

    ~Firewall()
    {
        if (m_manager)
            m_manager->Release();
        if (m_isInitialized)
            CoUninitialize();
    }

    Firewall(const Firewall &) = delete;
    Firewall &operator=(const Firewall &) = delete;

    /// Whether connections to the program at \a path are allowed; true if unknown.
    [[nodiscard]] bool allows(const QString &path, quint16 port) const
    {
        if (!m_manager)
            return true;
        const BSTR program = SysAllocString(reinterpret_cast<const OLECHAR *>(path.utf16()));
        VARIANT isAllowed{};
        VARIANT isRestricted{};
        const HRESULT outcome = m_manager->IsPortAllowed(program, NET_FW_IP_VERSION_ANY, port, nullptr,
                                                         NET_FW_IP_PROTOCOL_TCP, &isAllowed, &isRestricted);
        SysFreeString(program);
        return FAILED(outcome) || isAllowed.vt != VT_BOOL || isAllowed.boolVal != VARIANT_FALSE;
    }

private:
    const bool m_isInitialized;
    INetFwMgr *m_manager = nullptr;
};

} // namespace

void askFirewall(QObject &, const QString &, const QList<quint16> &ports,
                 const std::function<void(const FirewallState &)> &callback)
{
    const Firewall firewall;
    const QString program = QDir::toNativeSeparators(QCoreApplication::applicationFilePath());
    FirewallState state;
    for (const quint16 port : ports) {
        if (!firewall.allows(program, port))
            state.closed.append(port);
    }
    if (!state.closed.isEmpty()) {
        state.ports = FirewallState::Ports::Closed;
        state.firewall = u"Windows Defender Firewall"_s;
        // After a declined prompt of Windows a blocking rule exists, which takes precedence.
        state.command = u"netsh advfirewall firewall delete rule name=all dir=in program=\"%1\" & "
                        "netsh advfirewall firewall add rule name=Supersynk dir=in action=allow protocol=TCP "
                        "program=\"%1\""_s.arg(program);
    }
    callback(state);
}

} // namespace supersynk
