<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>supersynk::AboutDialog</name>
    <message>
        <source>About Supersynk</source>
        <translation>À propos de Supersynk</translation>
    </message>
    <message>
        <source>Icon of Supersynk</source>
        <translation>Icône de Supersynk</translation>
    </message>
    <message>
        <source>Keeps the people in a shared VR space in sight of each other: every client posts its own state to a channel and gets back those of all other clients.</source>
        <translation>Permet aux personnes réunies dans un espace VR partagé de se voir&#x202f;: chaque client envoie son propre état à un canal et reçoit en retour celui de tous les autres.</translation>
    </message>
    <message>
        <source>Free software under the %1. It comes without any warranty.</source>
        <translation>Logiciel libre sous %1. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>GNU General Public License 3</source>
        <translation>licence publique générale GNU, version 3</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>&amp;Copier les versions</translation>
    </message>
    <message>
        <source>Copies what a bug report should include</source>
        <translation>Copie ce qu’un rapport d’anomalie doit mentionner</translation>
    </message>
    <message>
        <source>It uses:</source>
        <translation>Il utilise&#x202f;:</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>Commit %1</translation>
    </message>
</context>
<context>
    <name>supersynk::ActivityCollector</name>
    <message>
        <source>Its app was restarted, or its clock was set.</source>
        <translation>Son application a été relancée, ou son horloge a été réglée.</translation>
    </message>
    <message>
        <source>Both at %1: give each device its own id.</source>
        <comment>an address</comment>
        <translation>Tous deux à %1&#x202f;: donnez à chaque appareil son propre identifiant.</translation>
    </message>
    <message>
        <source>At %1 and %2: give each device its own id.</source>
        <comment>addresses</comment>
        <translation>À %1 et %2&#x202f;: donnez à chaque appareil son propre identifiant.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) before this one came too fast to be recorded.</source>
        <translation>
            <numerusform>%n événement avant celui-ci est venu trop vite pour être enregistré.</numerusform>
            <numerusform>%n événements avant celui-ci sont venus trop vite pour être enregistrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has lost its network: headsets can’t reach the server.</source>
        <translation>Cet ordinateur a perdu son réseau&#x202f;: les casques ne peuvent pas joindre le serveur.</translation>
    </message>
    <message>
        <source>The network has changed. Headsets reach the server at %1 now.</source>
        <translation>Le réseau a changé. Les casques joignent maintenant le serveur à %1.</translation>
    </message>
    <message>
        <source>New HTTPS connections get the certificate with the SHA-256 fingerprint %1.</source>
        <translation>Les nouvelles connexions HTTPS reçoivent le certificat dont l’empreinte SHA-256 est %1.</translation>
    </message>
    <message>
        <source>It could not post while the server was stopped.</source>
        <translation>Il ne pouvait rien envoyer pendant que le serveur était arrêté.</translation>
    </message>
</context>
<context>
    <name>supersynk::ActivityPlot</name>
    <message>
        <source>%1/s</source>
        <comment>requests per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>in</source>
        <comment>bytes received</comment>
        <translation>reçu</translation>
    </message>
    <message>
        <source>out</source>
        <comment>bytes sent</comment>
        <translation>émis</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
    <message numerus="yes">
        <source>%1 requests per second, %2 in, %3 out, %n client(s)</source>
        <translation>
            <numerusform>%1 requêtes par seconde, %2 reçus, %3 émis, %n client</numerusform>
            <numerusform>%1 requêtes par seconde, %2 reçus, %3 émis, %n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>aucune mesure</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a moment, its values</comment>
        <translation>%1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Nothing measured yet. Lines appear once the server runs.</source>
        <translation>Aucune mesure pour l’instant. Les courbes apparaissent dès que le serveur fonctionne.</translation>
    </message>
    <message>
        <source>Marker %1: %2.</source>
        <comment>number, text</comment>
        <translation>Repère %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least, most</comment>
        <translation>%1 (%2 à %3)</translation>
    </message>
    <message>
        <source>Activity of this session</source>
        <translation>Activité de cette session</translation>
    </message>
</context>
<context>
    <name>supersynk::AddressBar</name>
    <message>
        <source>An access key is needed</source>
        <translation>Une clé d’accès est requise</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Empreinte SHA-256</translation>
    </message>
    <message>
        <source>Clients must send the access key.</source>
        <translation>Les clients doivent envoyer la clé d’accès.</translation>
    </message>
    <message>
        <source>Other addresses of this computer</source>
        <translation>Autres adresses de cet ordinateur</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Autres adresses</translation>
    </message>
    <message>
        <source>Shows the address of a channel as a QR code</source>
        <translation>Affiche l’adresse d’un canal sous forme de code QR</translation>
    </message>
    <message>
        <source>Show a QR code</source>
        <translation>Afficher un code QR</translation>
    </message>
    <message>
        <source>Address for headsets</source>
        <translation>Adresse pour les casques</translation>
    </message>
    <message>
        <source>Copy the address to the clipboard</source>
        <translation>Copier l’adresse dans le presse-papiers</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>HTTPS address for pages in a browser</source>
        <translation>Adresse HTTPS pour les pages d’un navigateur</translation>
    </message>
    <message>
        <source>Copy the HTTPS address to the clipboard</source>
        <translation>Copier l’adresse HTTPS dans le presse-papiers</translation>
    </message>
    <message>
        <source>Copy the HTTPS address</source>
        <translation>Copier l’adresse HTTPS</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>Empreinte du certificat</translation>
    </message>
    <message>
        <source>Copy the whole fingerprint to the clipboard</source>
        <translation>Copier l’empreinte complète dans le presse-papiers</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Copier l’empreinte</translation>
    </message>
    <message>
        <source>Address for programs on this computer only</source>
        <translation>Adresse pour cet ordinateur seulement</translation>
    </message>
    <message>
        <source>Address for headsets, currently unreachable</source>
        <translation>Adresse pour les casques, actuellement injoignable</translation>
    </message>
    <message>
        <source>Address for headsets on the same switch or cable</source>
        <translation>Adresse pour les casques sur le même commutateur ou câble</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>câble</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>mobile network</source>
        <translation>réseau mobile</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>virtual</source>
        <translation>virtuel</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>cet ordinateur seulement</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>Wi-Fi (wlan0)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>192.168.1.20 – Wi-Fi (wlan0)</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>Address for headsets · Wi-Fi</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <comment>a fingerprint</comment>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>supersynk::Assistant</name>
    <message>
        <source>No obstacle is known</source>
        <translation>Aucun obstacle connu</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n point à vérifier</numerusform>
            <numerusform>%n points à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>Headsets can’t connect before it is started.</source>
        <translation>Les casques ne peuvent pas se connecter avant qu’il soit démarré.</translation>
    </message>
    <message>
        <source>The server could not start.</source>
        <translation>Le serveur n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>The server listens for programs on this computer only, at %1.</source>
        <translation>Le serveur n’écoute que les programmes de cet ordinateur, sur %1.</translation>
    </message>
    <message>
        <source>Leave the address in Preferences empty, or start the program without --bind: then headsets reach it.</source>
        <translation>Laissez l’adresse vide dans Préférences, ou démarrez le programme sans --bind&#x202f;: les casques l’atteindront alors.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Cet ordinateur n’a pas de réseau.</translation>
    </message>
    <message>
        <source>Connect it to the router or the Wi-Fi of the headsets.</source>
        <translation>Connectez-le au routeur ou au Wi-Fi des casques.</translation>
    </message>
    <message>
        <source>Headsets are rarely on a VPN, a mobile network or a virtual network.</source>
        <translation>Les casques sont rarement sur un VPN, un réseau mobile ou un réseau virtuel.</translation>
    </message>
    <message>
        <source>No router has given this address: it works on one cable or switch only.</source>
        <translation>Aucun routeur n’a attribué cette adresse&#x202f;: elle ne fonctionne que sur un même câble ou commutateur.</translation>
    </message>
    <message>
        <source>Choose the address of the network that the headsets are on:</source>
        <translation>Choisissez l’adresse du réseau sur lequel sont les casques&#x202f;:</translation>
    </message>
    <message>
        <source>Headsets must be on the same network.</source>
        <translation>Les casques doivent être sur le même réseau.</translation>
    </message>
    <message>
        <source>The address for headsets is %1.</source>
        <translation>L’adresse pour les casques est %1.</translation>
    </message>
    <message>
        <source>The address for headsets is %1, on %2.</source>
        <comment>URL, Wi-Fi (wlan0)</comment>
        <translation>L’adresse pour les casques est %1, sur %2.</translation>
    </message>
    <message>
        <source>Whether the server answers there is being checked.</source>
        <translation>Vérification en cours&#x202f;: le serveur y répond-il&#x202f;?</translation>
    </message>
    <message>
        <source>The server answers there.</source>
        <translation>Le serveur y répond.</translation>
    </message>
    <message>
        <source>As tried from this computer: it does not test the way from the headset.</source>
        <translation>Essai fait depuis cet ordinateur&#x202f;: il ne teste pas le chemin depuis le casque.</translation>
    </message>
    <message>
        <source>No firewall on this computer is known to block headsets.</source>
        <translation>Aucun pare-feu connu de cet ordinateur ne bloque les casques.</translation>
    </message>
    <message>
        <source>The firewall of this computer, %1, blocks headsets (TCP %2).</source>
        <comment>ufw, 9999</comment>
        <translation>Le pare-feu de cet ordinateur, %1, bloque les casques (TCP %2).</translation>
    </message>
    <message>
        <source>The firewall of this computer, %1, may block headsets (TCP %2).</source>
        <comment>ufw, 9999</comment>
        <translation>Le pare-feu de cet ordinateur, %1, bloque peut-être les casques (TCP %2).</translation>
    </message>
    <message>
        <source>This command lets them in:
%1</source>
        <translation>Cette commande les laisse entrer&#x202f;:
%1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1 s</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>12:00 min</comment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>No other device has reached this computer since the server started, %1.</source>
        <comment>12:00 min ago</comment>
        <translation>Aucun autre appareil n’a atteint cet ordinateur depuis le démarrage du serveur, %1.</translation>
    </message>
    <message>
        <source>Is the headset on the same network? Guest and campus Wi-Fi often keep devices apart. Does its app use the address above, with the port?</source>
        <translation>Le casque est-il sur le même réseau&#x202f;? Les Wi-Fi invités et de campus séparent souvent les appareils. Son application utilise-t-elle l’adresse ci-dessus, avec le port&#x202f;?</translation>
    </message>
    <message>
        <source>Before it: %1.</source>
        <comment>addresses</comment>
        <translation>Avant lui&#x202f;: %1.</translation>
    </message>
    <message>
        <source>A device that is not named here does not reach this computer.</source>
        <translation>Un appareil qui n’est pas nommé ici n’atteint pas cet ordinateur.</translation>
    </message>
    <message>
        <source>The latest device that reached this computer was %1, %2.</source>
        <comment>address, 5 s ago</comment>
        <translation>Le dernier appareil à avoir atteint cet ordinateur est %1, %2.</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a sender</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1, this computer</source>
        <comment>an address</comment>
        <translation>%1, cet ordinateur</translation>
    </message>
    <message>
        <source>Refused %1 from %2.</source>
        <comment>5 s ago, an address</comment>
        <translation>Refusé %1 de %2.</translation>
    </message>
    <message>
        <source>Refused %1 from %2: %3</source>
        <comment>5 s ago, an address, what</comment>
        <translation>Refusé %1 de %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>Rien n’a été refusé.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier refusal(s) are in Events.</source>
        <comment>groups by sender, reason and path</comment>
        <translation>
            <numerusform>%n refus antérieur est dans Événements.</numerusform>
            <numerusform>%n refus antérieurs sont dans Événements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 posts under %n id(s) into “%2”: %3.</source>
        <comment>an address, a channel, ids</comment>
        <translation>
            <numerusform>%1 publie sous %n identifiant dans «&#x202f;%2&#x202f;»&#x202f;: %3.</numerusform>
            <numerusform>%1 publie sous %n identifiants dans «&#x202f;%2&#x202f;»&#x202f;: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fine if several headsets share this address. Otherwise the app makes a new id at each start, and others see the headset twice until the old one times out.</source>
        <translation>Normal si plusieurs casques partagent cette adresse. Sinon, l’application crée un nouvel identifiant à chaque démarrage, et les autres voient le casque en double jusqu’à l’expiration de l’ancien.</translation>
    </message>
    <message>
        <source>Two devices post as “%1” into “%2”, both at %3.</source>
        <translation>Deux appareils publient en tant que «&#x202f;%1&#x202f;» dans «&#x202f;%2&#x202f;», tous deux depuis %3.</translation>
    </message>
    <message>
        <source>Two devices post as “%1” into “%2”: %3 and %4.</source>
        <translation>Deux appareils publient en tant que «&#x202f;%1&#x202f;» dans «&#x202f;%2&#x202f;»&#x202f;: %3 et %4.</translation>
    </message>
    <message>
        <source>They replace each other. Give each device its own id.</source>
        <translation>Ils se remplacent l’un l’autre. Donnez à chaque appareil son propre identifiant.</translation>
    </message>
    <message>
        <source>%1 reads “%2”, but posts nothing.</source>
        <comment>an address, a channel</comment>
        <translation>%1 lit «&#x202f;%2&#x202f;» mais ne publie rien.</translation>
    </message>
    <message>
        <source>If it is a headset: it is listed from its first POST on.</source>
        <translation>Si c’est un casque&#x202f;: il est dans la liste dès son premier POST.</translation>
    </message>
</context>
<context>
    <name>supersynk::AssistantDialog</name>
    <message>
        <source>&amp;Copy as Text</source>
        <translation>&amp;Copier comme texte</translation>
    </message>
    <message>
        <source>Why Is My Headset Not Here?</source>
        <translation>Pourquoi mon casque n’est-il pas là&#x202f;?</translation>
    </message>
    <message>
        <source>Copies all of this to the clipboard, for example for a mail to the IT department</source>
        <translation>Copie tout ceci dans le presse-papiers, par exemple pour un courriel au service informatique</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>supersynk::AttendanceButton</name>
    <message>
        <source>Expected clients</source>
        <translation>Clients attendus</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>expected clients are here</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>All Expected Clients Are Here</source>
        <translation>Tous les clients attendus sont là</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Manque&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) not expected</source>
        <translation>
            <numerusform>%n client non attendu</numerusform>
            <numerusform>%n clients non attendus</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop Expecting</source>
        <translation>&amp;Ne plus attendre</translation>
    </message>
    <message>
        <source>Missing %1 of %2: %3</source>
        <comment>of the expected clients, their names</comment>
        <translation>Absents&#x202f;: %1 sur %2, %3</translation>
    </message>
</context>
<context>
    <name>supersynk::BidsExport</name>
    <message>
        <source>Clients without numbers, which were left out: %1.</source>
        <translation>Clients sans nombres, laissés de côté&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>supersynk::BlockMenu</name>
    <message>
        <source>Address %1</source>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>Client “%1” in “%2”</source>
        <translation>Client «&#x202f;%1&#x202f;» dans «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Block This &amp;Client</source>
        <translation>Bloquer ce &amp;client</translation>
    </message>
    <message>
        <source>Block Its &amp;Address</source>
        <translation>Bloquer son &amp;adresse</translation>
    </message>
    <message>
        <source>Block &amp;Client “%1”</source>
        <translation>Bloquer le &amp;client «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Block &amp;Address %1</source>
        <translation>Bloquer l’&amp;adresse %1</translation>
    </message>
    <message>
        <source>Let In Again</source>
        <translation>Laisser revenir</translation>
    </message>
    <message numerus="yes">
        <source>%1 (refused %n time(s))</source>
        <comment>a client or an address</comment>
        <translation>
            <numerusform>%1 (refusé %n fois)</numerusform>
            <numerusform>%1 (refusé %n fois)</numerusform>
        </translation>
    </message>
    <message>
        <source>Bloc&amp;k</source>
        <translation>&amp;Bloquer</translation>
    </message>
    <message>
        <source>&amp;Nothing is blocked</source>
        <translation>&amp;Rien n’est bloqué</translation>
    </message>
</context>
<context>
    <name>supersynk::BodyFile</name>
    <message>
        <source>“%1” could not be saved: %2</source>
        <translation>Impossible d’enregistrer «&#x202f;%1&#x202f;»&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>supersynk::CertificateNote</name>
    <message>
        <source>The certificate fits the key and is valid until %1. Fingerprint: %2</source>
        <comment>a date, and AB:CD:…:EF:01</comment>
        <translation>Le certificat correspond à la clé et est valable jusqu’au %1. Empreinte&#x202f;: %2</translation>
    </message>
    <message>
        <source>The certificate expired on %1: the server starts with it, but browsers do not accept it.</source>
        <translation>Le certificat a expiré le %1&#x202f;: le serveur démarre avec lui, mais les navigateurs ne l’acceptent pas.</translation>
    </message>
</context>
<context>
    <name>supersynk::ChannelChoice</name>
    <message>
        <source>&amp;All channels</source>
        <translation>Tous les c&amp;anaux</translation>
    </message>
    <message>
        <source>Add C&amp;hannel</source>
        <translation>A&amp;jouter le canal</translation>
    </message>
    <message>
        <source>Channels to record</source>
        <translation>Canaux à enregistrer</translation>
    </message>
    <message>
        <source>Key of another channel</source>
        <translation>Clé d’un autre canal</translation>
    </message>
</context>
<context>
    <name>supersynk::ChannelModel</name>
    <message>
        <source>Channel / client</source>
        <translation>Canal / client</translation>
    </message>
    <message>
        <source>The key of the channel; below it the ids of its clients</source>
        <translation>La clé du canal&#x202f;; en dessous, les identifiants de ses clients</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>Fréq. (Hz)</translation>
    </message>
    <message>
        <source>Accepted posts per second, now and over the last minute</source>
        <translation>Envois acceptés par seconde, maintenant et dans la dernière minute</translation>
    </message>
    <message>
        <source>Jitter (ms)</source>
        <translation>Gigue (ms)</translation>
    </message>
    <message>
        <source>How much the time between two posts deviates from its mean; for a channel, its worst client</source>
        <translation>Écart entre le temps séparant deux envois et sa moyenne&#x202f;; pour un canal, celui du pire de ses clients</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Retards</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernier envoi</translation>
    </message>
    <message>
        <source>Time since the latest post</source>
        <translation>Temps écoulé depuis le dernier envoi</translation>
    </message>
    <message>
        <source>Body size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size of the latest body</source>
        <translation>Taille du dernier corps</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The address that sent the latest post</source>
        <translation>L’adresse d’où vient le dernier envoi</translation>
    </message>
    <message>
        <source>How the client did in the last minute, and since when</source>
        <translation>Comment le client s’est comporté dans la dernière minute, et depuis quand</translation>
    </message>
    <message>
        <source>Messages dropped because a newer one had overtaken them, and their share in the last minute</source>
        <translation>Messages laissés de côté car un plus récent les avait doublés, et leur part dans la dernière minute</translation>
    </message>
</context>
<context>
    <name>supersynk::ChannelPanel</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove clients</source>
        <translation>Retirer des clients</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Freeze the list. The server keeps running.</source>
        <translation>Fige la liste. Le serveur continue de fonctionner.</translation>
    </message>
    <message>
        <source>&amp;Remove Selected</source>
        <translation>&amp;Retirer la sélection</translation>
    </message>
    <message>
        <source>Remove &amp;Whole Channel</source>
        <translation>Retirer tout le ca&amp;nal</translation>
    </message>
    <message>
        <source>Remove &amp;All Clients</source>
        <translation>Retirer &amp;tous les clients</translation>
    </message>
    <message>
        <source>&amp;Dismiss Lost</source>
        <translation>&amp;Oublier les perdus choisis</translation>
    </message>
    <message>
        <source>&amp;Dismiss All Lost</source>
        <translation>&amp;Oublier les perdus</translation>
    </message>
</context>
<context>
    <name>supersynk::ChannelRow</name>
    <message>
        <source>Its Client-Time went back by more than the client timeout: its app was restarted or its clock was changed.</source>
        <translation>Son Client-Time a reculé de plus que le délai client&#x202f;: son application a été relancée, ou son horloge a été réglée.</translation>
    </message>
    <message>
        <source>Two devices post with this id and overwrite each other, as cloned headsets do: give each its own id.</source>
        <translation>Deux appareils envoient sous cet identifiant et s’écrasent l’un l’autre, comme le font des casques clonés&#x202f;: donnez à chacun son propre identifiant.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>addresses</comment>
        <translation>%1 et %2</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Silent clients are removed when the client timeout expires.</source>
        <translation>Les clients muets sont retirés à l’expiration du délai client.</translation>
    </message>
    <message>
        <source>Has stopped posting. It is removed when the client timeout expires.</source>
        <translation>N’envoie plus. Il est retiré à l’expiration du délai client.</translation>
    </message>
    <message numerus="yes">
        <source>Joined within the last %n second(s).</source>
        <translation>
            <numerusform>Arrivé depuis moins de %n seconde.</numerusform>
            <numerusform>Arrivé depuis moins de %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 ms, and more than half of the time between two posts: avatars stop and jump.</source>
        <translation>Plus de %1&#x202f;ms, et plus de la moitié du temps entre deux envois&#x202f;: les avatars s’arrêtent et sautent.</translation>
    </message>
    <message>
        <source>At least one client: %1</source>
        <translation>Au moins un client&#x202f;: %1</translation>
    </message>
    <message>
        <source>Two devices post with one id and overwrite each other, as cloned headsets do: give each its own id.</source>
        <translation>Deux appareils envoient sous un même identifiant et s’écrasent l’un l’autre, comme le font des casques clonés&#x202f;: donnez à chacun son propre identifiant.</translation>
    </message>
    <message>
        <source>Messages that were overtaken by a newer one and dropped: %1.</source>
        <comment>a number</comment>
        <translation>Messages dépassés par un plus récent et écartés&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Rejoué</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n replayed</source>
        <comment>3 clients, 1 replayed</comment>
        <translation>
            <numerusform>%1, dont %n rejoué</numerusform>
            <numerusform>%1, dont %n rejoués</numerusform>
        </translation>
    </message>
    <message>
        <source>Has clients that are replayed from a recording.</source>
        <translation>Contient des clients rejoués depuis un enregistrement.</translation>
    </message>
    <message>
        <source>Is replayed from a recording.</source>
        <translation>Est rejoué depuis un enregistrement.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n here</source>
        <comment>3 of 4 clients</comment>
        <translation>
            <numerusform>%1 sur %n présent</numerusform>
            <numerusform>%1 sur %n présents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s, leaves in %2 s</source>
        <comment>silent for</comment>
        <translation>%1&#x202f;s, part dans %2&#x202f;s</translation>
    </message>
    <message>
        <source>%1 s, leaves now</source>
        <comment>silent for</comment>
        <translation>%1&#x202f;s, part maintenant</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a client that has just joined</comment>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>late: 18 % for 1:12</comment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>1:12</comment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>0:42</comment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Posted as usual in the last minute.</source>
        <translation>A envoyé normalement dans la dernière minute.</translation>
    </message>
    <message>
        <source>The server is stopped: clients can’t post.</source>
        <translation>Le serveur est arrêté&#x202f;: les clients ne peuvent rien envoyer.</translation>
    </message>
    <message>
        <source>Its posts arrive irregularly or with gaps: avatars stop and jump.</source>
        <translation>Ses envois arrivent irrégulièrement ou avec des trous&#x202f;: les avatars s’arrêtent et sautent.</translation>
    </message>
    <message>
        <source>Was silent for the client timeout and did not say that it leaves. Dismiss it with the Delete key.</source>
        <translation>Est resté muet pendant le délai client sans annoncer son départ. La touche Suppr l’enlève de la liste.</translation>
    </message>
    <message>
        <source>In the last minute more than %1 of the messages were overtaken by a newer one and dropped.</source>
        <translation>Dans la dernière minute, plus de %1 des messages ont été doublés par un plus récent et laissés de côté.</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Serveur arrêté</translation>
    </message>
    <message>
        <source>±%1 ms for %2</source>
        <comment>uneven: ±85 ms for 1:12</comment>
        <translation>±%1&#x202f;ms depuis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n watching</source>
        <comment>3 clients, 2 devices that only read</comment>
        <translation>
            <numerusform>%1, %n observateur</numerusform>
            <numerusform>%1, %n observateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Watches: %1 (%2)</source>
        <comment>an address, a browser</comment>
        <translation>Observe&#x202f;: %1 (%2)</translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation>programme inconnu</translation>
    </message>
    <message>
        <source>Your message, from the menu Say.</source>
        <translation>Votre message, du menu Dire.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)/min for %1</source>
        <comment>uneven: 4 gaps/min for 1:12</comment>
        <translation>
            <numerusform>%n trou/min depuis %1</numerusform>
            <numerusform>%n trous/min depuis %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Usual causes: weak Wi-Fi, or an app that posts again before it has the answer.</source>
        <translation>Causes habituelles&#x202f;: un Wi-Fi faible, ou une application qui envoie de nouveau avant d’avoir la réponse.</translation>
    </message>
    <message>
        <source>So many come late if two devices or apps post with one id: give each its own.</source>
        <translation>Il y en a autant quand deux appareils ou applications envoient avec un seul identifiant&#x202f;: donnez à chacun le sien.</translation>
    </message>
</context>
<context>
    <name>supersynk::ChannelTree</name>
    <message>
        <source>Channels and clients</source>
        <translation>Canaux et clients</translation>
    </message>
    <message>
        <source>21 s, leaves in 39 s</source>
        <comment>a long detail in the column State, after “Silent”</comment>
        <translation>21&#x202f;s, part dans 39&#x202f;s</translation>
    </message>
    <message>
        <source>Two senders</source>
        <comment>a short text in the column State</comment>
        <translation>Deux émetteurs</translation>
    </message>
    <message>
        <source>for 12:34</source>
        <comment>a detail in the column State, after “Two senders”</comment>
        <translation>depuis 12:34</translation>
    </message>
</context>
<context>
    <name>supersynk::ClockAxis</name>
    <message>
        <source>d MMM</source>
        <comment>day and month, see QDate::toString</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and month, time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>supersynk::ColorChoice</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Sarcelle</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brun</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Ardoise</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>Ciel</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Prune</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>A colour that depends on the id</source>
        <translation>Une couleur qui dépend de l’identifiant</translation>
    </message>
</context>
<context>
    <name>supersynk::Csv</name>
    <message>
        <source>Line %1 is not UTF-8: save the file as “CSV UTF-8”.</source>
        <translation>La ligne %1 n’est pas en UTF-8&#x202f;: enregistrez le fichier comme «&#x202f;CSV UTF-8&#x202f;».</translation>
    </message>
    <message>
        <source>Line %1: a quote (&quot;) is not closed.</source>
        <translation>Ligne %1&#x202f;: un guillemet (&quot;) n’est pas fermé.</translation>
    </message>
</context>
<context>
    <name>supersynk::DisplayState</name>
    <message>
        <source>Frozen at %1</source>
        <translation>Figé à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) since</source>
        <translation>
            <numerusform>%n mise à jour depuis</numerusform>
            <numerusform>%n mises à jour depuis</numerusform>
        </translation>
    </message>
    <message>
        <source>Is gone</source>
        <translation>N’existe plus</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Est parti</translation>
    </message>
    <message>
        <source>Paused; as of %1</source>
        <translation>En pause&#x202f;; état à %1</translation>
    </message>
    <message>
        <source>gone since</source>
        <translation>disparu depuis</translation>
    </message>
    <message>
        <source>has left since</source>
        <translation>parti depuis</translation>
    </message>
    <message>
        <source>Is gone; its last bodies</source>
        <translation>N’existe plus&#x202f;; ses derniers corps</translation>
    </message>
    <message>
        <source>Has left; the last body</source>
        <translation>Est parti&#x202f;; son dernier corps</translation>
    </message>
    <message>
        <source>Live, changes underlined</source>
        <translation>En direct, changements soulignés</translation>
    </message>
</context>
<context>
    <name>supersynk::EmptyList</name>
    <message numerus="yes">
        <source>%n client(s) hidden.</source>
        <translation>
            <numerusform>%n client masqué.</numerusform>
            <numerusform>%n clients masqués.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>The list is paused</source>
        <translation>La liste est en pause</translation>
    </message>
    <message>
        <source>There were no clients when it was paused.</source>
        <translation>Il n’y avait aucun client lors de la mise en pause.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>The server is stopped</source>
        <translation>Le serveur est arrêté</translation>
    </message>
    <message>
        <source>Press Start to let headsets connect.</source>
        <translation>Appuyez sur Démarrer pour que les casques puissent se connecter.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>The server could not start</source>
        <translation>Le serveur n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>Fix the problem shown above or choose another port, then press Start.</source>
        <translation>Corrigez le problème indiqué ci-dessus ou choisissez un autre port, puis appuyez sur Démarrer.</translation>
    </message>
    <message>
        <source>The server is starting</source>
        <translation>Le serveur démarre</translation>
    </message>
    <message>
        <source>Waiting for clients</source>
        <translation>En attente de clients</translation>
    </message>
    <message>
        <source>Let a headset post to %1, or try it in a terminal:</source>
        <translation>Faites envoyer un casque à %1, ou essayez depuis un terminal&#x202f;:</translation>
    </message>
    <message>
        <source>Simulate headsets…</source>
        <translation>Simuler des casques…</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message>
        <source>No client needs attention</source>
        <translation>Aucun client ne demande d’attention</translation>
    </message>
    <message>
        <source>Why is my headset not here?</source>
        <translation>Pourquoi mon casque n’est-il pas là&#x202f;?</translation>
    </message>
</context>
<context>
    <name>supersynk::EmptyState</name>
    <message>
        <source>Copy command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Example command</source>
        <translation>Exemple de commande</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>supersynk::Engine</name>
    <message>
        <source>HTTPS is off: %1</source>
        <comment>a whole sentence follows</comment>
        <translation>HTTPS est désactivé. %1</translation>
    </message>
    <message>
        <source>The system can&apos;t create so many threads: choose fewer.</source>
        <translation>Le système ne peut pas créer autant de threads&#x202f;: choisissez-en moins.</translation>
    </message>
    <message>
        <source>The program can&apos;t open more files: raise the system&apos;s limit, or choose fewer threads.</source>
        <translation>Le programme ne peut pas ouvrir plus de fichiers&#x202f;: relevez la limite du système ou choisissez moins de threads.</translation>
    </message>
</context>
<context>
    <name>supersynk::Event</name>
    <message>
        <source>Joined</source>
        <comment>a client, to a channel</comment>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>a client, from a channel</comment>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Clock restarted</source>
        <comment>a client&apos;s</comment>
        <translation>Horloge repartie</translation>
    </message>
    <message>
        <source>Two senders</source>
        <comment>under the id of one client</comment>
        <translation>Deux émetteurs</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a request or a connection</comment>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Server started</source>
        <translation>Serveur démarré</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Serveur arrêté</translation>
    </message>
    <message>
        <source>Server failed</source>
        <translation>Échec du serveur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>a client, by the operator</comment>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a client that was silent for too long</comment>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>a client that has stopped posting</comment>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>a client, many of whose messages come late</comment>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Uneven</source>
        <comment>a client, whose posts come irregularly</comment>
        <translation>Irrégulier</translation>
    </message>
    <message>
        <source>Good again</source>
        <comment>a client that was silent or late</comment>
        <translation>De nouveau bon</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Program started</source>
        <translation>Programme démarré</translation>
    </message>
</context>
<context>
    <name>supersynk::EventFiles</name>
    <message>
        <source>The events can’t be kept in %1 (%2). They are listed here until the program ends.</source>
        <comment>folder, the system&apos;s reason</comment>
        <translation>Les événements ne peuvent pas être conservés dans %1 (%2). Ils sont affichés ici jusqu’à la fin du programme.</translation>
    </message>
    <message numerus="yes">
        <source>The events are kept in %1 again, without %n event(s).</source>
        <comment>a folder</comment>
        <translation>
            <numerusform>Les événements sont de nouveau conservés dans %1, sauf %n événement.</numerusform>
            <numerusform>Les événements sont de nouveau conservés dans %1, sauf %n événements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1. The events above are those of the last run.</source>
        <translation>Version %1. Les événements au-dessus sont ceux de la dernière exécution.</translation>
    </message>
    <message>
        <source>Version %1.</source>
        <translation>Version %1.</translation>
    </message>
</context>
<context>
    <name>supersynk::EventLog</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and month, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month, see QDate::toString</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avertissement&#x202f;: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Erreur&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>supersynk::EventLogPanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Filter by This Client</source>
        <translation>&amp;Filtrer sur ce client</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>Filter by name, address or text</source>
        <translation>Filtrer par nom, adresse ou texte</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrer les événements</translation>
    </message>
    <message>
        <source>Save the listed events to a CSV file</source>
        <translation>Enregistre les événements affichés dans un fichier CSV</translation>
    </message>
    <message numerus="yes">
        <source>Save %n event(s)</source>
        <translation>
            <numerusform>Enregistrer %n événement</numerusform>
            <numerusform>Enregistrer %n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save events</source>
        <translation>Enregistrer les événements</translation>
    </message>
    <message>
        <source>The events could not be saved to “%1”.</source>
        <translation>Impossible d’enregistrer les événements dans «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) hidden.</source>
        <translation>
            <numerusform>%n événement masqué.</numerusform>
            <numerusform>%n événements masqués.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Il ne s’est encore rien passé</translation>
    </message>
    <message>
        <source>Clients that join and leave, and problems, are listed here.</source>
        <translation>Les clients qui arrivent et qui partent, et les problèmes, s’affichent ici.</translation>
    </message>
    <message>
        <source>Remove all events. This can be undone.</source>
        <translation>Effacer tous les événements. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) removed.</source>
        <translation>
            <numerusform>%n événement effacé.</numerusform>
            <numerusform>%n événements effacés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove all events from this list. This can be undone, and the log in %1 keeps them.</source>
        <translation>Retirer tous les événements de cette liste. Cela peut être annulé, et le journal dans %1 les garde.</translation>
    </message>
    <message>
        <source>&amp;Save Listed Events…</source>
        <translation>&amp;Enregistrer les événements listés…</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Enregistrer sous…</translation>
    </message>
</context>
<context>
    <name>supersynk::EventView</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Jump to the newest events</source>
        <translation>Aller aux événements les plus récents</translation>
    </message>
    <message>
        <source>Go to the latest event (End)</source>
        <translation>Aller au dernier événement (Fin)</translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n nouvel événement</numerusform>
            <numerusform>%n nouveaux événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go to %n new event(s)</source>
        <translation>
            <numerusform>Aller à %n nouvel événement</numerusform>
            <numerusform>Aller à %n nouveaux événements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::ExportDialog</name>
    <message>
        <source>CSV: a folder with a table for each client</source>
        <translation>CSV&#x202f;: un dossier avec un tableau par client</translation>
    </message>
    <message>
        <source>CSV: one table, a row for each node</source>
        <translation>CSV&#x202f;: un seul tableau, une ligne par nœud</translation>
    </message>
    <message>
        <source>NDJSON: everything, the messages unchanged</source>
        <translation>NDJSON&#x202f;: tout, les messages inchangés</translation>
    </message>
    <message>
        <source>BIDS: a data set of motion</source>
        <translation>BIDS&#x202f;: un jeu de données de mouvement</translation>
    </message>
    <message>
        <source>XDF: for EEG tools</source>
        <translation>XDF&#x202f;: pour les outils d’EEG</translation>
    </message>
    <message>
        <source>MCAP with numbers: for Foxglove and PlotJuggler</source>
        <translation>MCAP avec des nombres&#x202f;: pour Foxglove et PlotJuggler</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Export Recording</source>
        <translation>Exporter un enregistrement</translation>
    </message>
    <message>
        <source>Since the beginning of the recording</source>
        <translation>Depuis le début de l’enregistrement</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message>
        <source>Recording:</source>
        <translation>Enregistrement&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format&#x202f;:</translation>
    </message>
    <message>
        <source>C&amp;hannel:</source>
        <translation>Ca&amp;nal&#x202f;:</translation>
    </message>
    <message>
        <source>C&amp;lient:</source>
        <translation>C&amp;lient&#x202f;:</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>&amp;De&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>&amp;Jusqu’à&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Vers&#x202f;:</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Tous les canaux</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>Export To</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>The export was cancelled and left nothing behind.</source>
        <translation>L’export a été annulé et n’a rien laissé.</translation>
    </message>
    <message>
        <source>&amp;Cancel the Export</source>
        <translation>&amp;Annuler l’export</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln message(s) to %1.</source>
        <comment>a path</comment>
        <translation>
            <numerusform>%Ln message exporté vers %1.</numerusform>
            <numerusform>%Ln messages exportés vers %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::ExportOutput</name>
    <message>
        <source>The name of the export is missing.</source>
        <translation>Le nom de l’export manque.</translation>
    </message>
    <message>
        <source>%1 is a folder. Give the name of a file that is not there yet.</source>
        <translation>%1 est un dossier. Donnez le nom d’un fichier qui n’existe pas encore.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>%1 is there already: another export writes it, or one was interrupted. Remove it, or choose another name.</source>
        <translation>%1 existe déjà&#x202f;: un autre export l’écrit, ou a été interrompu. Supprimez-le, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made: %2</source>
        <translation>%1 ne peut pas être créé&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>Impossible d’écrire %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be renamed to %2.</source>
        <translation>Impossible de renommer %1 en %2.</translation>
    </message>
</context>
<context>
    <name>supersynk::FilterBar</name>
    <message>
        <source>Filter by name or address</source>
        <translation>Filtrer par nom ou adresse</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Matching clients, out of all clients</source>
        <translation>Clients correspondants, sur le total</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 30 clients</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>Lists all clients</source>
        <translation>Montre tous les clients</translation>
    </message>
    <message>
        <source>Clients that need attention</source>
        <translation>Clients qui demandent de l’attention</translation>
    </message>
    <message>
        <source>Lists only clients that are late, uneven, silent or lost, restarted their clock, or share an id</source>
        <translation>Ne montre que les clients en retard, irréguliers, muets ou perdus, dont l’horloge a redémarré ou qui partagent un identifiant</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>clients: All 12</comment>
        <translation>Tous %1</translation>
    </message>
    <message>
        <source>Attention %1</source>
        <comment>clients that need it: Attention 3</comment>
        <translation>Attention %1</translation>
    </message>
</context>
<context>
    <name>supersynk::FindingRow</name>
    <message>
        <source>Fine: %1</source>
        <translation>En ordre&#x202f;: %1</translation>
    </message>
    <message>
        <source>Look here: %1</source>
        <translation>À vérifier&#x202f;: %1</translation>
    </message>
    <message>
        <source>Uncertain: %1</source>
        <translation>Incertain&#x202f;: %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Copy Command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Let In Again</source>
        <translation>Laisser revenir</translation>
    </message>
    <message>
        <source>Address for headsets</source>
        <translation>Adresse pour les casques</translation>
    </message>
    <message>
        <source>Help with this</source>
        <translation>Aide à ce sujet</translation>
    </message>
</context>
<context>
    <name>supersynk::FirewallNotice</name>
    <message>
        <source>Copy Command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Copy the command for the firewall</source>
        <translation>Copier la commande pour le pare-feu</translation>
    </message>
    <message>
        <source>Copy the command that opens the firewall to the clipboard</source>
        <translation>Copier dans le presse-papiers la commande qui ouvre le pare-feu</translation>
    </message>
    <message>
        <source>The firewall of this computer, %1, blocks headsets (TCP %2). This command lets them in:
%3</source>
        <comment>firewalld, 9999, sudo …</comment>
        <translation>Le pare-feu de cet ordinateur, %1, bloque les casques (TCP %2). Cette commande les laisse entrer&#x202f;:
%3</translation>
    </message>
    <message>
        <source>The firewall of this computer, %1, is on. Supersynk can&apos;t see whether it blocks headsets (TCP %2). If they don&apos;t connect, try this command:
%3</source>
        <comment>ufw, 9999, sudo …</comment>
        <translation>Le pare-feu de cet ordinateur, %1, est actif. Supersynk ne peut pas voir s’il bloque les casques (TCP %2). S’ils ne se connectent pas, essayez cette commande&#x202f;:
%3</translation>
    </message>
</context>
<context>
    <name>supersynk::FloorPlanControl</name>
    <message>
        <source>F&amp;loor Plan…</source>
        <translation>P&amp;lan de la salle…</translation>
    </message>
    <message>
        <source>Lays a picture of the room beneath the map</source>
        <translation>Place une image de la salle sous la carte</translation>
    </message>
</context>
<context>
    <name>supersynk::FloorPlanDialog</name>
    <message>
        <source>Choose &amp;Picture…</source>
        <translation>Choisir une &amp;image…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Floor Plan</source>
        <translation>Plan de la salle</translation>
    </message>
    <message>
        <source>The plan on the grid of the map</source>
        <translation>Le plan sur la grille de la carte</translation>
    </message>
    <message>
        <source> m</source>
        <comment>metres, behind a number</comment>
        <translation>&#x202f;m</translation>
    </message>
    <message>
        <source>&amp;Width of the plan:</source>
        <translation>&amp;Largeur du plan&#x202f;:</translation>
    </message>
    <message>
        <source>Centre at &amp;x:</source>
        <translation>Centre en &amp;x&#x202f;:</translation>
    </message>
    <message>
        <source>Centre at &amp;z:</source>
        <translation>Centre en &amp;z&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Turned clockwise:</source>
        <translation>&amp;Tourné vers la droite de&#x202f;:</translation>
    </message>
    <message>
        <source>The map always shows the whole plan.</source>
        <translation>La carte montre toujours tout le plan.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <comment>file patterns</comment>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Pas encore d’image</translation>
    </message>
</context>
<context>
    <name>supersynk::FloorPlanFile</name>
    <message>
        <source>The picture %1 can’t be read: %2</source>
        <translation>L’image %1 ne peut pas être lue&#x202f;: %2</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Ce n’est pas un fichier.</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>Elle dépasse %1 Mo.</translation>
    </message>
</context>
<context>
    <name>supersynk::Format</name>
    <message>
        <source>now</source>
        <comment>last seen less than a second ago</comment>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#x202f;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes:seconds</comment>
        <translation>%1&#x202f;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours:minutes:seconds</comment>
        <translation>%1&#x202f;h</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <comment>percent</comment>
        <translation>&lt;&#x202f;%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <comment>less than, a rate</comment>
        <translation>&lt;&#x202f;%1</translation>
    </message>
</context>
<context>
    <name>supersynk::Headline</name>
    <message>
        <source>Server stopped</source>
        <translation>Serveur arrêté</translation>
    </message>
    <message>
        <source>Press Start to let headsets connect.</source>
        <translation>Appuyez sur Démarrer pour que les casques puissent se connecter.</translation>
    </message>
    <message>
        <source>The server could not start</source>
        <translation>Le serveur n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>Server is starting…</source>
        <translation>Le serveur démarre…</translation>
    </message>
    <message>
        <source>The firewall blocks headsets</source>
        <translation>Le pare-feu bloque les casques</translation>
    </message>
    <message>
        <source>The server is running.</source>
        <translation>Le serveur fonctionne.</translation>
    </message>
    <message>
        <source>Headsets can’t reach the server</source>
        <translation>Les casques ne peuvent pas joindre le serveur</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>clients that are there</comment>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs attention</source>
        <comment>person</comment>
        <translation>1 à surveiller</translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n à surveiller</numerusform>
            <numerusform>%n à surveiller</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>12 people, 3 need attention</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, all well</source>
        <comment>12 people</comment>
        <translation>%1, tout va bien</translation>
    </message>
    <message>
        <source>Ready for headsets</source>
        <translation>Prêt pour les casques</translation>
    </message>
    <message>
        <source>Headsets can connect in a moment.</source>
        <translation>Les casques pourront se connecter dans un instant.</translation>
    </message>
    <message numerus="yes">
        <source>%n uneven: probably this computer or the network</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%n irrégulier&#x202f;: sans doute cet ordinateur ou le réseau</numerusform>
            <numerusform>%n irréguliers&#x202f;: sans doute cet ordinateur ou le réseau</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1 need attention</source>
        <comment>people</comment>
        <translation>plus de %1 à surveiller</translation>
    </message>
</context>
<context>
    <name>supersynk::HeadsetClient</name>
    <message>
        <source>There was no answer within %1 seconds.</source>
        <translation>Aucune réponse en %1 secondes.</translation>
    </message>
    <message>
        <source>The certificate is not the server&apos;s own.</source>
        <translation>Le certificat n’est pas celui du serveur.</translation>
    </message>
    <message>
        <source>The answer was not valid HTTP.</source>
        <translation>La réponse n’était pas du HTTP valide.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Le serveur a répondu avec le statut %1.</translation>
    </message>
</context>
<context>
    <name>supersynk::InspectorPanel</name>
    <message>
        <source>F&amp;reeze</source>
        <translation>&amp;Figer</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>Enre&amp;gistrer…</translation>
    </message>
    <message>
        <source>Latest body</source>
        <translation>Dernier corps</translation>
    </message>
    <message>
        <source>JSON, indented</source>
        <translation>JSON, indenté</translation>
    </message>
    <message>
        <source>State of the display</source>
        <translation>État de l’affichage</translation>
    </message>
    <message>
        <source>A value that changes once is marked for a second. A value that keeps changing has a dotted underline until it stops.</source>
        <translation>Une valeur qui change une fois est marquée pendant une seconde. Une valeur qui change sans cesse est soulignée en pointillé jusqu’à ce qu’elle s’immobilise.</translation>
    </message>
    <message>
        <source>Hold the text still to read it. The server goes on.</source>
        <translation>Immobilise le texte pour le lire. Le serveur continue.</translation>
    </message>
    <message>
        <source>Copy everything to the clipboard, byte for byte as received.
A selection in the text is copied indented.</source>
        <translation>Copie le tout dans le presse-papiers, octet par octet, tel que reçu.
Une sélection dans le texte est copiée avec son indentation.</translation>
    </message>
    <message>
        <source>Save everything to a file, byte for byte as received</source>
        <translation>Enregistre le tout dans un fichier, octet par octet, tel que reçu</translation>
    </message>
    <message>
        <source>Copy S&amp;election</source>
        <translation>Copier la &amp;sélection</translation>
    </message>
    <message>
        <source>Select A&amp;ll</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Freeze the display</source>
        <translation>Figer l’affichage</translation>
    </message>
    <message>
        <source>Copy all as received</source>
        <translation>Copier tout tel que reçu</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>… and %1 more, which Copy and Save include.</source>
        <translation>… et %1 de plus, inclus par Copier et Enregistrer.</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>Enregistrer ce qui est affiché</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Nothing to inspect</source>
        <translation>Rien à inspecter</translation>
    </message>
    <message>
        <source>Select one client to see what it posts, or one channel to see what an observer gets.</source>
        <translation>Sélectionnez un seul client pour voir ce qu’il envoie, ou un seul canal pour voir ce que reçoit un observateur.</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;ier</translation>
    </message>
    <message>
        <source>Channel “%1”</source>
        <translation>Canal «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a client</comment>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>supersynk::KindButton</name>
    <message>
        <source>Choose which kinds of events are listed</source>
        <translation>Choisir les types d’événements affichés</translation>
    </message>
    <message>
        <source>&amp;All Kinds</source>
        <translation>&amp;Tous les types</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <translation>%1 types sur %2</translation>
    </message>
    <message>
        <source>Kinds of events: %1</source>
        <translation>Types d’événements&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>supersynk::LaneLegend</name>
    <message>
        <source>there</source>
        <comment>clients</comment>
        <translation>présent</translation>
    </message>
    <message>
        <source>late</source>
        <comment>clients</comment>
        <translation>en retard</translation>
    </message>
    <message>
        <source>silent</source>
        <comment>clients</comment>
        <translation>muet</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>clients</comment>
        <translation>perdu</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>late or uneven</source>
        <comment>clients</comment>
        <translation>en retard ou irrégulier</translation>
    </message>
</context>
<context>
    <name>supersynk::LaneView</name>
    <message>
        <source>Presence of clients</source>
        <translation>Présence des clients</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>a client, a time, how it was there</comment>
        <translation>%1, %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>No client has been here in this time.</source>
        <translation>Aucun client n’a été présent pendant cette période.</translation>
    </message>
</context>
<context>
    <name>supersynk::Listener</name>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>Le port %1 est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>Port %1 is reserved for the system. Choose one from %2 up.</source>
        <translation>Le port %1 est réservé au système. Choisissez-en un à partir de %2.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer.</source>
        <translation>%1 n’est pas une adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>Listening on %1, port %2 is not possible: %3.</source>
        <translation>Impossible d’écouter sur %1, port %2&#x202f;: %3.</translation>
    </message>
    <message>
        <source>Port %1 is reserved on this computer. Choose another.</source>
        <translation>Le port %1 est réservé sur cet ordinateur. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>supersynk::LiveChip</name>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
</context>
<context>
    <name>supersynk::LossAlert</name>
    <message>
        <source>%1 in %2</source>
        <comment>client in channel</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) lost</source>
        <translation>
            <numerusform>%n client perdu</numerusform>
            <numerusform>%n clients perdus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::MainWindow</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>Copier l’&amp;adresse</translation>
    </message>
    <message>
        <source>Sho&amp;w QR Code</source>
        <translation>Afficher le &amp;code QR</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Supersynk</source>
        <translation>Supersynk</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>Simulate &amp;Headsets…</source>
        <translation>S&amp;imuler des casques…</translation>
    </message>
    <message>
        <source>&amp;Clients</source>
        <translation>&amp;Clients</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>C&amp;olonnes</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;As the Desktop</source>
        <translation>&amp;Comme le bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;About Supersynk</source>
        <translation>À &amp;propos de Supersynk</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) removed</source>
        <translation>
            <numerusform>%n client retiré</numerusform>
            <numerusform>%n clients retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep Awake While Clients Are Connected</source>
        <translation>&amp;Pas de veille tant que des clients sont connectés</translation>
    </message>
    <message>
        <source>The computer does not fall asleep by itself while clients are connected. Its screen may turn off.</source>
        <translation>L’ordinateur ne se met pas en veille de lui-même tant que des clients sont connectés. Son écran peut s’éteindre.</translation>
    </message>
    <message>
        <source>Sess&amp;ion</source>
        <translation>Sessio&amp;n</translation>
    </message>
    <message>
        <source>The computer stays awake while clients are connected.</source>
        <translation>L’ordinateur reste éveillé tant que des clients sont connectés.</translation>
    </message>
    <message>
        <source>The computer may fall asleep while clients are connected.</source>
        <translation>L’ordinateur peut se mettre en veille même si des clients sont connectés.</translation>
    </message>
    <message>
        <source>Names and &amp;Expected Clients</source>
        <translation>Noms et clients &amp;attendus</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>Bloqué&#x202f;: %1</translation>
    </message>
    <message>
        <source>Let in again: %1</source>
        <translation>Laissé revenir&#x202f;: %1</translation>
    </message>
    <message>
        <source>&amp;Why Is My Headset Not Here?</source>
        <translation>Pourquoi mon &amp;casque n’est-il pas là&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Pré&amp;férences…</translation>
    </message>
    <message>
        <source>A message tells of lost clients.</source>
        <translation>Un message signale les clients perdus.</translation>
    </message>
    <message>
        <source>No message tells of lost clients.</source>
        <translation>Aucun message ne signale les clients perdus.</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Thème&#x202f;: %1</translation>
    </message>
    <message>
        <source>HTTPS, keys, address, limits and more</source>
        <translation>HTTPS, clés, adresse, limites et plus</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>Copié dans le presse-papiers</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>The message of lost clients has a sound.</source>
        <translation>Le message des clients perdus est sonore.</translation>
    </message>
    <message>
        <source>The message of lost clients has no sound.</source>
        <translation>Le message des clients perdus est muet.</translation>
    </message>
    <message>
        <source>The map has no floor plan. %1</source>
        <comment>why, in a sentence</comment>
        <translation>La carte est sans plan de la salle. %1</translation>
    </message>
</context>
<context>
    <name>supersynk::ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the manual: en or fr</comment>
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>supersynk::MapGrid</name>
    <message>
        <source>%1 km</source>
        <translation>%1&#x202f;km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1&#x202f;m</translation>
    </message>
</context>
<context>
    <name>supersynk::MapLabel</name>
    <message>
        <source>%1 m high</source>
        <comment>a head close to the floor</comment>
        <translation>à %1&#x202f;m</translation>
    </message>
</context>
<context>
    <name>supersynk::MapPanel</name>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Show all clients and follow them (Home)</source>
        <translation>Montre tous les clients et les suit (Origine)</translation>
    </message>
    <message>
        <source>Fit the map to all clients</source>
        <translation>Ajuster la carte à tous les clients</translation>
    </message>
    <message>
        <source>Where in the bodies the positions are, and which way is forward</source>
        <translation>Où se trouvent les positions dans les corps, et où est l’avant</translation>
    </message>
    <message>
        <source>Show where positions are read</source>
        <translation>Afficher où les positions sont lues</translation>
    </message>
    <message>
        <source>Empty: the node “head”, or the first one, in Superklub’s “data”.
A path: to an object with x, y and z, or to an array of the three, in metres.</source>
        <translation>Vide&#x202f;: le nœud «&#x202f;head&#x202f;», ou le premier, dans le champ «&#x202f;data&#x202f;» de Superklub.
Un chemin&#x202f;: vers un objet avec x, y et z, ou vers un tableau des trois, en mètres.</translation>
    </message>
    <message>
        <source>Path to the position in a body</source>
        <translation>Chemin de la position dans un corps</translation>
    </message>
    <message>
        <source>Unity: forward is +z</source>
        <translation>Unity&#x202f;: l’avant est +z</translation>
    </message>
    <message>
        <source>WebXR: forward is −z</source>
        <translation>WebXR&#x202f;: l’avant est −z</translation>
    </message>
    <message>
        <source>Which way is up on the map. The wrong one swaps left and right.</source>
        <translation>Ce qui est en haut sur la carte. Le mauvais choix échange la gauche et la droite.</translation>
    </message>
    <message>
        <source>Direction of the z axis</source>
        <translation>Direction de l’axe z</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Map of “%1”</source>
        <translation>Carte de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 have a position</source>
        <translation>%1 sur %2 ont une position</translation>
    </message>
    <message>
        <source>No channel is selected</source>
        <translation>Aucun canal n’est sélectionné</translation>
    </message>
    <message>
        <source>Select one to see where its clients are.</source>
        <translation>Sélectionnez-en un pour voir où sont ses clients.</translation>
    </message>
    <message>
        <source>No clients here</source>
        <translation>Aucun client ici</translation>
    </message>
    <message>
        <source>Clients that post a position appear on the map.</source>
        <translation>Les clients qui envoient une position apparaissent sur la carte.</translation>
    </message>
    <message>
        <source>No positions</source>
        <translation>Aucune position</translation>
    </message>
    <message>
        <source>Nothing with x, y and z was found at %1.</source>
        <translation>Rien avec x, y et z n’a été trouvé sous %1.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Path, for example $.head.position</source>
        <translation>Chemin, par exemple $.head.position</translation>
    </message>
    <message>
        <source>The map reads Superklub’s nodes:
&quot;data&quot;:[&quot;id=head;pos=0.1,1.62,0.3&quot;]
If yours are elsewhere, set their path under Positions.</source>
        <translation>La carte lit les nœuds de Superklub&#x202f;:
&quot;data&quot;:[&quot;id=head;pos=0.1,1.62,0.3&quot;]
Si les vôtres sont ailleurs, indiquez leur chemin sous Positions.</translation>
    </message>
</context>
<context>
    <name>supersynk::MapView</name>
    <message>
        <source>Map seen from above</source>
        <translation>Carte vue de dessus</translation>
    </message>
    <message>
        <source>No clients here</source>
        <translation>Aucun client ici</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) on the map.</source>
        <translation>
            <numerusform>%n participant sur la carte.</numerusform>
            <numerusform>%n participants sur la carte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: %1.</source>
        <translation>Sélection&#x202f;: %1.</translation>
    </message>
    <message>
        <source>%1: x %2 m, y %3 m, z %4 m</source>
        <translation>%1&#x202f;: x %2&#x202f;m, y %3&#x202f;m, z %4&#x202f;m</translation>
    </message>
    <message>
        <source>, node %1</source>
        <translation>, nœud %1</translation>
    </message>
    <message>
        <source>, colour %1</source>
        <translation>, couleur %1</translation>
    </message>
    <message>
        <source>close to the floor</source>
        <comment>a head</comment>
        <translation>près du sol</translation>
    </message>
</context>
<context>
    <name>supersynk::MarkerEntry</name>
    <message>
        <source>Add Marker</source>
        <translation>Ajouter un repère</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Que s’est-il passé&#x202f;?</translation>
    </message>
    <message>
        <source>Text of the marker</source>
        <translation>Texte du repère</translation>
    </message>
    <message>
        <source>What the marker is about</source>
        <translation>Ce que concerne le repère</translation>
    </message>
    <message>
        <source>The session</source>
        <translation>La session</translation>
    </message>
    <message>
        <source>Channel “%1”</source>
        <translation>Canal «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Client “%1”</source>
        <translation>Client «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Marker at %1</source>
        <comment>a time of day</comment>
        <translation>Repère à %1</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Texte&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>&amp;Concerne&#x202f;:</translation>
    </message>
    <message>
        <source>A&amp;dd Marker</source>
        <translation>&amp;Ajouter le repère</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Repère</translation>
    </message>
</context>
<context>
    <name>supersynk::McapNumbersExport</name>
    <message>
        <source>The recording has more nodes than MCAP has topics. Export fewer clients, or a shorter time.</source>
        <translation>L’enregistrement a plus de nœuds que MCAP n’a de sujets. Exportez moins de clients, ou une durée plus courte.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>Impossible d’écrire %1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>supersynk::NameDialog</name>
    <message>
        <source>Name of the Channel</source>
        <translation>Nom du canal</translation>
    </message>
    <message>
        <source>Name of the Client</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>&amp;Libellé&#x202f;:</translation>
    </message>
    <message>
        <source>Colour:</source>
        <translation>Couleur&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>&amp;Groupe&#x202f;:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Clé&#x202f;:</translation>
    </message>
    <message>
        <source>ID:</source>
        <translation>Identifiant&#x202f;:</translation>
    </message>
</context>
<context>
    <name>supersynk::Names</name>
    <message>
        <source>The names in %1 can’t be read: %2</source>
        <translation>Impossible de lire les noms de %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The names are not saved: %1 can’t be read and can’t be renamed.</source>
        <translation>Les noms ne sont pas enregistrés&#x202f;: impossible de lire et de renommer %1.</translation>
    </message>
    <message>
        <source>The names are not saved to %1: %2</source>
        <translation>Les noms ne sont pas enregistrés dans %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>There are %1 names already, more are not possible.</source>
        <translation>Il y a déjà %1 noms, il ne peut pas y en avoir plus.</translation>
    </message>
    <message>
        <source>There are more than %1 names: the others are left out.</source>
        <translation>Il y a plus de %1 noms&#x202f;: les autres sont laissés de côté.</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Groupe&#x202f;: %1</translation>
    </message>
    <message>
        <source>Expected %1 · here %2</source>
        <comment>numbers of clients</comment>
        <translation>Attendus %1 · présents %2</translation>
    </message>
    <message>
        <source>missing %1</source>
        <comment>names</comment>
        <translation>manque %1</translation>
    </message>
    <message>
        <source>%1 (replay)</source>
        <comment>a channel</comment>
        <translation>%1 (relecture)</translation>
    </message>
</context>
<context>
    <name>supersynk::NamesFile</name>
    <message>
        <source>The file is larger than 16 MB: it is no file of names.</source>
        <translation>Le fichier dépasse 16 Mo&#x202f;: ce n’est pas un fichier de noms.</translation>
    </message>
    <message>
        <source>Line %1: the column “id” is missing. The first line names the columns: id, label, colour, group.</source>
        <translation>Ligne %1&#x202f;: la colonne «&#x202f;id&#x202f;» manque. La première ligne nomme les colonnes&#x202f;: id, label, colour, group.</translation>
    </message>
    <message>
        <source>the id is missing.</source>
        <translation>l’identifiant manque.</translation>
    </message>
    <message>
        <source>the id “%1” is in line %2 already.</source>
        <translation>l’identifiant «&#x202f;%1&#x202f;» est déjà à la ligne %2.</translation>
    </message>
    <message>
        <source>there are more than %1 names.</source>
        <translation>il y a plus de %1 noms.</translation>
    </message>
    <message>
        <source>the label is longer than %1 characters and was cut.</source>
        <translation>le libellé dépasse %1 caractères et a été coupé.</translation>
    </message>
    <message>
        <source>“%1” is not a colour: write #RRGGBB.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une couleur&#x202f;: écrivez #RRGGBB.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>There are more lines with errors.</source>
        <translation>D’autres lignes ont des erreurs.</translation>
    </message>
</context>
<context>
    <name>supersynk::NamingActions</name>
    <message>
        <source>Names (*.csv)</source>
        <translation>Noms (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>&amp;Name and Colour…</source>
        <translation>No&amp;m et couleur…</translation>
    </message>
    <message>
        <source>&amp;Import Names…</source>
        <translation>&amp;Importer des noms…</translation>
    </message>
    <message>
        <source>&amp;Export Names…</source>
        <translation>&amp;Exporter les noms…</translation>
    </message>
    <message>
        <source>Expect &amp;These Clients</source>
        <translation>&amp;Attendre ces clients</translation>
    </message>
    <message>
        <source>Expect Clients of a &amp;File…</source>
        <translation>Attendre les clients d’un &amp;fichier…</translation>
    </message>
    <message>
        <source>&amp;Stop Expecting</source>
        <translation>&amp;Ne plus attendre</translation>
    </message>
    <message>
        <source>Give the selected client or channel a name and a colour</source>
        <translation>Donner un nom et une couleur au client ou au canal sélectionné</translation>
    </message>
    <message>
        <source>Write all names to a file, with a line for each client that is here</source>
        <translation>Écrire tous les noms dans un fichier, avec une ligne pour chaque client présent</translation>
    </message>
    <message>
        <source>Say which of the clients that are here now are missing from now on</source>
        <translation>Dire désormais lesquels des clients présents viennent à manquer</translation>
    </message>
    <message>
        <source>The file with the names of clients has errors.</source>
        <translation>Le fichier des noms de clients a des erreurs.</translation>
    </message>
    <message>
        <source>Expect Clients of a File</source>
        <translation>Attendre les clients d’un fichier</translation>
    </message>
    <message>
        <source>Import Names</source>
        <translation>Importer des noms</translation>
    </message>
    <message>
        <source>%1 can’t be read: %2</source>
        <translation>Impossible de lire %1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) imported</source>
        <translation>
            <numerusform>%n nom importé</numerusform>
            <numerusform>%n noms importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) imported. Some lines of %1 have errors:</source>
        <translation>
            <numerusform>%n nom importé. Des lignes de %1 ont des erreurs&#x202f;:</numerusform>
            <numerusform>%n noms importés. Des lignes de %1 ont des erreurs&#x202f;:</numerusform>
        </translation>
    </message>
    <message>
        <source>No names were imported from %1:</source>
        <translation>Aucun nom n’a été importé de %1&#x202f;:</translation>
    </message>
    <message>
        <source>Export Names</source>
        <translation>Exporter les noms</translation>
    </message>
    <message>
        <source>names</source>
        <comment>a file</comment>
        <translation>noms</translation>
    </message>
    <message>
        <source>The names are not written to %1: %2</source>
        <translation>Les noms ne sont pas écrits dans %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Names written to %1</source>
        <translation>Noms écrits dans %1</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
</context>
<context>
    <name>supersynk::Notice</name>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
</context>
<context>
    <name>supersynk::Notifier</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Supersynk</source>
        <translation>Supersynk</translation>
    </message>
</context>
<context>
    <name>supersynk::Option</name>
    <message>
        <source>All headsets need the new key: without it the server refuses them.</source>
        <translation>Tous les casques ont besoin de la nouvelle clé&#x202f;: sans elle, le serveur les refuse.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Clé d’accès</translation>
    </message>
    <message>
        <source>Answers only requests with Authorization: Bearer &lt;key&gt;</source>
        <translation>Ne répond qu’aux requêtes avec Authorization: Bearer &lt;key&gt;</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Operator key</source>
        <translation>Clé de l’opérateur</translation>
    </message>
    <message>
        <source>Lets callers with Authorization: Bearer &lt;key&gt; record and read /metrics from any computer; without it, only this computer may</source>
        <translation>Permet aux requêtes avec Authorization: Bearer &lt;key&gt; d’enregistrer et de lire /metrics depuis tout ordinateur&#x202f;; sans elle, seul cet ordinateur le peut</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Accepts at most &lt;n&gt; byte(s) of a request&apos;s head</source>
        <translation>Accepte au plus &lt;n&gt; octet(s) pour l’en-tête d’une requête</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Accepts at most &lt;n&gt; byte(s) of a URL</source>
        <translation>Accepte au plus &lt;n&gt; octet(s) pour une URL</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Accepts at most &lt;n&gt; byte(s) of a body</source>
        <translation>Accepte au plus &lt;n&gt; octet(s) pour un corps</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Fragments</translation>
    </message>
    <message>
        <source>Accepts at most &lt;n&gt; chunk(s) of a chunked body</source>
        <translation>Accepte au plus &lt;n&gt; fragment(s) pour un corps fragmenté</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Accepts bodies of at most &lt;n&gt; level(s)</source>
        <translation>Accepte les corps de &lt;n&gt; niveau(|x) au plus</translation>
    </message>
    <message>
        <source>Keys and ids</source>
        <translation>Clés et identifiants</translation>
    </message>
    <message>
        <source>Accepts at most &lt;n&gt; byte(s) of a channel&apos;s key or a client&apos;s id</source>
        <translation>Accepte au plus &lt;n&gt; octet(s) pour la clé d’un canal ou l’identifiant d’un client</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Au total</translation>
    </message>
    <message>
        <source>Keeps at most &lt;n&gt; connection(s)</source>
        <translation>Garde au plus &lt;n&gt; connexion(s)</translation>
    </message>
    <message>
        <source>From one address</source>
        <translation>Par adresse</translation>
    </message>
    <message>
        <source>Keeps at most &lt;n&gt; connection(s) from one address</source>
        <translation>Garde au plus &lt;n&gt; connexion(s) d’une même adresse</translation>
    </message>
    <message>
        <source>TLS handshakes</source>
        <translation>Négociations TLS</translation>
    </message>
    <message>
        <source>Lets one address begin at most &lt;n&gt; TLS handshake(s) in 30 seconds</source>
        <translation>Laisse une adresse commencer au plus &lt;n&gt; négociation(s) TLS en 30 secondes</translation>
    </message>
    <message>
        <source>Unread answers</source>
        <translation>Réponses non lues</translation>
    </message>
    <message>
        <source>Buffers at most &lt;n&gt; byte(s) of unread answers before a client&apos;s next request waits</source>
        <translation>Met en tampon au plus &lt;n&gt; octet(s) de réponses non lues avant que la requête suivante d’un client n’attende</translation>
    </message>
    <message>
        <source>Waiting data</source>
        <translation>Données en attente</translation>
    </message>
    <message>
        <source>Buffers at most &lt;n&gt; byte(s) of half-received requests and unread answers in all</source>
        <translation>Met en tampon au plus &lt;n&gt; octet(s) de requêtes incomplètes et de réponses non lues au total</translation>
    </message>
    <message>
        <source>Channels and clients</source>
        <translation>Canaux et clients</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Keeps at most &lt;n&gt; channel(s)</source>
        <translation>Garde au plus &lt;n&gt; (canal|canaux)</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Keeps at most &lt;n&gt; client(s)</source>
        <translation>Garde au plus &lt;n&gt; client(s)</translation>
    </message>
    <message>
        <source>Clients in a channel</source>
        <translation>Clients d’un canal</translation>
    </message>
    <message>
        <source>Keeps at most &lt;n&gt; client(s) in a channel</source>
        <translation>Garde au plus &lt;n&gt; client(s) dans un canal</translation>
    </message>
    <message>
        <source>Stored data</source>
        <translation>Données gardées</translation>
    </message>
    <message>
        <source>Stores at most &lt;n&gt; byte(s) of bodies, ids and keys</source>
        <translation>Garde au plus &lt;n&gt; octet(s) de corps, d’identifiants et de clés</translation>
    </message>
    <message>
        <source>Stored data of a channel</source>
        <translation>Données gardées d’un canal</translation>
    </message>
    <message>
        <source>Stores at most &lt;n&gt; of these bytes in a channel</source>
        <translation>Garde au plus &lt;n&gt; de ces octets dans un canal</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Durées</translation>
    </message>
    <message>
        <source>For a head</source>
        <translation>Pour un en-tête</translation>
    </message>
    <message>
        <source>Gives a client &lt;seconds&gt; to send a request&apos;s head</source>
        <translation>Donne &lt;seconds&gt; à un client pour envoyer l’en-tête d’une requête</translation>
    </message>
    <message>
        <source>For a body</source>
        <translation>Pour un corps</translation>
    </message>
    <message>
        <source>Gives a client &lt;seconds&gt; to send a body</source>
        <translation>Donne &lt;seconds&gt; à un client pour envoyer un corps</translation>
    </message>
    <message>
        <source>Without a request</source>
        <translation>Sans requête</translation>
    </message>
    <message>
        <source>Keeps a connection for &lt;seconds&gt; without a request</source>
        <translation>Garde une connexion &lt;seconds&gt; sans requête</translation>
    </message>
    <message>
        <source>With unread answers</source>
        <translation>Avec des réponses non lues</translation>
    </message>
    <message>
        <source>Closes a client that leaves its answers unread for &lt;seconds&gt;</source>
        <translation>Ferme la connexion d’un client qui laisse ses réponses non lues pendant &lt;seconds&gt;</translation>
    </message>
    <message>
        <source>all addresses of this computer</source>
        <translation>toutes les adresses de cet ordinateur</translation>
    </message>
    <message>
        <source>“%1” is not an IP address.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une adresse IP.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Listens on &lt;address&gt; only</source>
        <translation>Écoute sur &lt;address&gt; seulement</translation>
    </message>
    <message>
        <source>“%1” is neither an IP address nor a network, such as 10.0.0.0/8. Separate several by commas.</source>
        <translation>«&#x202f;%1&#x202f;» n’est ni une adresse IP ni un réseau comme 10.0.0.0/8. Séparez-en plusieurs par des virgules.</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>Proxys de confiance</translation>
    </message>
    <message>
        <source>Believes the X-Forwarded-For of the proxy at &lt;address&gt;, or of all proxies in a network, for example 10.0.0.0/8</source>
        <translation>Croit le X-Forwarded-For du proxy à l’adresse &lt;address&gt;, ou de tous les proxys d’un réseau, par exemple 10.0.0.0/8</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performances</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils d’exécution</translation>
    </message>
    <message>
        <source>Answers requests in &lt;n&gt; thread(s)</source>
        <translation>Répond aux requêtes avec &lt;n&gt; fil(s) d’exécution</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Start the server with the program</source>
        <translation>Démarrer le serveur avec le programme</translation>
    </message>
    <message>
        <source>Opens the window without starting the server</source>
        <translation>Ouvre la fenêtre sans démarrer le serveur</translation>
    </message>
    <message>
        <source>Web page and monitoring</source>
        <translation>Page web et surveillance</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Serves no web page at /, only the API</source>
        <translation>Ne sert aucune page web à l’adresse /, seulement l’API</translation>
    </message>
    <message>
        <source>Accept the key in the URL too</source>
        <translation>Accepter aussi la clé dans l’URL</translation>
    </message>
    <message>
        <source>Accepts the access key as ?access_token=&lt;key&gt; in the URL too, for clients that can&apos;t send Authorization</source>
        <translation>Accepte aussi la clé d’accès dans l’URL (paramètre access_token=&lt;key&gt;), pour les clients qui ne peuvent pas envoyer Authorization</translation>
    </message>
    <message>
        <source>Metrics for all computers</source>
        <translation>Métriques pour tous les ordinateurs</translation>
    </message>
    <message>
        <source>Answers /metrics (for Prometheus) and /healthz to all computers, not only to this one and the trusted proxies</source>
        <translation>Répond à /metrics (pour Prometheus) et à /healthz à tous les ordinateurs, pas seulement à celui-ci et aux proxys de confiance</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>Choose a file, or type its whole path.</source>
        <translation>Choisissez un fichier, ou saisissez son chemin complet.</translation>
    </message>
    <message>
        <source>Serve HTTP too</source>
        <translation>Servir aussi HTTP</translation>
    </message>
    <message>
        <source>Serves HTTPS alone</source>
        <translation>Sert HTTPS seul</translation>
    </message>
    <message>
        <source>Serve HTTPS</source>
        <translation>Servir HTTPS</translation>
    </message>
    <message>
        <source>Serves HTTPS too, which WebXR requires</source>
        <translation>Sert aussi HTTPS, exigé par WebXR</translation>
    </message>
    <message>
        <source>HTTPS port</source>
        <translation>Port HTTPS</translation>
    </message>
    <message>
        <source>Listens for HTTPS on port &lt;n&gt;</source>
        <translation>Écoute en HTTPS sur le port &lt;n&gt;</translation>
    </message>
    <message>
        <source>one is made and kept</source>
        <translation>un certificat est créé et gardé</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Uses the certificate in the PEM &lt;file&gt;</source>
        <translation>Utilise le certificat du &lt;file&gt; PEM</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>The private key of the certificate, a PEM &lt;file&gt;</source>
        <translation>La clé privée du certificat, un &lt;file&gt; PEM</translation>
    </message>
</context>
<context>
    <name>supersynk::OwnIdentity</name>
    <message>
        <source>No certificate could be made.</source>
        <translation>Aucun certificat n’a pu être créé.</translation>
    </message>
    <message>
        <source>The certificate of HTTPS can&apos;t be kept in %1 (%2): after the next start there will be another one.</source>
        <translation>Le certificat HTTPS ne peut pas être conservé dans %1 (%2)&#x202f;: au prochain démarrage, ce sera un autre.</translation>
    </message>
</context>
<context>
    <name>supersynk::PathReader</name>
    <message>
        <source>The path is empty.</source>
        <translation>Le chemin est vide.</translation>
    </message>
    <message>
        <source>The path is too long: at most %1 characters.</source>
        <translation>Le chemin est trop long&#x202f;: %1 caractères au maximum.</translation>
    </message>
    <message>
        <source>A dot or a bracket is expected at character %1.</source>
        <translation>Un point ou un crochet est attendu au caractère %1.</translation>
    </message>
    <message>
        <source>A name is missing at character %1.</source>
        <translation>Un nom manque au caractère %1.</translation>
    </message>
    <message>
        <source>The bracket at character %1 is not closed.</source>
        <translation>Le crochet ouvert au caractère %1 n’est pas fermé.</translation>
    </message>
    <message>
        <source>Brackets must contain an index from 0 or a name in quotes: see character %1.</source>
        <translation>Entre crochets, il faut un indice à partir de 0 ou un nom entre guillemets&#x202f;: voyez le caractère %1.</translation>
    </message>
    <message>
        <source>The quote at character %1 is not closed.</source>
        <translation>Le guillemet ouvert au caractère %1 n’est pas fermé.</translation>
    </message>
    <message>
        <source>A path must lead to one place: use only names and indices, as in $.nodes[0].pos.</source>
        <translation>Un chemin doit mener à un seul endroit&#x202f;: utilisez uniquement des noms et des indices, comme dans $.nodes[0].pos.</translation>
    </message>
</context>
<context>
    <name>supersynk::PauseBar</name>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Show the current clients</source>
        <translation>Montre les clients actuels</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>How often a client joined, left, fell silent or came back since the pause began. The server keeps running.</source>
        <translation>Combien de fois un client est arrivé, parti, devenu muet ou revenu depuis la mise en pause. Le serveur continue de fonctionner.</translation>
    </message>
    <message numerus="yes">
        <source>Paused · %n change(s) since</source>
        <translation>
            <numerusform>En pause · %n changement depuis</numerusform>
            <numerusform>En pause · %n changements depuis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::PreferencePage</name>
    <message>
        <source>In the menu %1</source>
        <translation>Dans le menu %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher&#x202f;: %1</translation>
    </message>
    <message>
        <source>In menus</source>
        <translation>Dans les menus</translation>
    </message>
</context>
<context>
    <name>supersynk::PreferenceRow</name>
    <message>
        <source>Set by --%1 for this run.</source>
        <translation>Fixé par --%1 pour cette exécution.</translation>
    </message>
</context>
<context>
    <name>supersynk::PreferenceStore</name>
    <message>
        <source>Other users of this computer may be able to read the key: the permissions of %1 can’t be changed.</source>
        <translation>D’autres utilisateurs de cet ordinateur pourraient lire la clé&#x202f;: les permissions de %1 ne peuvent pas être changées.</translation>
    </message>
    <message>
        <source>The settings can’t be saved to %1: they hold until the program ends.</source>
        <translation>Les réglages ne peuvent pas être enregistrés dans %1&#x202f;: ils valent jusqu’à la fin du programme.</translation>
    </message>
</context>
<context>
    <name>supersynk::PreferenceText</name>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>If it is off: %1</source>
        <comment>a sentence</comment>
        <translation>Si désactivé&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1. Default: %2.</source>
        <comment>a sentence, a value</comment>
        <translation>%1. Par défaut&#x202f;: %2.</translation>
    </message>
    <message>
        <source>%1: none from the next start of the server on.</source>
        <translation>%1&#x202f;: aucune à partir du prochain démarrage du serveur.</translation>
    </message>
    <message>
        <source>%1: another one from the next start of the server on.</source>
        <translation>%1&#x202f;: une autre à partir du prochain démarrage du serveur.</translation>
    </message>
    <message>
        <source>%1: %2 from the next start of the program on.</source>
        <translation>%1&#x202f;: %2 à partir du prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>%1: %2 from the next start of the server on, not %3.</source>
        <translation>%1&#x202f;: %2 à partir du prochain démarrage du serveur, au lieu de %3.</translation>
    </message>
</context>
<context>
    <name>supersynk::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun réglage ne contient ces mots.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Rechercher dans les réglages</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Restart &amp;Now…</source>
        <translation>Redémarrer &amp;maintenant…</translation>
    </message>
    <message>
        <source>Restore &amp;Defaults</source>
        <translation>&amp;Valeurs par défaut</translation>
    </message>
    <message>
        <source>Sets the fields of this page to their defaults</source>
        <translation>Remet les champs de cette page à leurs valeurs par défaut</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a setting, a sentence</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>&amp;Apply at Next Start</source>
        <translation>&amp;Appliquer au prochain démarrage</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>This takes effect when the server starts again.</source>
        <translation>Cela prendra effet quand le serveur redémarrera.</translation>
    </message>
    <message numerus="yes">
        <source>Restarting it now disconnects %n client(s).</source>
        <translation>
            <numerusform>Le redémarrer maintenant déconnecte %n client.</numerusform>
            <numerusform>Le redémarrer maintenant déconnecte %n clients.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>supersynk::Purge</name>
    <message numerus="yes">
        <source>Remove all %n client(s) from all channels?</source>
        <translation>
            <numerusform>Retirer %n client de tous les canaux&#x202f;?</numerusform>
            <numerusform>Retirer les %n clients de tous les canaux&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n client(s) from channel “%1”?</source>
        <translation>
            <numerusform>Retirer %n client du canal «&#x202f;%1&#x202f;»&#x202f;?</numerusform>
            <numerusform>Retirer %n clients du canal «&#x202f;%1&#x202f;»&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n client(s)?</source>
        <translation>
            <numerusform>Retirer %n client&#x202f;?</numerusform>
            <numerusform>Retirer %n clients&#x202f;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::PurgeQuestion</name>
    <message>
        <source>Remove clients</source>
        <translation>Retirer des clients</translation>
    </message>
    <message>
        <source>Clients that are still posting come back with their next post.</source>
        <translation>Les clients qui envoient encore reviennent à leur prochain envoi.</translation>
    </message>
    <message>
        <source>The list is paused. The number counts the current clients.</source>
        <translation>La liste est en pause. Le nombre est celui des clients actuels.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>supersynk::QrDialog</name>
    <message>
        <source>QR Code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>None: the address of the server</source>
        <translation>Aucun&#x202f;: l’adresse du serveur</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>C&amp;hannel:</source>
        <translation>Ca&amp;nal&#x202f;:</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>&amp;Protocol:</source>
        <translation>&amp;Protocole&#x202f;:</translation>
    </message>
    <message>
        <source>Include the access &amp;key</source>
        <translation>Inclure la &amp;clé d’accès</translation>
    </message>
    <message>
        <source>the web page: look, join, test the network</source>
        <translation>la page web&#x202f;: regarder, participer, tester le réseau</translation>
    </message>
    <message>
        <source>the channel, for apps</source>
        <translation>le canal, pour les applications</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Mène à</translation>
    </message>
    <message>
        <source>Anyone who photographs the code can then join</source>
        <translation>Toute personne qui photographie le code peut alors participer</translation>
    </message>
    <message>
        <source>&amp;Leads to:</source>
        <translation>&amp;Mène à&#x202f;:</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>HTTPS, which WebXR needs</source>
        <translation>HTTPS, nécessaire à WebXR</translation>
    </message>
</context>
<context>
    <name>supersynk::QrView</name>
    <message>
        <source>QR code of %1</source>
        <translation>Code QR de %1</translation>
    </message>
    <message>
        <source>No QR code</source>
        <translation>Aucun code QR</translation>
    </message>
    <message>
        <source>The code appears when the server is running.</source>
        <translation>Le code apparaît quand le serveur fonctionne.</translation>
    </message>
</context>
<context>
    <name>supersynk::Reason</name>
    <message>
        <source>A chunk is longer than its size says.</source>
        <translation>Un fragment est plus long que ne le dit sa taille.</translation>
    </message>
    <message>
        <source>A header field is malformed.</source>
        <translation>Un champ d’en-tête est mal formé.</translation>
    </message>
    <message>
        <source>A line of the head does not end with CRLF.</source>
        <translation>Une ligne de l’en-tête ne se termine pas par CRLF.</translation>
    </message>
    <message>
        <source>A request with a body can&apos;t ask for a WebSocket.</source>
        <translation>Une requête avec un corps ne peut pas demander un WebSocket.</translation>
    </message>
    <message>
        <source>Content-Length and Transfer-Encoding exclude each other.</source>
        <translation>Content-Length et Transfer-Encoding s’excluent.</translation>
    </message>
    <message>
        <source>Content-Length is given twice.</source>
        <translation>Content-Length est donné deux fois.</translation>
    </message>
    <message>
        <source>Content-Length is not a number of bytes.</source>
        <translation>Content-Length n’est pas un nombre d’octets.</translation>
    </message>
    <message>
        <source>HTTP/1.0 has no Transfer-Encoding.</source>
        <translation>HTTP/1.0 ne connaît pas Transfer-Encoding.</translation>
    </message>
    <message>
        <source>Host is given twice.</source>
        <translation>Host est donné deux fois.</translation>
    </message>
    <message>
        <source>Host is not a name or an address with a port.</source>
        <translation>Host n’est ni un nom ni une adresse, avec un port.</translation>
    </message>
    <message>
        <source>Only Expect: 100-continue is supported.</source>
        <translation>Seul Expect: 100-continue peut être satisfait.</translation>
    </message>
    <message>
        <source>Only HTTP/1.1 and HTTP/1.0 are supported.</source>
        <translation>Seuls HTTP/1.1 et HTTP/1.0 sont parlés ici.</translation>
    </message>
    <message>
        <source>The URL is too long.</source>
        <translation>L’URL est trop longue.</translation>
    </message>
    <message>
        <source>The body comes in too many chunks.</source>
        <translation>Le corps arrive en trop de fragments.</translation>
    </message>
    <message>
        <source>The body is larger than %1 bytes.</source>
        <translation>Le corps dépasse %1 octets.</translation>
    </message>
    <message>
        <source>The header fields are too large.</source>
        <translation>Les champs d’en-tête sont trop grands.</translation>
    </message>
    <message>
        <source>The only supported Transfer-Encoding is chunked.</source>
        <translation>Le seul Transfer-Encoding compris est chunked.</translation>
    </message>
    <message>
        <source>The request line is not METHOD TARGET HTTP/1.1.</source>
        <translation>La ligne de requête n’est pas MÉTHODE CIBLE HTTP/1.1.</translation>
    </message>
    <message>
        <source>The size of a chunk does not end with CRLF.</source>
        <translation>La taille d’un fragment ne se termine pas par CRLF.</translation>
    </message>
    <message>
        <source>The size of a chunk is not a hexadecimal number.</source>
        <translation>La taille d’un fragment n’est pas un nombre hexadécimal.</translation>
    </message>
    <message>
        <source>The line with the size of a chunk is too long.</source>
        <translation>La ligne de la taille d’un fragment est trop longue.</translation>
    </message>
    <message>
        <source>There are too many header fields.</source>
        <translation>Il y a trop de champs d’en-tête.</translation>
    </message>
    <message>
        <source>%1 is not possible here, only %2.</source>
        <translation>%1 n’est pas possible ici, seulement %2.</translation>
    </message>
    <message>
        <source>A thread of the server has been stuck for several seconds.</source>
        <translation>Un thread du serveur est bloqué depuis plusieurs secondes.</translation>
    </message>
    <message>
        <source>An access key is needed here: send Authorization: Bearer KEY.</source>
        <translation>Une clé d’accès est requise ici&#x202f;: envoyez Authorization: Bearer CLÉ.</translation>
    </message>
    <message>
        <source>Client-Id is longer than %1 bytes.</source>
        <translation>Client-Id dépasse %1 octets.</translation>
    </message>
    <message>
        <source>Client-Time is not a finite number: send seconds as a decimal with a point, such as 12.345.</source>
        <translation>Client-Time n’est pas un nombre fini&#x202f;: envoyez des secondes, en décimal avec un point, comme 12.345.</translation>
    </message>
    <message>
        <source>The channel&apos;s key is longer than %1 bytes.</source>
        <translation>La clé du canal dépasse %1 octets.</translation>
    </message>
    <message>
        <source>The channel key or client id in the URL is not percent-encoded UTF-8.</source>
        <translation>La clé du canal ou l’identifiant du client dans l’URL n’est pas de l’UTF-8 encodé par des «&#x202f;%&#x202f;».</translation>
    </message>
    <message>
        <source>The client_id is longer than %1 bytes.</source>
        <translation>Le client_id dépasse %1 octets.</translation>
    </message>
    <message>
        <source>There is no such client in this channel.</source>
        <translation>Ce client n’est pas dans ce canal.</translation>
    </message>
    <message>
        <source>There is no such path: channels are at /api/channels/{key}.</source>
        <translation>Ce chemin n’existe pas&#x202f;: les canaux sont à /api/channels/{clé}.</translation>
    </message>
    <message>
        <source>The body begins with a byte order mark: send UTF-8 without one.</source>
        <translation>Le corps commence par un indicateur d’ordre des octets (BOM)&#x202f;: envoyez de l’UTF-8 sans lui.</translation>
    </message>
    <message>
        <source>The body has more than one JSON value: something follows at byte %1.</source>
        <translation>Le corps contient plus d’une valeur JSON&#x202f;: quelque chose suit à l’octet %1.</translation>
    </message>
    <message>
        <source>The body is URL-encoded: it begins with %7B instead of {. UnityWebRequest.Post(url, string) does that; send the JSON as raw bytes with an UploadHandlerRaw.</source>
        <translation>Le corps est encodé comme une URL&#x202f;: il commence par %7B au lieu de {. UnityWebRequest.Post(url, string) fait cela&#x202f;; envoyez le JSON en octets bruts avec un UploadHandlerRaw.</translation>
    </message>
    <message>
        <source>The body is empty: post a JSON object with a &quot;client_id&quot;.</source>
        <translation>Le corps est vide&#x202f;: envoyez un objet JSON avec un «&#x202f;client_id&#x202f;».</translation>
    </message>
    <message>
        <source>The body is nested deeper than %1 levels.</source>
        <translation>Le corps est imbriqué sur plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>The body is not a JSON object: it must begin with {.</source>
        <translation>Le corps n’est pas un objet JSON&#x202f;: il doit commencer par {.</translation>
    </message>
    <message>
        <source>The body is not valid JSON at byte %1: %2.</source>
        <translation>Le corps n’est pas du JSON valide à l’octet %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The body is not valid JSON: it ends too early.</source>
        <translation>Le corps n’est pas du JSON valide&#x202f;: il se termine trop tôt.</translation>
    </message>
    <message>
        <source>The body is not valid UTF-8.</source>
        <translation>Le corps n’est pas de l’UTF-8 valide.</translation>
    </message>
    <message>
        <source>client_id is empty: give each client an id of its own.</source>
        <translation>client_id est vide&#x202f;: donnez à chaque client son propre identifiant.</translation>
    </message>
    <message>
        <source>client_id is missing: add a string member &quot;client_id&quot; to the object.</source>
        <translation>client_id manque&#x202f;: ajoutez à l’objet un membre «&#x202f;client_id&#x202f;», une chaîne.</translation>
    </message>
    <message>
        <source>client_id is not a string.</source>
        <translation>client_id n’est pas une chaîne.</translation>
    </message>
    <message>
        <source>The client sends requests without reading the answers.</source>
        <translation>Le client envoie des requêtes sans lire les réponses.</translation>
    </message>
    <message>
        <source>The client does not read the answers.</source>
        <translation>Le client ne lit pas les réponses.</translation>
    </message>
    <message>
        <source>The client takes too long to send a body.</source>
        <translation>Le client met trop de temps à envoyer un corps.</translation>
    </message>
    <message>
        <source>The client takes too long to send a request.</source>
        <translation>Le client met trop de temps à envoyer une requête.</translation>
    </message>
    <message>
        <source>The client sends something that is not TLS.</source>
        <translation>Le client envoie autre chose que du TLS.</translation>
    </message>
    <message>
        <source>The client closed the connection during the TLS handshake.</source>
        <translation>Le client a fermé la connexion pendant la négociation TLS.</translation>
    </message>
    <message>
        <source>The client does not accept the certificate.</source>
        <translation>Le client n’accepte pas le certificat.</translation>
    </message>
    <message>
        <source>The client offers no secure cipher or key exchange.</source>
        <translation>Le client ne propose ni chiffrement ni échange de clés qui soit sûr.</translation>
    </message>
    <message>
        <source>The client supports no TLS version from 1.2 up.</source>
        <translation>Le client ne parle aucune version de TLS à partir de 1.2.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation>La négociation TLS a échoué&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The server has no room for so many bytes.</source>
        <translation>Le serveur n’a pas de place pour tant d’octets.</translation>
    </message>
    <message>
        <source>The system cannot accept a connection: %1.</source>
        <translation>Le système ne peut pas accepter de connexion&#x202f;: %1.</translation>
    </message>
    <message>
        <source>There are too many channels.</source>
        <translation>Il y a trop de canaux.</translation>
    </message>
    <message>
        <source>There are too many clients.</source>
        <translation>Il y a trop de clients.</translation>
    </message>
    <message>
        <source>There are too many clients in this channel.</source>
        <translation>Il y a trop de clients dans ce canal.</translation>
    </message>
    <message>
        <source>There are too many connections.</source>
        <translation>Il y a trop de connexions.</translation>
    </message>
    <message>
        <source>There are too many connections from this address.</source>
        <translation>Il y a trop de connexions depuis cette adresse.</translation>
    </message>
    <message>
        <source>Too many bytes wait, most of them for this connection.</source>
        <translation>Trop d’octets attendent, la plupart pour cette connexion.</translation>
    </message>
    <message>
        <source>This port is for HTTPS, not HTTP: begin the URL with https://.</source>
        <translation>Ce port est pour HTTPS, pas HTTP&#x202f;: commencez l’URL par https://.</translation>
    </message>
    <message>
        <source>QHttpServer does not accept the request line.</source>
        <translation>QHttpServer n’accepte pas la ligne de requête.</translation>
    </message>
    <message>
        <source>There are too many TLS handshakes from this address.</source>
        <translation>Il y a trop de négociations TLS depuis cette adresse.</translation>
    </message>
    <message>
        <source>A trailer is malformed.</source>
        <translation>Un champ derrière le corps est mal formé.</translation>
    </message>
    <message>
        <source>The trailers are too large.</source>
        <translation>Les champs derrière le corps sont trop grands.</translation>
    </message>
    <message>
        <source>There are too many trailers.</source>
        <translation>Il y a trop de champs derrière le corps.</translation>
    </message>
    <message>
        <source>An access key is needed here: send Authorization: Bearer KEY, or add ?access_token=KEY to the URL.</source>
        <translation>Une clé d’accès est requise ici&#x202f;: envoyez Authorization: Bearer CLÉ, ou ajoutez le paramètre access_token=CLÉ à l’URL.</translation>
    </message>
    <message>
        <source>This channel has no room for so many bytes.</source>
        <translation>Ce canal n’a pas de place pour tant d’octets.</translation>
    </message>
    <message>
        <source>A live client has the same id.</source>
        <translation>Un client présent a le même identifiant.</translation>
    </message>
    <message>
        <source>A client_id needs the channel of the client.</source>
        <translation>Un client_id exige le canal du client.</translation>
    </message>
    <message>
        <source>A marker needs a label.</source>
        <translation>Un repère exige un libellé (label).</translation>
    </message>
    <message>
        <source>Another recording runs: end it first, by DELETE.</source>
        <translation>Un autre enregistrement est en cours&#x202f;: arrêtez-le d’abord, par DELETE.</translation>
    </message>
    <message>
        <source>No folder is chosen for recordings: start the server with --record, or choose one in its window.</source>
        <translation>Aucun dossier n’est choisi pour les enregistrements&#x202f;: démarrez le serveur avec --record, ou choisissez-en un dans sa fenêtre.</translation>
    </message>
    <message>
        <source>The member %1 is neither true nor false.</source>
        <translation>Le membre %1 n’est ni true ni false.</translation>
    </message>
    <message>
        <source>The member %1 is not a string.</source>
        <translation>Le membre %1 n’est pas une chaîne.</translation>
    </message>
    <message>
        <source>The member %1 is not an array of strings.</source>
        <translation>Le membre %1 n’est pas un tableau de chaînes.</translation>
    </message>
    <message>
        <source>The member %1 is too long.</source>
        <translation>Le membre %1 est trop long.</translation>
    </message>
    <message>
        <source>There is no member %1 here.</source>
        <translation>Il n’y a pas de membre %1 ici.</translation>
    </message>
    <message>
        <source>The operator has blocked this address.</source>
        <translation>L’opérateur a bloqué cette adresse.</translation>
    </message>
    <message>
        <source>The operator has blocked this client.</source>
        <translation>L’opérateur a bloqué ce client.</translation>
    </message>
    <message>
        <source>A message is a JSON object, such as {&quot;command&quot;:&quot;start&quot;}.</source>
        <translation>Un message est un objet JSON, par exemple {&quot;command&quot;:&quot;start&quot;}.</translation>
    </message>
    <message>
        <source>The message must not have a client_id of its own.</source>
        <translation>Le message ne doit pas avoir de client_id.</translation>
    </message>
    <message>
        <source>This port is for HTTP, not HTTPS: begin the URL with http://.</source>
        <translation>Ce port est pour HTTP, pas pour HTTPS&#x202f;: l’URL doit commencer par http://.</translation>
    </message>
    <message>
        <source>The access key is wrong: the server has another one.</source>
        <translation>La clé d’accès est fausse&#x202f;: le serveur en a une autre.</translation>
    </message>
    <message>
        <source>Too many markers wait for a disk that does not respond.</source>
        <translation>Trop de repères attendent un disque qui ne répond pas.</translation>
    </message>
</context>
<context>
    <name>supersynk::Recorder</name>
    <message>
        <source>The system can&apos;t create another thread for the recording.</source>
        <translation>Le système ne peut pas créer de fil d’exécution pour l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>supersynk::Recording</name>
    <message>
        <source>%1 are free. Make room, or record to another disk.</source>
        <comment>5.2 GB</comment>
        <translation>%1 sont libres. Faites de la place, ou enregistrez sur un autre disque.</translation>
    </message>
    <message>
        <source>%1 are free, %2. Make room, or record to another disk.</source>
        <comment>5.2 GB, 25 min left</comment>
        <translation>%1 sont libres, %2. Faites de la place, ou enregistrez sur un autre disque.</translation>
    </message>
    <message>
        <source>&gt; %1 h left</source>
        <comment>more than so many hours</comment>
        <translation>&gt; %1 h restantes</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <comment>hours</comment>
        <translation>%1 h restantes</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <comment>minutes</comment>
        <translation>%1 min restantes</translation>
    </message>
    <message>
        <source>Keep the Last Minute</source>
        <translation>Garder la dernière minute</translation>
    </message>
    <message>
        <source>Keep the Last %1 s</source>
        <comment>seconds</comment>
        <translation>Garder les %1 dernières s</translation>
    </message>
    <message>
        <source>The recording starts…</source>
        <translation>L’enregistrement démarre…</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <comment>hours:minutes:seconds</comment>
        <translation>Enregistrement %1</translation>
    </message>
    <message>
        <source>The file is being finished…</source>
        <translation>Le fichier est en cours de clôture…</translation>
    </message>
    <message>
        <source>Recording failed</source>
        <translation>Échec de l’enregistrement</translation>
    </message>
    <message>
        <source>F9 records again; Session Details has the choice of another folder.</source>
        <translation>F9 relance un enregistrement&#x202f;; les détails de la session permettent de choisir un autre dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) dropped, as the disk is too slow. The file says where. Record to a faster disk, or fewer channels.</source>
        <translation>
            <numerusform>%n message omis, car le disque est trop lent. Le fichier indique où. Enregistrez sur un disque plus rapide, ou moins de canaux.</numerusform>
            <numerusform>%n messages omis, car le disque est trop lent. Le fichier indique où. Enregistrez sur un disque plus rapide, ou moins de canaux.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is slow: %1 % of the memory for waiting messages is in use. Once it is full, messages are dropped. End other work on this disk.</source>
        <translation>Le disque est lent&#x202f;: %1&#x202f;% de la mémoire des messages en attente est utilisée. Une fois pleine, des messages sont omis. Arrêtez les autres travaux sur ce disque.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, text</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingBar</name>
    <message>
        <source>%1/s</source>
        <comment>messages per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>State of the recording</source>
        <translation>État de l’enregistrement</translation>
    </message>
    <message>
        <source>Name of the recording</source>
        <translation>Nom de l’enregistrement</translation>
    </message>
    <message>
        <source>Size of the recording</source>
        <translation>Taille de l’enregistrement</translation>
    </message>
    <message>
        <source>Recorded clients</source>
        <translation>Clients enregistrés</translation>
    </message>
    <message>
        <source>Recorded messages per second</source>
        <translation>Messages enregistrés par seconde</translation>
    </message>
    <message>
        <source>Time left on the disk</source>
        <translation>Temps restant sur le disque</translation>
    </message>
    <message>
        <source>Dropped messages</source>
        <translation>Messages omis</translation>
    </message>
    <message>
        <source>Messages that are missing in the file, as the disk was too slow</source>
        <translation>Messages absents du fichier, car le disque était trop lent</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Démarrer l’enregistrement</translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n omis</numerusform>
            <numerusform>%n omis</numerusform>
        </translation>
    </message>
    <message>
        <source>Not recording</source>
        <translation>Aucun enregistrement</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <comment>the name of a recording</comment>
        <translation>Dernier&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingControl</name>
    <message>
        <source>Record &amp;From a Minute Ago</source>
        <translation>Enregistrer &amp;depuis une minute</translation>
    </message>
    <message>
        <source>&amp;Keep the Last Minute</source>
        <translation>&amp;Garder la dernière minute</translation>
    </message>
    <message>
        <source>Add &amp;Marker…</source>
        <translation>Ajouter un &amp;repère…</translation>
    </message>
    <message>
        <source>Session &amp;Details…</source>
        <translation>Détai&amp;ls de la session…</translation>
    </message>
    <message>
        <source>Show Recordings in Fo&amp;lder</source>
        <translation>Ouvrir le d&amp;ossier des enregistrements</translation>
    </message>
    <message>
        <source>Add Marker</source>
        <translation>Ajouter un repère</translation>
    </message>
    <message>
        <source>Mark this moment, and say what happened</source>
        <translation>Marquer cet instant, et dire ce qui s’est passé</translation>
    </message>
    <message>
        <source>The recording begins with the kept minute.</source>
        <translation>L’enregistrement commence par la minute gardée.</translation>
    </message>
    <message>
        <source>Folder and name of the files, participant, channels, marker keys</source>
        <translation>Dossier et nom des fichiers, participant, canaux, touches des repères</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Repère %1</translation>
    </message>
    <message>
        <source>Marker Ke&amp;ys</source>
        <translation>&amp;Touches des repères</translation>
    </message>
    <message>
        <source>Marker set: %1</source>
        <translation>Repère posé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Stop &amp;Recording</source>
        <translation>&amp;Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Dé&amp;marrer l’enregistrement</translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Démarrer l’enregistrement</translation>
    </message>
    <message>
        <source>End the recording and finish its file</source>
        <translation>Terminer l’enregistrement et clore son fichier</translation>
    </message>
    <message>
        <source>Record all that clients post</source>
        <translation>Enregistrer tout ce que les clients envoient</translation>
    </message>
    <message numerus="yes">
        <source>The last %n second(s) are in memory. They go into a file of their own.</source>
        <translation>
            <numerusform>%n seconde est en mémoire. Elle va dans un fichier à part.</numerusform>
            <numerusform>Les %n dernières secondes sont en mémoire. Elles vont dans un fichier à part.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last minute is not kept in memory: see Session Details.</source>
        <translation>La dernière minute n’est pas gardée en mémoire&#x202f;: voir les détails de la session.</translation>
    </message>
    <message>
        <source>Nothing is in memory yet.</source>
        <translation>Rien n’est encore en mémoire.</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <comment>the name of a file</comment>
        <translation>Gardé&#x202f;: %1</translation>
    </message>
    <message>
        <source>The last minute could not be kept: %1</source>
        <comment>a sentence</comment>
        <translation>Impossible de garder la dernière minute&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingEvents</name>
    <message>
        <source>Recording to %1 in %2.</source>
        <comment>file, folder</comment>
        <translation>Enregistrement de %1 dans %2.</translation>
    </message>
    <message>
        <source>The recording goes on in %1.</source>
        <comment>file</comment>
        <translation>L’enregistrement continue dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>Recorded %1, %2, %n message(s) dropped: %3 in %4.</source>
        <comment>duration, size, file, folder</comment>
        <translation>
            <numerusform>%1 enregistrées, %2, %n message omis&#x202f;: %3 dans %4.</numerusform>
            <numerusform>%1 enregistrées, %2, %n messages omis&#x202f;: %3 dans %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last minute is kept in %1.</source>
        <comment>a path</comment>
        <translation>La dernière minute est gardée dans %1.</translation>
    </message>
    <message>
        <source>The last minute could not be kept: %1</source>
        <comment>a sentence</comment>
        <translation>Impossible de garder la dernière minute&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) that an earlier run of the program did not finish can be read now: %1.</source>
        <comment>paths</comment>
        <translation>
            <numerusform>%n enregistrement interrompu lors d’une utilisation précédente est de nouveau lisible&#x202f;: %1.</numerusform>
            <numerusform>%n enregistrements interrompus lors d’une utilisation précédente sont de nouveau lisibles&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished recording(s) could not be repaired: %1. Try “supersynk repair FILE”.</source>
        <comment>paths</comment>
        <translation>
            <numerusform>%n enregistrement interrompu n’a pas pu être réparé&#x202f;: %1. Essayez «&#x202f;supersynk repair FICHIER&#x202f;».</numerusform>
            <numerusform>%n enregistrements interrompus n’ont pas pu être réparés&#x202f;: %1. Essayez «&#x202f;supersynk repair FICHIER&#x202f;».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingExport</name>
    <message>
        <source>The recording is empty.</source>
        <translation>L’enregistrement est vide.</translation>
    </message>
    <message>
        <source>The recording has nothing between these times.</source>
        <translation>L’enregistrement n’a rien entre ces moments.</translation>
    </message>
    <message>
        <source>The recording has no channel “%1”.</source>
        <translation>L’enregistrement n’a pas de canal «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>The recording has no client “%1”.</source>
        <translation>L’enregistrement n’a pas de client «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>None of these clients is in one of these channels.</source>
        <translation>Aucun de ces clients n’est dans l’un de ces canaux.</translation>
    </message>
    <message>
        <source>Late messages that were left out, as this format can&apos;t mark them: %1.</source>
        <translation>Messages en retard laissés de côté, car ce format ne peut pas les marquer&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Damaged parts of the recording that were left out: %1.</source>
        <translation>Parties endommagées de l’enregistrement laissées de côté&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The client “%1” posted more than %2 different numbers: the others were left out.</source>
        <translation>Le client «&#x202f;%1&#x202f;» a envoyé plus de %2 nombres différents&#x202f;: les autres ont été laissés de côté.</translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingFile</name>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 existe déjà.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made: %2</source>
        <translation>%1 ne peut pas être créé&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 a disparu.</translation>
    </message>
    <message>
        <source>%1 does not read as it was written.</source>
        <translation>%1 ne se relit pas comme il a été écrit.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be renamed: %2</source>
        <translation>%1 ne peut pas être renommé&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: %2</source>
        <translation>Impossible d’ouvrir %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is being recorded.</source>
        <translation>%1 est en cours d’enregistrement.</translation>
    </message>
    <message>
        <source>%1 is not a recording: it has not the format MCAP.</source>
        <translation>%1 n’est pas un enregistrement&#x202f;: il n’a pas le format MCAP.</translation>
    </message>
    <message>
        <source>%1 is there already. Rename it first.</source>
        <translation>%1 existe déjà. Renommez-le d’abord.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>Impossible d’écrire %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 was not recorded by Supersynk.</source>
        <translation>%1 n’a pas été enregistré par Supersynk.</translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingPanel</name>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
    <message>
        <source>Hide the message about the recording</source>
        <translation>Masquer le message sur l’enregistrement</translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingReader</name>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>Impossible de lire %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is not a recording: it has not the format MCAP.</source>
        <translation>%1 n’est pas un enregistrement&#x202f;: le format n’est pas MCAP.</translation>
    </message>
    <message>
        <source>%1 was not recorded by Supersynk.</source>
        <translation>%1 n’a pas été enregistré par Supersynk.</translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingSession</name>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>There is no room for a recording: less than %1 are free on the disk.</source>
        <translation>Il n’y a pas de place pour un enregistrement&#x202f;: moins de %1 sont libres sur le disque.</translation>
    </message>
    <message>
        <source>The recording has ended, as the disk is nearly full.</source>
        <translation>L’enregistrement s’est arrêté, car le disque est presque plein.</translation>
    </message>
    <message>
        <source>The disk is filling up.</source>
        <translation>Le disque se remplit.</translation>
    </message>
    <message>
        <source>The recording has ended: %1</source>
        <comment>reason</comment>
        <translation>L’enregistrement s’est arrêté&#x202f;: %1</translation>
    </message>
    <message>
        <source>The recording can&apos;t begin: %1</source>
        <comment>reason</comment>
        <translation>L’enregistrement ne peut pas commencer&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingSummary</name>
    <message>
        <source>Recorded on %1 from %2 to %3</source>
        <translation>Enregistré le %1 de %2 à %3</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::RecordingWorker</name>
    <message>
        <source>The last minute is not kept.</source>
        <translation>La dernière minute n’est pas conservée.</translation>
    </message>
    <message>
        <source>Nothing has happened in the last minute.</source>
        <translation>Rien ne s’est passé pendant la dernière minute.</translation>
    </message>
</context>
<context>
    <name>supersynk::RefusalAdvice</name>
    <message>
        <source>Browsers look for such files by themselves; it does no harm.</source>
        <translation>Les navigateurs cherchent de tels fichiers d’eux-mêmes&#x202f;; c’est sans conséquence.</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <comment>a path</comment>
        <translation>Utilisez %1.</translation>
    </message>
    <message>
        <source>Open the HTTPS address once in the headset’s browser, and accept the certificate there.</source>
        <translation>Ouvrez une fois l’adresse HTTPS dans le navigateur du casque et acceptez-y le certificat.</translation>
    </message>
    <message>
        <source>Open %1 once in the headset’s browser, and accept the certificate there.</source>
        <translation>Ouvrez une fois %1 dans le navigateur du casque et acceptez-y le certificat.</translation>
    </message>
    <message>
        <source>Compare the key in the app with that of the server; letter case matters.</source>
        <translation>Comparez la clé de l’application avec celle du serveur&#x202f;; majuscules et minuscules comptent.</translation>
    </message>
    <message>
        <source>The app sends none: enter there the key with which the server was started.</source>
        <translation>L’application n’en envoie pas&#x202f;: entrez-y la clé avec laquelle le serveur a été démarré.</translation>
    </message>
    <message>
        <source>Clients ▸ Block lets it in again.</source>
        <comment>menus</comment>
        <translation>Clients ▸ Bloquer le laisse revenir.</translation>
    </message>
    <message>
        <source>Its Wi-Fi is weak, or it is no app for Supersynk.</source>
        <translation>Son Wi-Fi est faible, ou ce n’est pas une application pour Supersynk.</translation>
    </message>
    <message>
        <source>This is no HTTP: check protocol and port in the app.</source>
        <translation>Ce n’est pas du HTTP&#x202f;: vérifiez le protocole et le port dans l’application.</translation>
    </message>
    <message>
        <source>Type the address into the app exactly as the window shows it.</source>
        <translation>Saisissez l’adresse dans l’application exactement comme la fenêtre l’affiche.</translation>
    </message>
    <message>
        <source>The option %1 of the program raises this limit.</source>
        <translation>L’option %1 du programme relève cette limite.</translation>
    </message>
    <message>
        <source>Its path is wrong too: use %1.</source>
        <comment>a path</comment>
        <translation>Son chemin est faux aussi&#x202f;: utilisez %1.</translation>
    </message>
</context>
<context>
    <name>supersynk::RefusalText</name>
    <message numerus="yes">
        <source>%n more request(s), of many senders or for many reasons.</source>
        <translation>
            <numerusform>%n requête de plus, de nombreux expéditeurs ou pour de nombreuses raisons.</numerusform>
            <numerusform>%n requêtes de plus, de nombreux expéditeurs ou pour de nombreuses raisons.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and other paths</source>
        <translation>%1 et d’autres chemins</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was refused: why</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>connection</source>
        <comment>that was refused several times</comment>
        <translation>connexion</translation>
    </message>
</context>
<context>
    <name>supersynk::Replay</name>
    <message>
        <source>Parts of the recording can&apos;t be read and are left out.</source>
        <translation>Des parties de l’enregistrement sont illisibles et ignorées.</translation>
    </message>
</context>
<context>
    <name>supersynk::ReplayBand</name>
    <message>
        <source>Back to &amp;Live</source>
        <translation>Retour au &amp;direct</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Closes the recording and removes its clients</source>
        <translation>Ferme l’enregistrement et retire ses clients</translation>
    </message>
</context>
<context>
    <name>supersynk::ReplayMode</name>
    <message>
        <source>&amp;Open Recording…</source>
        <translation>O&amp;uvrir un enregistrement…</translation>
    </message>
    <message>
        <source>&amp;Back to Live</source>
        <translation>Retour au d&amp;irect</translation>
    </message>
    <message>
        <source>Repor&amp;t of a Recording…</source>
        <translation>Ra&amp;pport d’un enregistrement…</translation>
    </message>
    <message>
        <source>Open Recording</source>
        <translation>Ouvrir un enregistrement</translation>
    </message>
    <message>
        <source>Report of a Recording</source>
        <translation>Rapport d’un enregistrement</translation>
    </message>
    <message>
        <source>Opening… %1 %</source>
        <translation>Ouverture… %1&#x202f;%</translation>
    </message>
    <message>
        <source>Replay of %1</source>
        <comment>a file</comment>
        <translation>Relecture de %1</translation>
    </message>
    <message>
        <source>Supersynk</source>
        <translation>Supersynk</translation>
    </message>
    <message>
        <source>&amp;Export Recording…</source>
        <translation>&amp;Exporter un enregistrement…</translation>
    </message>
    <message>
        <source>Export Recording</source>
        <translation>Exporter un enregistrement</translation>
    </message>
</context>
<context>
    <name>supersynk::ReplayNamesDialog</name>
    <message>
        <source>Names of the Replay</source>
        <translation>Noms de la relecture</translation>
    </message>
    <message>
        <source>nothing: the same channels</source>
        <translation>rien&#x202f;: les mêmes canaux</translation>
    </message>
    <message>
        <source>nothing: the same ids</source>
        <translation>rien&#x202f;: les mêmes identifiants</translation>
    </message>
    <message>
        <source>Append to each &amp;channel:</source>
        <translation>Ajouter à chaque &amp;canal&#x202f;:</translation>
    </message>
    <message>
        <source>Put before each client &amp;id:</source>
        <translation>Mettre devant chaque &amp;identifiant&#x202f;:</translation>
    </message>
    <message>
        <source>Without either, a recorded client is not replayed while a live client has the same channel and id.</source>
        <translation>Sans l’un ni l’autre, un client enregistré n’est pas rejoué tant qu’un client en direct a le même canal et le même identifiant.</translation>
    </message>
</context>
<context>
    <name>supersynk::ReplayPanel</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Exports this recording for other programs; a loop limits the time</source>
        <translation>Exporte cet enregistrement pour d’autres programmes&#x202f;; une boucle limite la durée</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>supersynk::ReplayTarget</name>
    <message numerus="yes">
        <source>%n client(s) not replayed: %1</source>
        <translation>
            <numerusform>%n client n’est pas rejoué&#x202f;: %1</numerusform>
            <numerusform>%n clients ne sont pas rejoués&#x202f;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::ReplayTargetButton</name>
    <message>
        <source>Into the Same Channels</source>
        <translation>Dans les mêmes canaux</translation>
    </message>
    <message>
        <source>Into Channels “…%1”</source>
        <comment>%1 is the end of a name</comment>
        <translation>Dans les canaux «&#x202f;…%1&#x202f;»</translation>
    </message>
    <message>
        <source>As Clients “%1…”</source>
        <comment>%1 is the beginning of a name</comment>
        <translation>Comme clients «&#x202f;%1…&#x202f;»</translation>
    </message>
    <message>
        <source>Into Channels “…%1” as “%2…”</source>
        <translation>Dans les canaux «&#x202f;…%1&#x202f;» comme «&#x202f;%2…&#x202f;»</translation>
    </message>
    <message>
        <source>Where the recording is posted to</source>
        <translation>Où l’enregistrement est envoyé</translation>
    </message>
    <message>
        <source>Into &amp;Channels of Their Own (“…-replay”)</source>
        <translation>Dans des &amp;canaux à part («&#x202f;…-replay&#x202f;»)</translation>
    </message>
    <message>
        <source>Into the &amp;Same Channels</source>
        <translation>Dans les &amp;mêmes canaux</translation>
    </message>
    <message>
        <source>&amp;Other Names…</source>
        <translation>&amp;Autres noms…</translation>
    </message>
</context>
<context>
    <name>supersynk::Report</name>
    <message>
        <source>Lanes of the clients</source>
        <translation>Présence des clients</translation>
    </message>
    <message>
        <source>up to %1/s</source>
        <comment>messages per second</comment>
        <translation>jusqu’à %1/s</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>Messages par seconde</translation>
    </message>
    <message>
        <source>there</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>repère</translation>
    </message>
    <message>
        <source>messages dropped</source>
        <translation>messages omis</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>metres</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Path from above</source>
        <translation>Trajet vu d’en haut</translation>
    </message>
    <message>
        <source>Recorded on %1 from %2 to %3 (%4).</source>
        <comment>date, time, time, duration</comment>
        <translation>Enregistré le %1 de %2 à %3 (%4).</translation>
    </message>
    <message>
        <source>%1 in %2, %3.</source>
        <comment>clients, channels, messages</comment>
        <translation>%1 dans %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canaux</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was cut off: the recording may have gone on longer.</source>
        <translation>Le fichier a été coupé&#x202f;: l’enregistrement a pu durer plus longtemps.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the file are damaged and left out.</source>
        <translation>
            <numerusform>%n partie du fichier est endommagée et a été laissée de côté.</numerusform>
            <numerusform>%n parties du fichier sont endommagées et ont été laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>No client was there.</source>
        <translation>Aucun client n’était présent.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message numerus="yes">
        <source>%n jump(s)</source>
        <translation>
            <numerusform>%n saut</numerusform>
            <numerusform>%n sauts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The paths of %n more client(s) are left out.</source>
        <translation>
            <numerusform>Le trajet de %n autre client n’est pas montré.</numerusform>
            <numerusform>Les trajets de %n autres clients ne sont pas montrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paths of the heads from above: x to the right, z upwards. A circle is the beginning, a square the end. Pictures of one channel have one scale.</source>
        <translation>Trajets des têtes vus d’en haut&#x202f;: x vers la droite, z vers le haut. Un cercle marque le début, un carré la fin. Les images d’un canal ont la même échelle.</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Trajets</translation>
    </message>
    <message>
        <source>Made by Supersynk %1 on %2.</source>
        <comment>version, date</comment>
        <translation>Fait par Supersynk %1 le %2.</translation>
    </message>
    <message>
        <source>Motion can identify a person, and so can names. Keep this report as you keep personal data.</source>
        <translation>Des mouvements permettent d’identifier une personne, des noms aussi. Conservez ce rapport comme des données personnelles.</translation>
    </message>
    <message>
        <source>Report of %1</source>
        <comment>a file</comment>
        <translation>Rapport de %1</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of the translation as in HTML: en, fr</comment>
        <translation>fr</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>a time</comment>
        <translation>à %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a duration, a number of times</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Recorded by Supersynk</source>
        <translation>Enregistré par Supersynk</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Canal %1</translation>
    </message>
    <message>
        <source>Rate: messages per second while the client was there. Late: messages that arrived after a newer one of the same client. Jitter: the mean deviation of the time between two messages from its mean. Walked: on the ground, by the head, without jumps of more than %1 m/s.</source>
        <translation>Fréquence&#x202f;: messages par seconde pendant que le client était présent. En retard&#x202f;: messages arrivés après un plus récent du même client. Gigue&#x202f;: écart moyen du temps entre deux messages à sa moyenne. Parcouru&#x202f;: au sol, par la tête, sans les sauts de plus de %1 m/s.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Rate (Hz)</source>
        <translation>Fréq. (Hz)</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Jitter (ms)</source>
        <translation>Gigue (ms)</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Plus long trou</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Walked (m)</source>
        <translation>Parcouru (m)</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Dropped messages</source>
        <translation>Messages omis</translation>
    </message>
    <message>
        <source>The disk was too slow: these messages are missing from the recording. Clients were not affected.</source>
        <translation>Le disque était trop lent&#x202f;: ces messages manquent dans l’enregistrement. Les clients n’ont pas été touchés.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes:seconds</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours:minutes:seconds</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>The report can&apos;t be written to %1: %2</source>
        <translation>Le rapport ne peut pas être écrit dans %1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were dropped, see below.</source>
        <translation>
            <numerusform>%Ln message a été omis, voir ci-dessous.</numerusform>
            <numerusform>%Ln messages ont été omis, voir ci-dessous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::ReportDialogs</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Le rapport a été écrit dans %1.</translation>
    </message>
    <message>
        <source>&amp;Open Report</source>
        <translation>&amp;Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Reading the recording…</source>
        <translation>Lecture de l’enregistrement…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Recordings (*.mcap *.mcap.part)</source>
        <translation>Enregistrements (*.mcap *.mcap.part)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Write Report</source>
        <translation>Écrire le rapport</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
</context>
<context>
    <name>supersynk::RowActions</name>
    <message>
        <source>Copy &amp;ID</source>
        <translation>Copier l’&amp;identifiant</translation>
    </message>
    <message>
        <source>Copy Channel &amp;URL</source>
        <translation>Copier l’&amp;URL du canal</translation>
    </message>
    <message>
        <source>Copy &amp;Body</source>
        <translation>Copier le &amp;corps</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>Tout &amp;déplier</translation>
    </message>
    <message>
        <source>&amp;Collapse All</source>
        <translation>Tout r&amp;eplier</translation>
    </message>
</context>
<context>
    <name>supersynk::SaveActions</name>
    <message>
        <source>Save Whole S&amp;ession…</source>
        <translation>Enregistrer toute la &amp;session…</translation>
    </message>
    <message>
        <source>Save all events since the program started, also those that were cleared</source>
        <translation>Enregistrer tous les événements depuis le démarrage du programme, y compris ceux qui ont été effacés</translation>
    </message>
    <message>
        <source>Save All &amp;Kept Events…</source>
        <translation>Enregistrer tous les événements &amp;gardés…</translation>
    </message>
    <message>
        <source>Save all events in %1, also of earlier runs</source>
        <translation>Enregistrer tous les événements de %1, y compris ceux des exécutions précédentes</translation>
    </message>
    <message>
        <source>One JSON object a line (*.ndjson)</source>
        <translation>Un objet JSON par ligne (*.ndjson)</translation>
    </message>
</context>
<context>
    <name>supersynk::SayDialog</name>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Enregi&amp;strer…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>S&amp;upprimer</translation>
    </message>
    <message>
        <source>&amp;Hold until it is taken back</source>
        <translation>Main&amp;tenir jusqu’à son retrait</translation>
    </message>
    <message>
        <source>&amp;Say</source>
        <translation>&amp;Dire</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Say into a Channel</source>
        <translation>Dire dans un canal</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>The name of a channel</source>
        <translation>Le nom d’un canal</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Keeps this message as a template with a key</source>
        <translation>Garde ce message comme modèle, avec une touche</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Otherwise clients get it for two seconds</source>
        <translation>Sinon, les clients le reçoivent pendant deux secondes</translation>
    </message>
    <message>
        <source>T&amp;emplate:</source>
        <translation>M&amp;odèle&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <translation>&amp;Message&#x202f;:</translation>
    </message>
    <message>
        <source>New Message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>Save Template</source>
        <translation>Enregistrer le modèle</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#x202f;:</translation>
    </message>
    <message>
        <source>There are nine templates already: remove one first.</source>
        <translation>Il y a déjà neuf modèles&#x202f;: supprimez-en un d’abord.</translation>
    </message>
    <message>
        <source>Cha&amp;nnel:</source>
        <translation>Ca&amp;nal&#x202f;:</translation>
    </message>
</context>
<context>
    <name>supersynk::SayMenu</name>
    <message>
        <source>&amp;Say</source>
        <translation>&amp;Dire</translation>
    </message>
    <message>
        <source>&amp;Message…</source>
        <translation>&amp;Message…</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Retirer</translation>
    </message>
</context>
<context>
    <name>supersynk::SecondsBox</name>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation>&#x202f;s</translation>
    </message>
</context>
<context>
    <name>supersynk::SelfCheck</name>
    <message>
        <source>The server is running but does not answer at %1: %2.</source>
        <translation>Le serveur fonctionne mais ne répond pas à %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The server is running, but another program answers at %1.</source>
        <translation>Le serveur fonctionne, mais un autre programme répond à %1.</translation>
    </message>
    <message>
        <source>The server is running, but headsets can&apos;t reach it: the network adapter with the address %1 is off or unplugged.</source>
        <translation>Le serveur fonctionne, mais les casques ne peuvent pas l’atteindre&#x202f;: l’adaptateur réseau à l’adresse %1 est éteint ou débranché.</translation>
    </message>
    <message>
        <source>The server is running, but this computer has no network: only its own programs can connect.</source>
        <translation>Le serveur fonctionne, mais cet ordinateur n’a pas de réseau&#x202f;: seuls ses propres programmes peuvent se connecter.</translation>
    </message>
    <message>
        <source>This computer no longer has the address %1. Is it still on the same network?</source>
        <translation>Cet ordinateur n’a plus l’adresse %1. Est-il toujours sur le même réseau&#x202f;?</translation>
    </message>
    <message>
        <source>The server has reached its limit of connections: new clients are refused, connected ones are unaffected.</source>
        <translation>Le serveur a atteint sa limite de connexions&#x202f;: les nouveaux clients sont refusés, ceux qui sont connectés ne sont pas touchés.</translation>
    </message>
</context>
<context>
    <name>supersynk::ServerPanel</name>
    <message>
        <source>any</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port&#x202f;:</translation>
    </message>
    <message>
        <source>HTTPS &amp;port:</source>
        <translation>&amp;Port HTTPS&#x202f;:</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Arrêter le serveur</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Démarrer le serveur</translation>
    </message>
    <message>
        <source>&amp;Use port %1</source>
        <translation>&amp;Utiliser le port %1</translation>
    </message>
    <message>
        <source>Stop the server to change its port.</source>
        <translation>Arrêtez le serveur pour changer son port.</translation>
    </message>
    <message>
        <source>The port that headsets connect to, 1 to 65535</source>
        <translation>Le port auquel les casques se connectent, de 1 à 65535</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Port %1 for this run, not the usual port %2.</source>
        <translation>Port %1 pour cette fois, au lieu du port habituel %2.</translation>
    </message>
    <message>
        <source>Back to the usual port %1.</source>
        <translation>Retour au port habituel %1.</translation>
    </message>
    <message>
        <source>The port is %1 from the next start on, not %2.</source>
        <translation>Le port sera %1 au prochain démarrage, au lieu de %2.</translation>
    </message>
    <message>
        <source>The client timeout is %1 now, not %2.</source>
        <translation>Le délai client est maintenant de %1, au lieu de %2.</translation>
    </message>
    <message>
        <source>Client Time&amp;out…</source>
        <translation>Délai c&amp;lient…</translation>
    </message>
    <message>
        <source>Settings of the server</source>
        <translation>Réglages du serveur</translation>
    </message>
    <message>
        <source>How long a client may be silent before it is removed</source>
        <translation>Durée pendant laquelle un client peut rester muet avant d’être retiré</translation>
    </message>
    <message>
        <source>&amp;Go Back</source>
        <translation>Re&amp;venir</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Annu&amp;ler</translation>
    </message>
    <message>
        <source>Restart No&amp;w</source>
        <translation>&amp;Redémarrer maintenant</translation>
    </message>
    <message>
        <source>The new settings take effect when the server starts again.</source>
        <translation>Les nouveaux réglages prendront effet quand le serveur redémarrera.</translation>
    </message>
    <message numerus="yes">
        <source>The client timeout is %1 now, not %2: %n client(s) may be dropped.</source>
        <translation>
            <numerusform>Le délai client est maintenant de %1, au lieu de %2&#x202f;: %n client risque d’être retiré.</numerusform>
            <numerusform>Le délai client est maintenant de %1, au lieu de %2&#x202f;: %n clients risquent d’être retirés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::ServerSettings</name>
    <message>
        <source>The address to listen on is not an IP address.</source>
        <translation>L’adresse d’écoute n’est pas une adresse IP.</translation>
    </message>
    <message>
        <source>The client timeout must be between %1 and %2 seconds.</source>
        <translation>Le délai client doit être compris entre %1 et %2 secondes.</translation>
    </message>
    <message>
        <source>The number of threads must be between 1 and %1.</source>
        <translation>Le nombre de threads doit être compris entre 1 et %1.</translation>
    </message>
    <message>
        <source>With neither HTTP nor HTTPS there is nothing to serve.</source>
        <translation>Sans HTTP ni HTTPS, il n’y a rien à servir.</translation>
    </message>
    <message>
        <source>A certificate and its private key must be given together.</source>
        <translation>Un certificat et sa clé privée doivent être fournis ensemble.</translation>
    </message>
    <message>
        <source>HTTP and HTTPS need different ports; both are set to %1.</source>
        <translation>HTTP et HTTPS ont besoin de ports différents&#x202f;; tous deux sont réglés sur %1.</translation>
    </message>
    <message>
        <source>The access key must consist of visible ASCII characters, without spaces.</source>
        <translation>La clé d’accès doit être composée de caractères ASCII visibles, sans espaces.</translation>
    </message>
    <message>
        <source>The operator key must consist of visible ASCII characters, without spaces.</source>
        <translation>La clé de l’opérateur doit être composée de caractères ASCII visibles, sans espaces.</translation>
    </message>
    <message>
        <source>The operator key must differ from the access key, which all clients have.</source>
        <translation>La clé de l’opérateur doit différer de la clé d’accès, que tous les clients possèdent.</translation>
    </message>
</context>
<context>
    <name>supersynk::SessionDialog</name>
    <message>
        <source>Record the clients’ &amp;network addresses</source>
        <translation>Enregistrer les adresses &amp;réseau des clients</translation>
    </message>
    <message>
        <source>&amp;Keep the last minute in memory, so that it can still be recorded</source>
        <translation>&amp;Garder la dernière minute en mémoire, pour pouvoir encore l’enregistrer</translation>
    </message>
    <message>
        <source>Record by i&amp;tself while clients are there</source>
        <translation>Enregistrer au&amp;tomatiquement tant que des clients sont là</translation>
    </message>
    <message>
        <source>Session Details</source>
        <translation>Détails de la session</translation>
    </message>
    <message>
        <source>Folder for Recordings</source>
        <translation>Dossier des enregistrements</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>What the participants have agreed to</source>
        <translation>Ce que les participants ont accepté</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>Dossier des enregistrements</translation>
    </message>
    <message>
        <source>Name of the files</source>
        <translation>Nom des fichiers</translation>
    </message>
    <message>
        <source>Size of a file in megabytes</source>
        <translation>Taille d’un fichier en mégaoctets</translation>
    </message>
    <message>
        <source>Length of a file in minutes</source>
        <translation>Durée d’un fichier en minutes</translation>
    </message>
    <message>
        <source>Seconds after the last client has left</source>
        <translation>Secondes après le départ du dernier client</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Prochain fichier</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Repère %1</translation>
    </message>
    <message>
        <source>Label of Ctrl+%1</source>
        <translation>Libellé de Ctrl+%1</translation>
    </message>
    <message>
        <source>Selected channel</source>
        <translation>Canal sélectionné</translation>
    </message>
    <message>
        <source>Selected client</source>
        <translation>Client sélectionné</translation>
    </message>
    <message>
        <source>What Ctrl+%1 is about</source>
        <translation>Ce que concerne Ctrl+%1</translation>
    </message>
    <message>
        <source>St&amp;udy:</source>
        <translation>Ét&amp;ude&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Participant:</source>
        <translation>&amp;Participant&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>&amp;Groupe&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Session:</source>
        <translation>&amp;Session&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Task:</source>
        <translation>&amp;Tâche&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>&amp;Notes&#x202f;:</translation>
    </message>
    <message>
        <source>C&amp;onsent:</source>
        <translation>C&amp;onsentement&#x202f;:</translation>
    </message>
    <message>
        <source>All fields may be empty. They stand in the file, and the name of the file is made of them; its run counts up by itself.</source>
        <translation>Tous les champs peuvent être vides. Ils figurent dans le fichier, et le nom du fichier en est formé&#x202f;; le numéro de passage (run) augmente tout seul.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>toute taille</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>toute durée</translation>
    </message>
    <message>
        <source>Fo&amp;lder:</source>
        <translation>&amp;Dossier&#x202f;:</translation>
    </message>
    <message>
        <source>File na&amp;me:</source>
        <translation>N&amp;om de fichier&#x202f;:</translation>
    </message>
    <message>
        <source>Fields: {study}, {participant}, {group}, {session}, {task}, {run}, {date}, {time}. Parts between / and _ whose field is empty are left out.</source>
        <translation>Champs&#x202f;: {study}, {participant}, {group}, {session}, {task}, {run}, {date}, {time}. Les parties entre / et _ dont le champ est vide sont omises.</translation>
    </message>
    <message>
        <source>New file &amp;after:</source>
        <translation>Nouveau fichier &amp;après&#x202f;:</translation>
    </message>
    <message>
        <source>A longer recording goes on in the next file, without a gap.</source>
        <translation>Un enregistrement plus long continue dans le fichier suivant, sans lacune.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;End after the last client has left:</source>
        <translation>&amp;Fin après le départ du dernier client&#x202f;:</translation>
    </message>
    <message>
        <source>Motion alone can identify a person: treat recordings as personal data.</source>
        <translation>Les mouvements seuls peuvent identifier une personne&#x202f;: traitez les enregistrements comme des données personnelles.</translation>
    </message>
    <message>
        <source>Ctrl+&amp;%1</source>
        <translation>Ctrl+&amp;%1</translation>
    </message>
    <message>
        <source>These keys set a marker at once, while recording or not.</source>
        <translation>Ces touches posent un repère aussitôt, avec ou sans enregistrement.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Next file, after this recording:</source>
        <translation>Prochain fichier, après cet enregistrement&#x202f;:</translation>
    </message>
    <message>
        <source>Next file:</source>
        <translation>Prochain fichier&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Dé&amp;marrer l’enregistrement</translation>
    </message>
    <message>
        <source>Keep the details and start to record</source>
        <translation>Retenir les détails et démarrer l’enregistrement</translation>
    </message>
    <message>
        <source>Keep &amp;for Later</source>
        <translation>Garder pour p&amp;lus tard</translation>
    </message>
    <message>
        <source>Keep the details for the next recording, without starting one</source>
        <translation>Garder les détails pour le prochain enregistrement, sans en démarrer un</translation>
    </message>
    <message>
        <source>There is no “%1”: only {study}, {participant}, {group}, {session}, {task}, {run}, {date} and {time}.</source>
        <translation>Il n’y a pas de «&#x202f;%1&#x202f;»&#x202f;: seulement {study}, {participant}, {group}, {session}, {task}, {run}, {date} et {time}.</translation>
    </message>
</context>
<context>
    <name>supersynk::ShortcutList</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>supersynk::SimulationDialog</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1&#x202f;ms</translation>
    </message>
    <message>
        <source>Simulated Headsets</source>
        <translation>Casques simulés</translation>
    </message>
    <message>
        <source>Number of headsets</source>
        <translation>Nombre de casques</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation>&#x202f;Hz</translation>
    </message>
    <message>
        <source>How often each headset posts. Superklub does 10 times a second by default.</source>
        <translation>Combien de fois par seconde chaque casque envoie. Superklub le fait 10 fois par défaut.</translation>
    </message>
    <message>
        <source>Rate in hertz</source>
        <translation>Fréquence en hertz</translation>
    </message>
    <message>
        <source>The channel they join. Real clients may be in it, too.</source>
        <translation>Le canal qu’ils rejoignent. De vrais clients peuvent aussi s’y trouver.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Try the server before people arrive: simulated headsets walk in circles and post over HTTP, as real ones do. They call from this computer, so Wi-Fi is not part of the test.</source>
        <translation>Essayez le serveur avant l’arrivée des participants&#x202f;: des casques simulés marchent en rond et envoient leur état par HTTP, comme les vrais. Ils appellent depuis cet ordinateur&#x202f;; le Wi-Fi n’est donc pas mis à l’épreuve.</translation>
    </message>
    <message>
        <source>State of the simulation</source>
        <translation>État de la simulation</translation>
    </message>
    <message>
        <source>&amp;Headsets:</source>
        <translation>&amp;Casques&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Fréquence&#x202f;:</translation>
    </message>
    <message>
        <source>Cha&amp;nnel:</source>
        <translation>Ca&amp;nal&#x202f;:</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Connectés</translation>
    </message>
    <message>
        <source>Headsets whose last post was answered</source>
        <translation>Casques dont le dernier envoi a reçu une réponse</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Posts answered per second, and in total</source>
        <translation>Envois ayant reçu une réponse, par seconde et au total</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Retards</translation>
    </message>
    <message>
        <source>Posts skipped because the answer to the previous one was still pending</source>
        <translation>Envois omis parce que la réponse au précédent était encore attendue</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Posts refused, or without an answer</source>
        <translation>Envois refusés ou sans réponse</translation>
    </message>
    <message>
        <source>Worst round trip</source>
        <translation>Pire aller-retour</translation>
    </message>
    <message>
        <source>The longest time from a post to its answer</source>
        <translation>Le temps le plus long entre un envoi et sa réponse</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Fer&amp;mer</translation>
    </message>
    <message>
        <source>Simulated headsets go on.</source>
        <translation>Les casques simulés continuent.</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a value</comment>
        <translation>%1&#x202f;:</translation>
    </message>
    <message>
        <source>No headsets are simulated.</source>
        <translation>Aucun casque n’est simulé.</translation>
    </message>
    <message>
        <source>The headsets are waiting for the server.</source>
        <translation>Les casques attendent le serveur.</translation>
    </message>
    <message>
        <source>The headsets are walking.</source>
        <translation>Les casques se déplacent.</translation>
    </message>
    <message>
        <source>The headsets are leaving…</source>
        <translation>Les casques s’en vont…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>joined of all headsets</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s, %2 in total</source>
        <translation>%1/s, %2 au total</translation>
    </message>
    <message>
        <source>The server is not running. Start it, and the headsets join.</source>
        <translation>Le serveur ne fonctionne pas. Démarrez-le, et les casques se connecteront.</translation>
    </message>
    <message>
        <source>Last failure: %1</source>
        <translation>Dernier échec&#x202f;: %1</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Start the simulation</source>
        <translation>Démarrer la simulation</translation>
    </message>
    <message>
        <source>Stop the simulation</source>
        <translation>Arrêter la simulation</translation>
    </message>
    <message>
        <source>Name a channel first.</source>
        <translation>Indiquez d’abord un canal.</translation>
    </message>
</context>
<context>
    <name>supersynk::SimulationPlan</name>
    <message>
        <source>From 1 to %1 headsets can be simulated.</source>
        <translation>De 1 à %1 casques peuvent être simulés.</translation>
    </message>
    <message>
        <source>Simulated headsets post from 1 to %1 times a second.</source>
        <translation>Les casques simulés envoient de 1 à %1 fois par seconde.</translation>
    </message>
    <message>
        <source>Simulated headsets need the name of a channel.</source>
        <translation>Les casques simulés ont besoin du nom d’un canal.</translation>
    </message>
    <message>
        <source>The name of the channel is too long or not valid text.</source>
        <translation>Le nom du canal est trop long ou n’est pas un texte valide.</translation>
    </message>
    <message>
        <source>Write the number of headsets, their rate and their channel as N[@HZ][/CHANNEL], not “%1”.</source>
        <translation>Écrivez le nombre de casques, leur fréquence et leur canal sous la forme N[@HZ][/CANAL], et non «&#x202f;%1&#x202f;».</translation>
    </message>
</context>
<context>
    <name>supersynk::SleepInhibitor</name>
    <message>
        <source>Clients are connected</source>
        <translation>Des clients sont connectés</translation>
    </message>
    <message>
        <source>The wall is shown</source>
        <translation>Le mur est affiché</translation>
    </message>
</context>
<context>
    <name>supersynk::SpeedControl</name>
    <message>
        <source>%1×</source>
        <comment>a speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>How fast the recording is played, from 0.1 to 10 times</source>
        <translation>La vitesse de lecture, de 0,1 à 10 fois</translation>
    </message>
</context>
<context>
    <name>supersynk::StateSentence</name>
    <message>
        <source>port %1</source>
        <translation>le port %1</translation>
    </message>
    <message>
        <source>port %1 for HTTPS</source>
        <translation>le port %1 pour HTTPS</translation>
    </message>
    <message>
        <source>port %1, and %2 for HTTPS</source>
        <translation>le port %1, et %2 pour HTTPS</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>Le serveur est arrêté.</translation>
    </message>
    <message>
        <source>The server is starting…</source>
        <translation>Le serveur démarre…</translation>
    </message>
    <message>
        <source>The server is running on %1.</source>
        <comment>port 9999</comment>
        <translation>Le serveur fonctionne sur %1.</translation>
    </message>
    <message>
        <source>The server is running, but the firewall blocks headsets.</source>
        <translation>Le serveur fonctionne, mais le pare-feu bloque les casques.</translation>
    </message>
    <message>
        <source>The server is running at %1 only, on %2.</source>
        <comment>address, port 9999</comment>
        <translation>Le serveur fonctionne à %1 uniquement, sur %2.</translation>
    </message>
</context>
<context>
    <name>supersynk::StatisticsPanel</name>
    <message numerus="yes">
        <source>, clock restarted %n time(s)</source>
        <translation>
            <numerusform>, horloge repartie %n fois</numerusform>
            <numerusform>, horloge repartie %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Two senders: both %1</source>
        <comment>an address</comment>
        <translation>Deux émetteurs&#x202f;: %1 tous les deux</translation>
    </message>
    <message>
        <source>Two senders: %1 and %2</source>
        <comment>addresses</comment>
        <translation>Deux émetteurs&#x202f;: %1 et %2</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1&#x202f;Hz</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1&#x202f;ms</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Présent depuis</translation>
    </message>
    <message>
        <source>Late requests</source>
        <translation>Requêtes en retard</translation>
    </message>
    <message>
        <source>Requests that arrived after a newer one of the same client, and were dropped</source>
        <translation>Requêtes arrivées derrière une plus récente du même client, et écartées</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Agent utilisateur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>%1 over the last minute</source>
        <translation>%1 sur la dernière minute</translation>
    </message>
    <message>
        <source>%1, most in the last minute</source>
        <translation>%1, maximum de la dernière minute</translation>
    </message>
    <message>
        <source>First seen %1, %2 ago</source>
        <translation>Présent depuis %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n mise à jour</numerusform>
            <numerusform>%n mises à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n addresses</source>
        <translation>
            <numerusform>%n adresse</numerusform>
            <numerusform>%n adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Adresse&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n user agents</source>
        <translation>
            <numerusform>%n agent utilisateur</numerusform>
            <numerusform>%n agents utilisateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>User agent: %1</source>
        <translation>Agent utilisateur&#x202f;: %1</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Of the answer to a GET</source>
        <translation>De la réponse à un GET</translation>
    </message>
    <message>
        <source>Of the latest body</source>
        <translation>Du dernier corps</translation>
    </message>
    <message>
        <source>Bodies per second of all clients together</source>
        <translation>Corps par seconde, tous clients confondus</translation>
    </message>
    <message>
        <source>Bodies per second</source>
        <translation>Corps par seconde</translation>
    </message>
    <message>
        <source>Between two bodies of a client, the mean over all clients</source>
        <translation>Entre deux corps d’un client, moyenne sur tous les clients</translation>
    </message>
    <message>
        <source>Between two bodies, on average</source>
        <translation>Entre deux corps, en moyenne</translation>
    </message>
    <message>
        <source>How much the interval varies, of the worst client. This is not latency.</source>
        <translation>Variation de l’intervalle chez le pire client. Ce n’est pas une latence.</translation>
    </message>
    <message>
        <source>How much the interval varies on average. This is not latency.</source>
        <translation>Variation moyenne de l’intervalle. Ce n’est pas une latence.</translation>
    </message>
    <message>
        <source>max %1</source>
        <comment>in the last minute</comment>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>Now %1, at most %2.</source>
        <comment>values</comment>
        <translation>Actuellement %1, au plus %2.</translation>
    </message>
    <message>
        <source>Nothing measured yet.</source>
        <translation>Aucune mesure pour le moment.</translation>
    </message>
    <message>
        <source>First seen %1, just now</source>
        <translation>Présent depuis %1 (à l’instant)</translation>
    </message>
    <message>
        <source>, %1 late (%2)</source>
        <comment>requests, percentage</comment>
        <translation>, %1 en retard (%2)</translation>
    </message>
</context>
<context>
    <name>supersynk::StatusLamp</name>
    <message>
        <source>Server is running</source>
        <translation>Le serveur fonctionne</translation>
    </message>
    <message>
        <source>Server is starting</source>
        <translation>Le serveur démarre</translation>
    </message>
    <message>
        <source>Server has failed</source>
        <translation>Le serveur est en échec</translation>
    </message>
    <message>
        <source>Server is running but unreachable</source>
        <translation>Le serveur fonctionne mais est injoignable</translation>
    </message>
    <message>
        <source>Server is stopped</source>
        <translation>Le serveur est arrêté</translation>
    </message>
</context>
<context>
    <name>supersynk::StopQuestion</name>
    <message>
        <source>Stop the Server?</source>
        <translation>Arrêter le serveur&#x202f;?</translation>
    </message>
    <message>
        <source>Stop the server while recording?</source>
        <translation>Arrêter le serveur pendant un enregistrement&#x202f;?</translation>
    </message>
    <message>
        <source>The recording ends in good order and is kept: %1, %2.</source>
        <comment>duration, size</comment>
        <translation>L’enregistrement se termine proprement et est gardé&#x202f;: %1, %2.</translation>
    </message>
    <message>
        <source>&amp;Stop Server</source>
        <translation>&amp;Arrêter le serveur</translation>
    </message>
    <message>
        <source>Stop the server? 1 person is connected.</source>
        <translation>Arrêter le serveur&#x202f;? 1 personne est connectée.</translation>
    </message>
    <message numerus="yes">
        <source>Stop the server? %n people are connected.</source>
        <translation>
            <numerusform>Arrêter le serveur&#x202f;? %n personne est connectée.</numerusform>
            <numerusform>Arrêter le serveur&#x202f;? %n personnes sont connectées.</numerusform>
        </translation>
    </message>
    <message>
        <source>They lose sight of each other at once, and come back when the server starts again.</source>
        <translation>Elles se perdent de vue aussitôt, et reviennent quand le serveur redémarre.</translation>
    </message>
</context>
<context>
    <name>supersynk::TimeBar</name>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>Show the last ten minutes</source>
        <translation>Afficher les dix dernières minutes</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>Show the last hour</source>
        <translation>Afficher la dernière heure</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Show all since the program started (0, or a double click)</source>
        <translation>Afficher tout depuis le démarrage du programme (0, ou un double-clic)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Dézoomer</translation>
    </message>
    <message>
        <source>Show a longer time (−, or Ctrl and the wheel)</source>
        <translation>Afficher une durée plus longue (−, ou Ctrl et la molette)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoomer</translation>
    </message>
    <message>
        <source>Show a shorter time (+, or Ctrl and the wheel)</source>
        <translation>Afficher une durée plus courte (+, ou Ctrl et la molette)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Go back to now and follow it</source>
        <translation>Revenir au présent et le suivre</translation>
    </message>
</context>
<context>
    <name>supersynk::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>At %1 of %2</source>
        <comment>a time in a recording</comment>
        <translation>À %1 sur %2</translation>
    </message>
    <message>
        <source>, not checked</source>
        <translation>, non coché</translation>
    </message>
    <message>
        <source>, checked</source>
        <translation>, coché</translation>
    </message>
    <message>
        <source>%1. Channel %2%3.</source>
        <comment>a time, a name, and whether it is checked</comment>
        <translation>%1. Canal %2%3.</translation>
    </message>
    <message>
        <source>%1. %2: %3%4.</source>
        <comment>a time, a name, how it is there, and whether it is checked</comment>
        <translation>%1. %2&#x202f;: %3%4.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) dropped here</source>
        <translation>
            <numerusform>%n message omis ici</numerusform>
            <numerusform>%n messages omis ici</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <comment>a client, how it is there, a time</comment>
        <translation>%1&#x202f;: %2 à %3</translation>
    </message>
</context>
<context>
    <name>supersynk::TimelineWords</name>
    <message>
        <source>not there</source>
        <comment>a client</comment>
        <translation>absent</translation>
    </message>
    <message>
        <source>there</source>
        <comment>a client</comment>
        <translation>présent</translation>
    </message>
    <message>
        <source>late</source>
        <comment>a client</comment>
        <translation>en retard</translation>
    </message>
    <message>
        <source>silent</source>
        <comment>a client</comment>
        <translation>muet</translation>
    </message>
    <message>
        <source>late or uneven</source>
        <comment>a client</comment>
        <translation>en retard ou irrégulier</translation>
    </message>
</context>
<context>
    <name>supersynk::TimeoutDialog</name>
    <message>
        <source>Client Timeout</source>
        <translation>Délai client</translation>
    </message>
    <message>
        <source>Client timeout in seconds</source>
        <translation>Délai client en secondes</translation>
    </message>
    <message>
        <source>A client that is silent for this long is removed. Headsets come back with their next post.</source>
        <translation>Un client muet aussi longtemps est retiré. Un casque revient avec son prochain envoi.</translation>
    </message>
    <message>
        <source>Client &amp;timeout:</source>
        <translation>Dé&amp;lai client&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>A&amp;ppliquer</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) may be dropped: the timeout should be three times the interval at which the slowest client posts.</source>
        <translation>
            <numerusform>%n client risque d’être retiré&#x202f;: le délai devrait valoir trois fois l’intervalle entre les envois du client le plus lent.</numerusform>
            <numerusform>%n clients risquent d’être retirés&#x202f;: le délai devrait valoir trois fois l’intervalle entre les envois du client le plus lent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::TlsIdentity</name>
    <message>
        <source>There is no certificate in PEM form in the file given for it.</source>
        <translation>Le fichier indiqué ne contient pas de certificat au format PEM.</translation>
    </message>
    <message>
        <source>There is no RSA or EC private key in PEM form in the file given for it, or it has a passphrase.</source>
        <translation>Le fichier indiqué ne contient pas de clé privée RSA ou EC au format PEM, ou bien elle est protégée par une phrase secrète.</translation>
    </message>
    <message>
        <source>The private key is not that of the certificate.</source>
        <translation>La clé privée n’est pas celle du certificat.</translation>
    </message>
    <message>
        <source>The RSA key has fewer than %1 bits.</source>
        <translation>La clé RSA compte moins de %1 bits.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>Impossible de lire %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The private key is an EC key, which HTTPS can use only with OpenSSL’s libraries beside the program. Give it an RSA key.</source>
        <translation>La clé privée est une clé EC, que HTTPS ne peut utiliser qu’avec les bibliothèques d’OpenSSL à côté du programme. Donnez-lui une clé RSA.</translation>
    </message>
</context>
<context>
    <name>supersynk::TotalsBar</name>
    <message>
        <source>Channels with at least one client</source>
        <translation>Canaux avec au moins un client</translation>
    </message>
    <message>
        <source>Clients in all channels</source>
        <translation>Clients dans tous les canaux</translation>
    </message>
    <message>
        <source>Bodies received</source>
        <translation>Corps reçus</translation>
    </message>
    <message>
        <source>Bodies sent</source>
        <translation>Corps envoyés</translation>
    </message>
    <message>
        <source>Time since the server started</source>
        <translation>Temps écoulé depuis le démarrage du serveur</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>reçu %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>émis %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>en marche&#x202f;: %1</translation>
    </message>
    <message>
        <source>Answered requests of clients, including refused ones</source>
        <translation>Requêtes de clients ayant reçu une réponse, refus compris</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)/s</source>
        <translation>
            <numerusform>%Ln requête/s</numerusform>
            <numerusform>%Ln requêtes/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::TransportBar</name>
    <message>
        <source>%1 (%2 in the timeline)</source>
        <comment>a command and its key</comment>
        <translation>%1 (%2 dans la chronologie)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Step Back</source>
        <translation>Pas en arrière</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Previous Marker</source>
        <translation>Repère précédent</translation>
    </message>
    <message>
        <source>Next Marker</source>
        <translation>Repère suivant</translation>
    </message>
    <message>
        <source>Loop A–B</source>
        <translation>Boucle A–B</translation>
    </message>
    <message>
        <source>&amp;A Here</source>
        <translation>&amp;A ici</translation>
    </message>
    <message>
        <source>&amp;B Here</source>
        <translation>&amp;B ici</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>a duration</comment>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>supersynk::TrayAndClosing</name>
    <message>
        <source>Show &amp;Window</source>
        <translation>Afficher la &amp;fenêtre</translation>
    </message>
    <message>
        <source>&amp;Notify of Lost Clients</source>
        <translation>&amp;Signaler les clients perdus</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit Supersynk?</source>
        <translation>Quitter Supersynk&#x202f;?</translation>
    </message>
    <message>
        <source>Quit during a session?</source>
        <translation>Quitter pendant une session&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>The server stops, which ends the session of %n client(s).</source>
        <translation>
            <numerusform>Le serveur s’arrête, ce qui met fin à la session de %n client.</numerusform>
            <numerusform>Le serveur s’arrête, ce qui met fin à la session de %n clients.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Keep Running in the Tray</source>
        <translation>&amp;Garder en zone de notification</translation>
    </message>
    <message>
        <source>Shows a message when a client times out while you use another window.</source>
        <translation>Affiche un message quand le délai d’un client est dépassé pendant que vous utilisez une autre fenêtre.</translation>
    </message>
    <message>
        <source>Quit while recording?</source>
        <translation>Quitter pendant un enregistrement&#x202f;?</translation>
    </message>
    <message>
        <source>%1: the recording ends in good order, and its file is kept.</source>
        <comment>Recording 00:12:31</comment>
        <translation>%1&#x202f;: l’enregistrement se termine proprement, et son fichier est gardé.</translation>
    </message>
    <message>
        <source>Play a Sound for &amp;Lost Clients</source>
        <translation>Sig&amp;nal sonore pour les clients perdus</translation>
    </message>
    <message>
        <source>The message has a sound, and comes while you use this window, too.</source>
        <translation>Le message est sonore, et vient aussi pendant que vous utilisez cette fenêtre.</translation>
    </message>
</context>
<context>
    <name>supersynk::TroubleChips</name>
    <message>
        <source>%1 % late</source>
        <comment>a share</comment>
        <translation>%1&#x202f;% en retard</translation>
    </message>
    <message>
        <source>uneven for %1</source>
        <comment>0:42</comment>
        <translation>irrégulier depuis %1</translation>
    </message>
    <message>
        <source>clock restarted %1 ago</source>
        <comment>0:42</comment>
        <translation>horloge repartie il y a %1</translation>
    </message>
    <message>
        <source>two senders</source>
        <translation>deux émetteurs</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <comment>0:42</comment>
        <translation>muet depuis %1</translation>
    </message>
    <message>
        <source>lost %1 ago</source>
        <comment>0:42</comment>
        <translation>perdu il y a %1</translation>
    </message>
    <message>
        <source>List all clients that need attention</source>
        <translation>Lister tous les clients à surveiller</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <comment>a client, its channel, what is wrong with it</comment>
        <translation>%1 dans %2&#x202f;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more client(s) need attention</source>
        <translation>
            <numerusform>%n autre client à surveiller</numerusform>
            <numerusform>%n autres clients à surveiller</numerusform>
        </translation>
    </message>
    <message>
        <source>They became uneven at the same time, so the headsets are hardly the cause. See how busy this computer is, then the Wi-Fi.</source>
        <translation>Ils sont devenus irréguliers au même moment&#x202f;: la cause n’est guère dans les casques. Voyez si cet ordinateur est surchargé, puis le Wi-Fi.</translation>
    </message>
</context>
<context>
    <name>supersynk::ValueEditor</name>
    <message>
        <source>%1: %2</source>
        <comment>a command, a setting</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Fichiers PEM (*.pem *.crt *.cer *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Make a Key</source>
        <translation>Créer une clé</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>supersynk::Verdict</name>
    <message>
        <source>Good</source>
        <comment>a client</comment>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>a client</comment>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Uneven</source>
        <comment>a client, whose posts arrive irregularly</comment>
        <translation>Irrégulier</translation>
    </message>
    <message>
        <source>Clock restarted</source>
        <comment>a client’s</comment>
        <translation>Horloge repartie</translation>
    </message>
    <message>
        <source>Two senders</source>
        <comment>under the id of one client</comment>
        <translation>Deux émetteurs</translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>a client</comment>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a client</comment>
        <translation>Perdu</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uneven</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%n irrégulier</numerusform>
            <numerusform>%n irréguliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restarted clock(s)</source>
        <translation>
            <numerusform>%n horloge repartie</numerusform>
            <numerusform>%n horloges reparties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) with two senders</source>
        <translation>
            <numerusform>%n identifiant à deux émetteurs</numerusform>
            <numerusform>%n identifiants à deux émetteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%n muet</numerusform>
            <numerusform>%n muets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%n perdu</numerusform>
            <numerusform>%n perdus</numerusform>
        </translation>
    </message>
    <message>
        <source>All well</source>
        <comment>the clients of a channel</comment>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between verdicts: 1 lost, 2 late</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>supersynk::VerdictEvents</name>
    <message>
        <source>back after %1</source>
        <comment>1:05</comment>
        <translation>de retour après %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>1:05</comment>
        <translation>après %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s): probably this computer or the network</source>
        <translation>
            <numerusform>%n client&#x202f;: sans doute cet ordinateur ou le réseau</numerusform>
            <numerusform>%n clients&#x202f;: sans doute cet ordinateur ou le réseau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::Wall</name>
    <message>
        <source>&amp;Wall</source>
        <translation>&amp;Mur</translation>
    </message>
    <message>
        <source>Supersynk: wall</source>
        <translation>Supersynk&#x202f;: mur</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Mur</translation>
    </message>
    <message>
        <source>Shows the session on a whole screen, for all in the room</source>
        <translation>Affiche la session sur tout un écran, pour toute la salle</translation>
    </message>
    <message>
        <source>participant %1</source>
        <comment>a number or name</comment>
        <translation>participant %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>groupe %1</translation>
    </message>
    <message>
        <source>session %1</source>
        <comment>a number</comment>
        <translation>session %1</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Serveur arrêté</translation>
    </message>
    <message>
        <source>Replayed</source>
        <comment>the clients of a channel</comment>
        <translation>Rejoué</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more, all well</source>
        <comment>channels</comment>
        <translation>
            <numerusform>+ %n autre, tout va bien</numerusform>
            <numerusform>+ %n autres, tout va bien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n more: %1</source>
        <comment>channels: 1 lost, 2 late</comment>
        <translation>
            <numerusform>+ %n autre&#x202f;: %1</numerusform>
            <numerusform>+ %n autres&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show on %1</source>
        <comment>the name of a screen</comment>
        <translation>Afficher sur %1</translation>
    </message>
    <message>
        <source>&amp;Close the Wall</source>
        <translation>&amp;Fermer le mur</translation>
    </message>
</context>
<context>
    <name>supersynk::WallAddressView</name>
    <message>
        <source>Address for headsets</source>
        <translation>Adresse pour les casques</translation>
    </message>
    <message>
        <source>Clients appear here with their first post.</source>
        <translation>Les clients apparaissent ici dès leur premier envoi.</translation>
    </message>
</context>
<context>
    <name>supersynk::WallEvents</name>
    <message>
        <source>Latest events</source>
        <translation>Derniers événements</translation>
    </message>
</context>
<context>
    <name>supersynk::WallTile</name>
    <message numerus="yes">
        <source>%1 of %n here</source>
        <translation>
            <numerusform>%1 sur %n présent</numerusform>
            <numerusform>%1 sur %n présents</numerusform>
        </translation>
    </message>
    <message>
        <source>No positions</source>
        <translation>Aucune position</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>4 of 5 clients</comment>
        <translation>sur %1</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <comment>clients in trouble</comment>
        <translation>
            <numerusform>+ %n autre</numerusform>
            <numerusform>+ %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supersynk::WelcomePage</name>
    <message>
        <source>Copy Address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Show Large</source>
        <translation>Afficher en grand</translation>
    </message>
    <message numerus="yes">
        <source>Simulate %n Headset(s)</source>
        <translation>
            <numerusform>Simuler %n casque</numerusform>
            <numerusform>Simuler %n casques</numerusform>
        </translation>
    </message>
    <message>
        <source>Three steps to your first session</source>
        <translation>Trois étapes vers votre première session</translation>
    </message>
    <message>
        <source>No account, no internet: everything stays on this computer.</source>
        <translation>Ni compte ni internet&#x202f;: tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Open a Recording…</source>
        <translation>Ouvrir un enregistrement…</translation>
    </message>
    <message>
        <source>Show the Empty Desk</source>
        <translation>Afficher le bureau vide</translation>
    </message>
    <message>
        <source>Bring them onto one network</source>
        <translation>Réunissez-les sur un réseau</translation>
    </message>
    <message>
        <source>Headsets reach this computer by the network that both are on.</source>
        <translation>Les casques joignent cet ordinateur par le réseau qu’ils partagent.</translation>
    </message>
    <message>
        <source>A router of your own is best. Guest and campus Wi‑Fi often keep devices apart.</source>
        <translation>Le mieux est un routeur à vous. Les Wi‑Fi d’invités ou de campus isolent souvent les appareils.</translation>
    </message>
    <message>
        <source>Give them this address</source>
        <translation>Donnez-leur cette adresse</translation>
    </message>
    <message>
        <source>Scan it, or type it into your app. A channel may have any name: it opens with its first client.</source>
        <translation>Scannez-la, ou saisissez-la dans votre application. Un canal peut avoir n’importe quel nom&#x202f;: il s’ouvre avec son premier client.</translation>
    </message>
    <message>
        <source>Address for headsets</source>
        <translation>Adresse pour les casques</translation>
    </message>
    <message>
        <source>See them arrive</source>
        <translation>Voyez-les arriver</translation>
    </message>
    <message>
        <source>Each headset that posts appears here at once, with its channel.</source>
        <translation>Chaque casque qui envoie apparaît ici aussitôt, avec son canal.</translation>
    </message>
    <message>
        <source>No client has come yet.</source>
        <translation>Aucun client n’est encore venu.</translation>
    </message>
    <message>
        <source>No headset at hand?</source>
        <translation>Pas de casque sous la main&#x202f;?</translation>
    </message>
    <message>
        <source>Why is my headset not here?</source>
        <translation>Pourquoi mon casque n’est-il pas là&#x202f;?</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Network of the headsets</source>
        <translation>Réseau des casques</translation>
    </message>
    <message>
        <source>This computer has several addresses: choose that on the network of the headsets</source>
        <translation>Cet ordinateur a plusieurs adresses&#x202f;: choisissez celle du réseau des casques</translation>
    </message>
    <message>
        <source>Requests were refused: the next line says why.</source>
        <translation>Des requêtes ont été refusées&#x202f;: la ligne suivante dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>supersynk::Workspace</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>Déta&amp;ils</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>%1 – Supersynk</source>
        <comment>a tab in a window of its own</comment>
        <translation>%1 – Supersynk</translation>
    </message>
    <message>
        <source>A double click opens it in a window of its own.</source>
        <translation>Un double-clic l’ouvre dans une fenêtre à part.</translation>
    </message>
    <message>
        <source>Open in a &amp;Window of Its Own</source>
        <translation>Ouvrir dans une &amp;fenêtre à part</translation>
    </message>
</context>
<context>
    <name>supersynk::XdfExport</name>
    <message>
        <source>Clients without numbers, which have no stream: %1.</source>
        <translation>Clients sans nombres, qui n’ont pas de flux&#x202f;: %1.</translation>
    </message>
</context>
</TS>
