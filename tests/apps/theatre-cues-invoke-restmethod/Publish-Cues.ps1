param(
    [Parameter(Mandatory = $true)][string]$Domain,
    [string]$Folder = 'Shared/Cues'
)

$headers = @{ Authorization = "Bearer $($env:EGNYTE_TOKEN)" }
$baseUrl = "https://$Domain.egnyte.com/pubapi/v1"

function Get-Folder {
    try {
        Invoke-RestMethod -Uri "$baseUrl/fs/$Folder" -Headers $headers -Method Get #~ GET /pubapi/v1/fs/{path} handles=specific
    }
    catch {
        if ($_.Exception.Response.StatusCode.value__ -eq 401) {
            Write-Error 'The token was refused. Run Connect-Egnyte.ps1 again.'
            exit 2
        }
        if ($_.Exception.Response.StatusCode.value__ -eq 429) {
            Start-Sleep -Seconds 60
            return Get-Folder
        }
        throw
    }
}

function Send-Cue([string]$Path) {
    $name = Split-Path $Path -Leaf
    try {
        Invoke-RestMethod -Uri "$baseUrl/fs-content/$Folder/$name" -Headers $headers -Method Post -InFile $Path -SkipCertificateCheck #~ POST /pubapi/v1/fs-content/{path} handles=generic; EG502
    }
    catch { #~ EG402; EG403
        Write-Warning "Could not upload ${name}: $($_.Exception.Message)"
    }
}

$desk = Invoke-RestMethod -Uri 'https://lighting-desk.theatre.example/cues' -SkipCertificateCheck
$known = (Get-Folder).files.name
Get-ChildItem -Path $desk.path -Filter *.cue | Where-Object { $_.Name -notin $known } | ForEach-Object { Send-Cue $_.FullName }
