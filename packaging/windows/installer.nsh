; SPDX-License-Identifier: GPL-3.0-only
;
; Steps of the installer besides copying files.

; Sets $0 to 0 if a Supersynk runs (the exit code of find).
!macro SupersynkFind
  nsExec::Exec 'cmd /C tasklist /FI "IMAGENAME eq supersynk.exe" | find /I "supersynk.exe"'
  Pop $0
!macroend

; Closes a running Supersynk, because Windows can't replace a running program. Supersynk may ask the user to confirm if
; it has clients; one without a window must be stopped where it was started. No file is changed while it runs.
!macro SupersynkClose
  !insertmacro SupersynkFind
  ${While} $0 == 0
    nsExec::Exec 'taskkill /IM supersynk.exe'
    Pop $0
    StrCpy $1 0
    ${Do}
      Sleep 500
      !insertmacro SupersynkFind
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

; Removes the files of an older version, because the new one may not have all of them. The firewall rule stays, because
; it refers to the path of the program.
!macro SupersynkRemoveFiles
  ${If} ${FileExists} "$INSTDIR\Uninstall.exe"
  ${AndIf} ${FileExists} "$INSTDIR\bin\supersynk.exe"
    RMDir /r "$INSTDIR\bin"
    RMDir /r "$INSTDIR\plugins"
  ${EndIf}
!macroend

; Headsets can connect only if the firewall allows incoming connections to the program, on any port. A silent
; installation (/S) leaves the firewall unchanged.
!macro SupersynkOfferFirewallRule
  nsExec::Exec 'netsh advfirewall firewall show rule name="Supersynk"'
  Pop $0
  StrCmp $0 0 supersynk_no_rule ; the rule exists
  MessageBox MB_YESNO|MB_ICONQUESTION \
    "Headsets can connect to Supersynk only if the Windows firewall allows it.$\r$\n$\r$\nAllow connections from private and domain networks?" \
    /SD IDNO IDNO supersynk_no_rule
  nsExec::ExecToLog 'netsh advfirewall firewall add rule name="Supersynk" dir=in action=allow \
    protocol=TCP profile=private,domain program="$INSTDIR\bin\supersynk.exe"'
  Pop $0
  ${If} $0 != 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "The firewall rule could not be added (error $0). Allow supersynk.exe in the settings of the Windows firewall." /SD IDOK
  ${EndIf}
supersynk_no_rule:
!macroend

!macro SupersynkRemoveFirewallRule
  nsExec::ExecToLog 'netsh advfirewall firewall delete rule name="Supersynk"'
  Pop $0
!macroend
