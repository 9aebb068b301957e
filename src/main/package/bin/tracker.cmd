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
rem Only the script for other systems reads secrets from files
for %%N in (FCT_ADMIN_PASSWORD FCT_OIDC_CLIENT_SECRET FCT_SECRET_KEY QUARKUS_DATASOURCE_PASSWORD QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY QUARKUS_MAILER_PASSWORD) do if defined %%N_FILE (
    echo tracker: %%N_FILE is set, but on Windows no secret is read from a file. Set %%N instead, and unset %%N_FILE. 1>&2
    exit /b 1
)
rem The heap leaves half of a machine of 1 GiB to everything else, and with such a heap this collector takes the least processor time
rem and memory. Options of JAVA_OPTS come later, so they win
set "COLLECTOR=-XX:+UseSerialGC"
echo "%JAVA_OPTS%" | findstr /r /c:"-XX:+Use.*GC" >nul && set "COLLECTOR="
"%JAVA%" -Xmx512m %COLLECTOR% %JAVA_OPTS% -jar "%~dp0..\quarkus-app\quarkus-run.jar" %*
exit /b %ERRORLEVEL%
