@echo off
rem Builds Madang and runs its tests on Windows. Untested so far: please tell how it went.
setlocal
if not "%MADANG_JAVA_HOME%"=="" set "JAVA_HOME=%MADANG_JAVA_HOME%"
pushd "%~dp0"
call mvnw.cmd -B -ntp --fail-at-end verify %*
set "STATUS=%ERRORLEVEL%"
popd
exit /b %STATUS%
