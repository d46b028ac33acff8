@echo off
rem Builds the command line in Release, then runs it.
setlocal
set "root=%~dp0"
dotnet build "%root%src\Understudy.Cli" -c Release -v q --nologo 1>&2 || exit /b 1
dotnet "%root%src\Understudy.Cli\bin\Release\net10.0\Understudy.Cli.dll" %*
