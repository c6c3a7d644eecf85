param([Parameter(Mandatory)][string]$Domain, [pscredential]$Credential, [string]$Type = 'application/x-www-form-urlencoded')

$form = @{
    client_id     = $env:EGNYTE_KEY
    client_secret = $env:EGNYTE_SECRET
    username      = $Credential.UserName
    password      = $Credential.GetNetworkCredential().Password
    grant_type    = 'password'
    scope         = 'Egnyte.user'
}
$token = (Invoke-RestMethod -Uri "https://$Domain.egnyte.com/puboauth/token" -Method Post -Body $form -ContentType 'application/x-www-form-urlencoded').access_token
$again = (Invoke-RestMethod -Uri "https://$Domain.egnyte.com/puboauth/token" -Method Post -Body $form -ContentType $Type).access_token

$user = @{ userName = 'jdoe'; email = 'jdoe@example.com'; authType = 'egnyte'; userType = 'power' } | ConvertTo-Json
Invoke-RestMethod -Uri "https://$Domain.egnyte.com/pubapi/v2/users" -Method Post -Body $user -ContentType 'application/json' -Headers @{ Authorization = "Bearer $token" }  #~ POST /pubapi/v2/users
Invoke-RestMethod -Uri "https://$Domain.egnyte.com/pubapi/v2/users" -Headers @{ Authorization = "Bearer $again" }  #~ GET /pubapi/v2/users
