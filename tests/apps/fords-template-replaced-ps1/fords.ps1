param([string] $Id)

$template = 'https://fords.egnyte.com/pubapi/{version}/{resource}' #~ EG501
$headers = @{ Authorization = "Bearer $env:EGNYTE_TOKEN" }

function Get-Url([string] $version, [string] $resource) {
    $template -replace '{version}', $version -replace '{resource}', $resource
}

try {
    Invoke-RestMethod -Uri (Get-Url 'v1' 'links') -Headers $headers #~ GET /pubapi/v1/links
    Invoke-RestMethod -Uri ((Get-Url 'v2' 'groups') + "/$Id") -Headers $headers #~ GET /pubapi/v2/groups/{group_id}
} catch {
    if ($_.Exception.Response.StatusCode -eq 401) { Write-Error 'Sign in again' }
    if ($_.Exception.Response.StatusCode -eq 429) { Start-Sleep -Seconds $_.Exception.Response.Headers['Retry-After'] }
}
