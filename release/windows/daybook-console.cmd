@rem Daybook's commands in a terminal, which waits until each is done. See the guide.
@"%~dp0daybook.exe" %*
