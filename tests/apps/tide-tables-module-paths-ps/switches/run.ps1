Import-Module "$PSScriptRoot/lib/TideSwitches.psm1" -Force -Scope Global
Invoke-Switches -Path 'v1/links' #~ GET /pubapi/v1/links handles=specific
