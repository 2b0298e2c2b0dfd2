; SPDX-License-Identifier: GPL-3.0-only
;
; What the installer does besides copying files.

; Asks a running Supersynk to close: Windows replaces no program that runs.
!macro SupersynkEnd
  nsExec::Exec 'taskkill /IM supersynk.exe'
  Pop $0
  ${If} $0 == 0
    Sleep 2000
  ${EndIf}
!macroend

; A newer version takes the place of an older one: what that one has and this one has not must not stay. The
; firewall rule does stay, as it names the program's place.
!macro SupersynkClear
  ${If} ${FileExists} "$INSTDIR\Uninstall.exe"
  ${AndIf} ${FileExists} "$INSTDIR\bin\supersynk.exe"
    RMDir /r "$INSTDIR\bin"
    RMDir /r "$INSTDIR\plugins"
  ${EndIf}
!macroend

; Headsets get through only if the firewall lets the program be called, at whatever port. Without anybody to
; ask (/S), the firewall stays as it is.
!macro SupersynkOfferFirewallRule
  nsExec::Exec 'netsh advfirewall firewall show rule name="Supersynk"'
  Pop $0
  StrCmp $0 0 supersynk_no_rule ; it is there already
  MessageBox MB_YESNO|MB_ICONQUESTION \
    "Headsets can call Supersynk only if the Windows firewall lets them.$\r$\n$\r$\nAllow calls from private and company networks?" \
    /SD IDNO IDNO supersynk_no_rule
  nsExec::ExecToLog 'netsh advfirewall firewall add rule name="Supersynk" dir=in action=allow \
    protocol=TCP profile=private,domain program="$INSTDIR\bin\supersynk.exe"'
  Pop $0
  ${If} $0 != 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "The firewall rule could not be made ($0). Allow supersynk.exe by hand." /SD IDOK
  ${EndIf}
supersynk_no_rule:
!macroend

!macro SupersynkRemoveFirewallRule
  nsExec::ExecToLog 'netsh advfirewall firewall delete rule name="Supersynk"'
  Pop $0
!macroend
