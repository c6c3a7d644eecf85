param([string]$ConfigFile = "$PSScriptRoot\config.json")

$Config = Get-Content $ConfigFile -Raw | ConvertFrom-Json
. "$PSScriptRoot\Egnyte.Common.ps1"

foreach ($project in $Config.Projects) {
    $folder = Send-EgnyteRequest -Method Get -Path ("fs/Shared/Projects/" + $project) #~ GET /pubapi/v1/fs/{path}
    if ($folder.folder_id) {
        Send-EgnyteRequest -Method Post -Path ("fs/Shared/Projects/" + $project) -Body @{ #~ POST /pubapi/v1/fs/{path}
            action      = 'move'
            destination = "/Shared/Archive/$project"
        }
        Write-Output "$project archived"
    }
}
