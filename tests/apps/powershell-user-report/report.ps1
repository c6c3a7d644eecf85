param([string]$Domain, [string]$Out = 'users.json')
<# Invoke-RestMethod -Uri "https://acme.egnyte.com/pubapi/v1/links" #>
$base = "https://$Domain.egnyte.com"
$request = @{
    Uri    = "$base/puboauth/token"
    Method = 'POST'
    Body   = @{
        client_id  = $env:EGNYTE_KEY
        client_secret = $env:EGNYTE_SECRET
        username   = $env:EGNYTE_USER
        password   = $env:EGNYTE_PASSWORD
        grant_type = 'password'  #~ EG203
        scope      = 'Egnyte.user Egnyte.user'  #~ EG106
    }
}
$token = (Invoke-RestMethod @request).access_token
$headers = @{ Authorization = "Bearer $token" }

function Get-Egnyte {
    param([string]$Path, [string]$Method = 'Get')
    Invoke-RestMethod -Uri "$base/pubapi/$Path" -Method $Method -Headers $headers
}

try {
    $users = Get-Egnyte -Path 'v2/users'  #~ GET /pubapi/v2/users handles=specific
    $users | ConvertTo-Json -Depth 5 | Set-Content $Out
}
catch {
    $code = $_.Exception.Response.StatusCode.value__
    if ($code -eq 401) { throw "sign in again" }
    if ($code -eq 429) { Start-Sleep -Seconds 60 }
    Write-Error "failed with $code"
}
