; SPDX-License-Identifier: GPL-3.0-only
;
; What the installer does besides copying files.

; Sets $0 to 0 if a Supersynk runs, by find's exit code.
!macro SupersynkLook
  nsExec::Exec 'cmd /C tasklist /FI "IMAGENAME eq supersynk.exe" | find /I "supersynk.exe"'
  Pop $0
!macroend

; Has a running Supersynk close, as Windows replaces no program that runs. It is asked, and may ask in turn
; because of its clients; one without a window can only be ended by who started it. As long as it is there,
; nothing is touched.
!macro SupersynkEnd
  !insertmacro SupersynkLook
  ${While} $0 == 0
    nsExec::Exec 'taskkill /IM supersynk.exe'
    Pop $0
    StrCpy $1 0
    ${Do}
      Sleep 500
      !insertmacro SupersynkLook
      IntOp $1 $1 + 1
      ${If} $0 != 0
      ${OrIf} $1 >= 10
        ${ExitDo}
      ${EndIf}
    ${Loop}
    ${If} $0 == 0
    ${AndIf} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
        "Supersynk is still running. Close it, then try again." /SD IDCANCEL IDCANCEL`
      Abort
    ${EndIf}
  ${EndWhile}
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
