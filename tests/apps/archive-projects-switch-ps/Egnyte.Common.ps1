$CredentialFile = Join-Path $env:LOCALAPPDATA 'EgnyteArchive\token.xml'

function Save-EgnyteToken {
    $secure = Read-Host 'Egnyte token' -AsSecureString
    New-Item -ItemType Directory -Force (Split-Path $CredentialFile) | Out-Null
    New-Object System.Management.Automation.PSCredential('egnyte', $secure) | Export-Clixml $CredentialFile
}

function Get-EgnyteHeaders {
    if (-not (Test-Path $CredentialFile)) { Save-EgnyteToken }
    $credential = Import-Clixml $CredentialFile
    @{ 'Authorization' = 'Bearer ' + $credential.GetNetworkCredential().Password }
}

function Send-EgnyteRequest {
    param($Method, $Path, $Body)
    [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
    $uri = 'https://{0}.egnyte.com/pubapi/v1/{1}' -f $Config.Domain, $Path
    for ($i = 0; $i -lt 3; $i++) {
        try {
            $params = @{ Uri = $uri; Method = $Method; Headers = (Get-EgnyteHeaders) }
            if ($Body) {
                $params['Body'] = ($Body | ConvertTo-Json)
                $params['ContentType'] = 'application/json'
            }
            return Invoke-RestMethod @params
        }
        catch {
            $response = $_.Exception.Response
            if (-not $response) { throw }
            switch ([int]$response.StatusCode) {
                401 {
                    Write-Host 'Not authorized, trying again.' #~ EG404
                    Start-Sleep -Seconds 2
                }
                429 { Start-Sleep -Seconds 5 }
                403 { Start-Sleep -Seconds 5 }
                default { throw }
            }
        }
    }
    throw "Egnyte did not answer for $Path"
}
