// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/addresstext.h"

#include "ui/status/addressbar.h"

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QString kindText(AdapterKind kind)
{
    switch (kind) {
    case AdapterKind::Other:
        break;
    case AdapterKind::Cable:
        return AddressBar::tr("cable");
    case AdapterKind::WiFi:
        return AddressBar::tr("Wi-Fi");
    case AdapterKind::Mobile:
        return AddressBar::tr("mobile network");
    case AdapterKind::Vpn:
        return AddressBar::tr("VPN");
    case AdapterKind::Virtual:
        return AddressBar::tr("virtual");
    case AdapterKind::Loopback:
        return AddressBar::tr("this computer only");
    }
    return {};
}

} // namespace

QString captionOf(const QHostAddress &address, const QHostAddress &bound, const Network &network)
{
    if (address.isLoopback())
        return AddressBar::tr("Address for programs on this computer only");
    if (!address.isNull() && network.reach(bound, address) != Reach::Intended)
        return AddressBar::tr("Address for headsets, currently unreachable");
    if (address.isLinkLocal()) // no router has assigned an address
        return AddressBar::tr("Address for headsets on the same switch or cable");
    return AddressBar::tr("Address for headsets");
}

QString captionWithAdapter(const QHostAddress &address, const QHostAddress &bound, const Network &network)
{
    const Adapter *adapter = address.isLoopback() ? nullptr : network.bearer(address);
    const QString on = adapter ? adapterText(*adapter) : QString();
    const QString caption = captionOf(address, bound, network);
    return on.isEmpty() ? caption
                        : AddressBar::tr("%1 · %2", "Address for headsets · Wi-Fi").arg(caption, on);
}

QString adapterText(const Adapter &adapter)
{
    const QString kind = kindText(adapter.kind);
    if (kind.isEmpty() || kind.compare(adapter.name, Qt::CaseInsensitive) == 0)
        return adapter.name;
    if (adapter.name.isEmpty() || adapter.kind == AdapterKind::Loopback)
        return kind;
    return AddressBar::tr("%1 (%2)", "Wi-Fi (wlan0)").arg(kind, adapter.name);
}

QString choiceText(const QHostAddress &address, const Network &network)
{
    const Adapter *adapter = network.bearer(address);
    const QString on = adapter ? adapterText(*adapter) : QString();
    if (on.isEmpty())
        return address.toString();
    QString text = AddressBar::tr("%1 – %2", "192.168.1.20 – Wi-Fi (wlan0)").arg(address.toString(), on);
    return text.replace(u'&', u"&&"_s); // not a mnemonic
}

} // namespace supersynk
