@echo off
rem Starts Madang on Windows. Untested so far: please tell how it went.
rem Builds on the first start; "set MADANG_BUILD=1" before builds again after a change.
setlocal
set "ROOT=%~dp0"
set "PROGRAM=%ROOT%client-app\target\program\windows"
if not "%MADANG_JAVA_HOME%"=="" set "JAVA_HOME=%MADANG_JAVA_HOME%"
if not exist "%JAVA_HOME%\bin\javac.exe" (
    echo Madang needs a JDK 25 or newer: install one, for example with "winget install EclipseAdoptium.Temurin.25.JDK", and set JAVA_HOME to its folder. 1>&2
    exit /b 1
)
if not exist "%PROGRAM%\lib" set "MADANG_BUILD=1"
if "%MADANG_BUILD%"=="1" call :build || exit /b 1

set "MAIN=app.madang.client.app.Main"
set "ARGUMENTS=%*"
if "%~1"=="server" (
    set "MAIN=app.madang.signaling.ServerCommand"
    call set "ARGUMENTS=%%ARGUMENTS:*server=%%"
)
"%JAVA_HOME%\bin\java.exe" --module-path "%PROGRAM%\fx" --add-modules javafx.controls --class-path "%PROGRAM%\lib\*" --enable-native-access=ALL-UNNAMED,javafx.graphics -XX:+UseSerialGC -Xmx768m %MADANG_JAVA_OPTS% %MAIN% %ARGUMENTS%
exit /b %ERRORLEVEL%

:build
echo Building... 1>&2
pushd "%ROOT%"
call mvnw.cmd -q -B -ntp -DskipTests "-Dmadang.program=%PROGRAM%" -pl client-app -am package 1>&2 || (popd & exit /b 1)
copy /y client-app\target\client-app-*.jar "%PROGRAM%\lib" >nul
popd
exit /b 0
