# Disables Egnyte users that left the company.
param(
    [string]$Domain = $env:EGNYTE_DOMAIN,
    [string]$LeaversCsv = ".\leavers.csv"
)

. "$PSScriptRoot\EgnyteApi.ps1"

$token = Get-Content Env:\EGNYTE_TOKEN
$leavers = Import-Csv $LeaversCsv

foreach ($person in $leavers) {
    $filter = [uri]::EscapeDataString("email eq ""$($person.Email)""")
    $found = Invoke-EgnyteApi -Domain $Domain -Token $token -Path "/pubapi/v2/users?filter=$filter" #~ GET /pubapi/v2/users
    foreach ($user in $found.resources) {
        Write-Host "Disabling $($user.userName)"
        Invoke-EgnyteApi -Domain $Domain -Token $token -Method PATCH -Path "/pubapi/v2/users/$($user.id)" -Body '{"active": false}' | Out-Null #~ PATCH /pubapi/v2/users/{user_id}
    }
}
