param([Parameter(Mandatory)][string]$Domain, [pscredential]$Credential)

$login = @{
    Uri         = "https://$Domain.egnyte.com/puboauth/token"
    Method      = 'POST'
    ContentType = 'application/json' #~ EG209
    Body        = @{
        client_id     = $env:EGNYTE_KEY
        client_secret = $env:EGNYTE_SECRET
        username      = $Credential.UserName
        password      = $Credential.GetNetworkCredential().Password
        grant_type    = 'password'
        scope         = 'Egnyte.user'
    }
}
$token = (Invoke-RestMethod @login).access_token

$me = @{
    Uri         = "https://$Domain.egnyte.com/pubapi/v1/userinfo"
    Headers     = @{ Authorization = "Bearer $token" }
    ContentType = 'application/json'
}
Invoke-RestMethod @me  #~ GET /pubapi/v1/userinfo
Invoke-RestMethod -Uri "https://$Domain.egnyte.com/pubapi/v2/users" -Headers $me.Headers  #~ GET /pubapi/v2/users
