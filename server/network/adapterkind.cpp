// SPDX-License-Identifier: GPL-3.0-only
#include "server/network/adapterkind.h"

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Prefix
{
    QLatin1StringView text;
    AdapterKind kind;
};

using enum AdapterKind;

/// Prefixes of adapter names on Linux, Windows and macOS, in any case. The first match counts.
constexpr Prefix kPrefixes[] = {
    // Containers and virtual machines.
    {"docker"_L1, Virtual},
    {"br-"_L1, Virtual}, // a Docker network; br0 is the operator's own
    {"veth"_L1, Virtual},
    {"vethernet"_L1, Virtual}, // Hyper-V and WSL
    {"virbr"_L1, Virtual},
    {"virtualbox"_L1, Virtual},
    {"vbox"_L1, Virtual},
    {"vmnet"_L1, Virtual},
    {"vmware"_L1, Virtual},
    {"vmbr"_L1, Virtual},
    {"vnet"_L1, Virtual},
    {"lxcbr"_L1, Virtual},
    {"lxdbr"_L1, Virtual},
    {"incusbr"_L1, Virtual},
    {"mpqemubr"_L1, Virtual}, // Multipass
    {"podman"_L1, Virtual},
    {"cni"_L1, Virtual},
    {"nerdctl"_L1, Virtual},
    {"flannel"_L1, Virtual},
    {"cali"_L1, Virtual}, // Calico
    {"cilium"_L1, Virtual},
    {"vxlan"_L1, Virtual},
    {"waydroid"_L1, Virtual},
    {"anbox"_L1, Virtual},
    {"wsl"_L1, Virtual},
    {"hyper-v"_L1, Virtual},
    {"npcap"_L1, Virtual},
    {"dummy"_L1, Virtual},
    {"ifb"_L1, Virtual},
    {"bridge"_L1, Virtual}, // macOS, for virtual machines and Thunderbolt
    {"awdl"_L1, Virtual},   // macOS, AirDrop
    {"llw"_L1, Virtual},    // macOS, the same with low latency
    {"anpi"_L1, Virtual},   // macOS, the chip's own debugging
    // Tunnels.
    {"tun"_L1, Vpn}, // "tunnel_0" is Teredo on Windows
    {"tap"_L1, Vpn},
    {"utun"_L1, Vpn},
    {"wg"_L1, Vpn},
    {"wireguard"_L1, Vpn},
    {"wintun"_L1, Vpn},
    {"zt"_L1, Vpn},
    {"zerotier"_L1, Vpn},
    {"feth"_L1, Vpn}, // ZeroTier on macOS
    {"tailscale"_L1, Vpn},
    {"ham"_L1, Vpn}, // Hamachi on Linux
    {"hamachi"_L1, Vpn},
    {"nordlynx"_L1, Vpn},
    {"nordtun"_L1, Vpn},
    {"proton"_L1, Vpn},
    {"pvpn"_L1, Vpn}, // Proton's kill switch
    {"mullvad"_L1, Vpn},
    {"cloudflarewarp"_L1, Vpn},
    {"netbird"_L1, Vpn},
    {"wt0"_L1, Vpn}, // NetBird on Linux
    {"nebula"_L1, Vpn},
    {"cisco"_L1, Vpn},
    {"cscotun"_L1, Vpn},
    {"gpd"_L1, Vpn}, // GlobalProtect
    {"fortinet"_L1, Vpn},
    {"ppp"_L1, Vpn},
    {"ipsec"_L1, Vpn},
    {"xfrm"_L1, Vpn},
    {"l2tp"_L1, Vpn},
    {"vti"_L1, Vpn},
    {"gre"_L1, Vpn},
    {"gif"_L1, Vpn},
    {"stf"_L1, Vpn},
    {"sit"_L1, Vpn},
    {"ip6tnl"_L1, Vpn},
    {"teredo"_L1, Vpn},
    {"isatap"_L1, Vpn},
    // Modems.
    {"wwan"_L1, Mobile},
    {"wwp"_L1, Mobile}, // systemd's names
    {"rmnet"_L1, Mobile},
    {"pdp_ip"_L1, Mobile},
    {"cellular"_L1, Mobile}, // Windows
    // Linux reports Wi-Fi without wireless extensions as Ethernet.
    {"wl"_L1, WiFi},
};

/// A display name must begin with the whole word: "Hamachi" is a VPN, "Hamburg" is not.
enum class Match { Beginning, Word };

std::optional<AdapterKind> kindByName(const QString &name, Match match)
{
    if (name.contains("vpn"_L1, Qt::CaseInsensitive))
        return Vpn;
    const auto *found = std::ranges::find_if(kPrefixes, [&](const Prefix &prefix) {
        return name.startsWith(prefix.text, Qt::CaseInsensitive)
            && (match == Match::Beginning || name.size() == prefix.text.size()
                || !name.at(prefix.text.size()).isLetter());
    });
    return found == std::end(kPrefixes) ? std::nullopt : std::optional(found->kind);
}

AdapterKind kindByType(QNetworkInterface::InterfaceType type)
{
    switch (type) {
    case QNetworkInterface::Loopback:
        return Loopback;
    case QNetworkInterface::Virtual:
        return Virtual;
    case QNetworkInterface::Ethernet:
        return Cable;
    case QNetworkInterface::Wifi:
        return WiFi;
    case QNetworkInterface::Ppp:
    case QNetworkInterface::Slip:
        return Vpn;
    default:
        return Other;
    }
}

} // namespace

AdapterKind adapterKindOf(const QString &name, const QString &readableName,
                          QNetworkInterface::InterfaceType type)
{
    if (const auto kind = kindByName(name, Match::Beginning))
        return *kind;
    return kindByName(readableName, Match::Word).value_or(kindByType(type));
}

bool isLocalNetwork(AdapterKind kind)
{
    return kind == Other || kind == Cable || kind == WiFi;
}

} // namespace supersynk
