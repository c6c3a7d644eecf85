param([string] $Domain, [string] $Token)

$headers = @{ Authorization = "Bearer $Token" }

function Get-TurbineFolder([string] $Name) {
    try { return Invoke-RestMethod -Uri "https://$Domain.egnyte.com/pubapi/v1/fs/Shared/Turbines/$Name" -Headers $headers } catch { } #~ GET /pubapi/v1/fs/{path}; EG401
}

function Add-Note([string] $Name) {
    try { Invoke-RestMethod -Method Post -Uri "https://$Domain.egnyte.com/pubapi/v1/notes" -Headers $headers -Body (@{ path = $Name; body = 'sent' } | ConvertTo-Json) | Out-Null } catch { Write-Warning $_ } #~ POST /pubapi/v1/notes; EG402
}

foreach ($name in Get-ChildItem logs -Name) {
    Get-TurbineFolder $name
    Add-Note $name
}
