; What the installer says, in English and Spanish.

LangString lobby ${LANG_ENGLISH} "Start as the lobby at sign-in"
LangString lobby ${LANG_SPANISHINTERNATIONAL} "Abrir como sala de espera al iniciar sesión"

LangString about_program ${LANG_ENGLISH} "The program. A book that is there already stays as it is, and is backed up first."
LangString about_program ${LANG_SPANISHINTERNATIONAL} "El programa. Si ya hay un libro, queda como está, y antes se hace una copia."

LangString about_lobby ${LANG_ENGLISH} "For the lobby: the check-in screen opens by itself when somebody signs in to Windows."
LangString about_lobby ${LANG_SPANISHINTERNATIONAL} "Para la sala de espera: la pantalla de llegadas se abre sola al iniciar sesión."

LangString guide ${LANG_ENGLISH} "Daybook Guide"
LangString guide ${LANG_SPANISHINTERNATIONAL} "Guía de Daybook"
LangString guide_in ${LANG_ENGLISH} "en"
LangString guide_in ${LANG_SPANISHINTERNATIONAL} "es"

LangString open ${LANG_ENGLISH} "Daybook is open. Please close it (Ctrl+Q at the desk), then press Retry."
LangString open ${LANG_SPANISHINTERNATIONAL} "Daybook está abierto. Ciérrelo (Ctrl+Q en la recepción) y luego elija Reintentar."

LangString backing ${LANG_ENGLISH} "Backing up the book..."
LangString backing ${LANG_SPANISHINTERNATIONAL} "Haciendo una copia de seguridad del libro..."

LangString unbacked ${LANG_ENGLISH} "The book could not be backed up. It will not be changed, but there would be no copy to go back to. Install all the same?"
LangString unbacked ${LANG_SPANISHINTERNATIONAL} "No se pudo hacer una copia de seguridad del libro. No se cambiará, pero no habría una copia para volver atrás. ¿Instalar de todos modos?"

LangString kept ${LANG_ENGLISH} "The clinic's book and its key were not touched.$\r$\n$\r$\nThe book: $LOCALAPPDATA\Daybook$\r$\nThe key: $LOCALAPPDATA\Daybook Keys$\r$\n$\r$\nInstall Daybook again and it goes on where it was. Delete them only when the clinic no longer has to keep its records."
LangString kept ${LANG_SPANISHINTERNATIONAL} "No se tocaron el libro de la clínica ni su llave.$\r$\n$\r$\nEl libro: $LOCALAPPDATA\Daybook$\r$\nLa llave: $LOCALAPPDATA\Daybook Keys$\r$\n$\r$\nSi instala Daybook otra vez, sigue donde estaba. Bórrelos solo cuando la clínica ya no tenga que guardar sus registros."
