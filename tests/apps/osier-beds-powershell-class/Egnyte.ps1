class Waiting {
    [void] Wait([int]$status) {
        if ($status -eq 429) { Start-Sleep -Seconds 60 }
    }
}

class Egnyte : Waiting {
    [string]$Domain
    hidden [string]$Token
    static [string] $Version = 'v1'

    Egnyte([string]$domain, [string]$token) {
        $this.Domain = $domain
        $this.Token = $token
    }

    [object] Call([string]$method, [string]$path) {
        $headers = @{ Authorization = "Bearer $($this.Token)" }
        $address = "https://$($this.Domain).egnyte.com/pubapi/$([Egnyte]::Version)/$path"
        try {
            return Invoke-RestMethod -Method $method -Uri $address -Headers $headers
        }
        catch {
            $status = [int]$_.Exception.Response.StatusCode
            if ($status -eq 401) { throw 'sign in again' }
            $this.Wait($status)
            throw
        }
    }

    [object] Links() {
        return $this.Call('GET', 'links')  #~ GET /pubapi/v1/links handles=specific
    }
}

$egnyte = [Egnyte]::new($env:EGNYTE_DOMAIN, $env:EGNYTE_TOKEN)
$egnyte.Links()
$egnyte.Call('DELETE', "links/$($args[0])")  #~ DELETE /pubapi/v1/links/{link_id} handles=specific
'bookmarks', 'userinfo' | ForEach-Object { $egnyte.Call('Get', $_) }  #~ GET /pubapi/v1/bookmarks handles=specific; GET /pubapi/v1/userinfo handles=specific

# A block that is run by its variable.
$read = {
    param($what)
    Invoke-RestMethod -Uri "https://$($env:EGNYTE_DOMAIN).egnyte.com/pubapi/v2/$what" -Headers @{ Authorization = "Bearer $env:EGNYTE_TOKEN" }
}
try {
    & $read 'users'  #~ GET /pubapi/v2/users handles=specific
    & $read -what 'groups'  #~ GET /pubapi/v2/groups handles=specific
}
catch {
    if ($_.Exception.Response.StatusCode -eq 401) { throw 'sign in again' }
    if ($_.Exception.Response.StatusCode -eq 429) { Start-Sleep -Seconds 60 }
    throw
}

# The program, not the alias.
$status = curl.exe -s -o webhooks.json -w '%{http_code}' -X POST -H "Authorization: Bearer $env:EGNYTE_TOKEN" -d '{"url": "https://osier.example.com/hook"}' "https://$env:EGNYTE_DOMAIN.egnyte.com/pubapi/v1/webhooks"  #~ POST /pubapi/v1/webhooks handles=specific
if ($status -eq '401') { throw 'sign in again' } elseif ($status -eq '429') { Start-Sleep -Seconds 60 }
