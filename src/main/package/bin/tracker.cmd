@echo off
rem Runs the Flight Clearance Tracker, or one of its commands: tracker help
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
where /q java
if errorlevel 1 if not defined JAVA_HOME (
    echo tracker: Java 17 or later is needed, and java was not found. Install it, or set JAVA_HOME. 1>&2
    exit /b 1
)
rem The heap leaves half of a machine of 1 GiB to everything else, and with such a heap this collector takes the least processor time
rem and memory. Options of JAVA_OPTS come later, so they win
set "COLLECTOR=-XX:+UseSerialGC"
echo "%JAVA_OPTS%" | findstr /r /c:"-XX:+Use.*GC" >nul && set "COLLECTOR="
"%JAVA%" -Xmx512m %COLLECTOR% %JAVA_OPTS% -jar "%~dp0..\quarkus-app\quarkus-run.jar" %*
exit /b %ERRORLEVEL%
