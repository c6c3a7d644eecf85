Import-Module (Join-Path $PSScriptRoot 'lib/TideJoined.psm1') -DisableNameChecking
Invoke-Joined -Path 'v1/bookmarks' #~ GET /pubapi/v1/bookmarks handles=specific
