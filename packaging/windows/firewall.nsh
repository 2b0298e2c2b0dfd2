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

; Headsets get through only if the firewall lets the program be called, at whatever port. Without anybody to
; ask (/S), the firewall stays as it is.
!macro SupersynkOfferFirewallRule
  MessageBox MB_YESNO|MB_ICONQUESTION \
    "Headsets can call Supersynk only if the Windows firewall lets them.$\r$\n$\r$\nAllow calls from private and company networks?" \
    /SD IDNO IDNO supersynk_no_rule
  nsExec::ExecToLog 'netsh advfirewall firewall delete rule name="Supersynk"'
  Pop $0
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
