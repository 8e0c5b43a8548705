; The installer of Daybook for Windows: for this user alone, without an administrator.
; It never looks into the folders of the book and of its key.
;
; Without windows: setup.exe /S [/LOBBY] [/D=FOLDER]
; Exit codes: 0 done, 1 left by somebody, 2 failed, 3 Daybook is open, 4 no backup could
; be made of the book before the update.

Target amd64-unicode ; as the program is: what a 64-bit Windows alone runs
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
Name "Daybook"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Daybook"
InstallDirRegKey HKCU "Software\Daybook" "Program"
BrandingText "Daybook ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
!uninstfinalize 'sh "${SIGN}" "%1"'

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define ABOUT "Software\Microsoft\Windows\CurrentVersion\Uninstall\Daybook"
!define MUI_ICON "${STAGE}\daybook.ico"
!define MUI_UNICON "${STAGE}\daybook.ico"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_WELCOMEFINISHPAGE_BITMAP "${STAGE}\side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${STAGE}\side.bmp"
!define MUI_FINISHPAGE_TITLE_3LINES
!define MUI_FINISHPAGE_RUN "$INSTDIR\daybook.exe"

!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(kept)"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SpanishInternational"
!include /CHARSET=UTF8 "${__FILEDIR__}/installer-words.nsh"

VIProductVersion "${VERSION}.0"
!macro about language
  VIAddVersionKey /LANG=${language} "ProductName" "Daybook"
  VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}.0"
  VIAddVersionKey /LANG=${language} "FileDescription" "Daybook ${VERSION}"
  VIAddVersionKey /LANG=${language} "CompanyName" "Daybook"
  VIAddVersionKey /LANG=${language} "LegalCopyright" "The authors of Daybook. Apache License 2.0."
!macroend
!insertmacro about ${LANG_ENGLISH}
!insertmacro about ${LANG_SPANISHINTERNATIONAL}

; closed waits until Daybook is closed: Windows lets nobody write to a program that runs.
!macro closed
  again:
  ${If} ${FileExists} "$INSTDIR\daybook.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\daybook.exe" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(open)" /SD IDCANCEL IDRETRY again
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; backed_up has the version that is there back its book up before it is replaced.
Function backed_up
  ${If} ${FileExists} "$INSTDIR\daybook.exe"
  ${AndIf} ${FileExists} "$LOCALAPPDATA\Daybook\daybook.db"
    DetailPrint "$(backing)"
    CreateDirectory "$LOCALAPPDATA\Daybook Backups"
    nsExec::Exec '"$INSTDIR\daybook.exe" backup --to "$LOCALAPPDATA\Daybook Backups"'
    Pop $0
    ${If} $0 == 7
      ; Locked, and nobody can be asked here: a copy of the file, which is sealed as it is.
      ClearErrors
      CopyFiles /SILENT "$LOCALAPPDATA\Daybook\daybook.db" "$LOCALAPPDATA\Daybook Backups\daybook-before-${VERSION}.db"
      ${IfNot} ${Errors}
        StrCpy $0 0
      ${EndIf}
    ${EndIf}
    ${If} $0 != 0
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(unbacked)" /SD IDNO IDYES on
      SetErrorLevel 4
      Quit
      on:
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Daybook" program
  SectionIn RO
  !insertmacro closed
  Call backed_up
  SetOutPath "$INSTDIR"
  File "${STAGE}\daybook.exe"
  File "${STAGE}\daybook-console.cmd"
  File "${STAGE}\LICENSE.txt"
  File "${STAGE}\CHANGELOG.txt"
  File "${STAGE}\third-party-licenses.txt"
  RMDir /r "$INSTDIR\guide"
  !include "${STAGE}\guide.nsh"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Daybook.lnk" "$INSTDIR\daybook.exe"
  CreateShortcut "$SMPROGRAMS\$(guide).lnk" "$INSTDIR\guide\$(guide_in)\index.html"
  WriteRegStr HKCU "Software\Daybook" "Program" "$INSTDIR"
  WriteRegStr HKCU "${ABOUT}" "DisplayName" "Daybook"
  WriteRegStr HKCU "${ABOUT}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ABOUT}" "Publisher" "Daybook"
  WriteRegStr HKCU "${ABOUT}" "DisplayIcon" "$INSTDIR\daybook.exe"
  WriteRegStr HKCU "${ABOUT}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ABOUT}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ABOUT}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${ABOUT}" "NoModify" 1
  WriteRegDWORD HKCU "${ABOUT}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${ABOUT}" "EstimatedSize" $0
SectionEnd

Section /o "$(lobby)" lobby_starts
  CreateShortcut "$SMSTARTUP\Daybook.lnk" "$INSTDIR\daybook.exe" "--kiosk"
SectionEnd

Section "-without the lobby"
  ${IfNot} ${SectionIsSelected} ${lobby_starts}
    Delete "$SMSTARTUP\Daybook.lnk"
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${program} "$(about_program)"
  !insertmacro MUI_DESCRIPTION_TEXT ${lobby_starts} "$(about_lobby)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; What an earlier installation chose is chosen again.
Function .onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/LOBBY" $1
  ${IfNot} ${Errors}
  ${OrIf} ${FileExists} "$SMSTARTUP\Daybook.lnk"
    !insertmacro SelectSection ${lobby_starts}
  ${EndIf}
FunctionEnd

; Only what was installed is removed, by its name.
Section "Uninstall"
  !insertmacro closed
  Delete "$INSTDIR\daybook.exe"
  Delete "$INSTDIR\daybook-console.cmd"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\CHANGELOG.txt"
  Delete "$INSTDIR\third-party-licenses.txt"
  RMDir /r "$INSTDIR\guide"
  Delete "$INSTDIR\opengl32.dll"
  Delete "$INSTDIR\libgallium_wgl.dll"
  Delete "$INSTDIR\libglapi.dll"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Daybook.lnk"
  Delete "$SMPROGRAMS\Daybook Guide.lnk"
  Delete "$SMPROGRAMS\Guía de Daybook.lnk"
  Delete "$SMSTARTUP\Daybook.lnk"
  DeleteRegKey HKCU "${ABOUT}"
  DeleteRegKey HKCU "Software\Daybook"
SectionEnd
