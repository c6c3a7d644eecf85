function Get-Berth {
    param([string[]] $Id, [string] $Name, [switch] $Notes, $Context = $null)
    if ($Id.Count -gt 1) {
        $ids = $Id -join ','
        if ($Notes) {
            $path = "/pubapi/v1/notes?ids=$ids" #~ GET /pubapi/v1/notes handles=specific
        } else {
            $path = "/pubapi/v1/links?ids=$ids" #~ GET /pubapi/v1/links handles=specific
        }
    } elseif ($Name) {
        if ($Notes) {
            $path = "/pubapi/v2/users?filter=$Name" #~ GET /pubapi/v2/users handles=specific
        } else {
            $path = "/pubapi/v2/groups?filter=$Name" #~ GET /pubapi/v2/groups handles=specific
        }
    } else {
        if ($Notes) {
            $path = "/pubapi/v1/notes/$Id" #~ GET /pubapi/v1/notes/{note_id} handles=specific
        } else {
            $path = "/pubapi/v1/links/$Id" #~ GET /pubapi/v1/links/{link_id} handles=specific
        }
    }
    Invoke-Method -Context $Context -Path $path
}

function Get-BerthName {
    param([string] $Domain, [string] $Id)
    $uri = "https://$Domain.egnyte.com/pubapi/v2/users/$Id" #~ GET /pubapi/v2/users/{user_id} handles=specific
    if ([String]::IsNullOrEmpty($uri) -or -not [regex]::IsMatch($uri, '\d$')) { return }
    [Console]::WriteLine([System.IO.Path]::GetFileName($uri))
    try {
        Invoke-RestMethod -Uri $uri -Authentication Bearer -Token $Script:Context.Token
    } catch {
        if ([int] $_.Exception.Response.StatusCode -eq 401) { throw 'Run Connect-Berths again.' }
        throw
    }
}

function Remove-Berth {
    param([string] $Id, $Context = $null)
    Invoke-Method -Context $Context -Method 'Delete' -Path "/pubapi/v1/links/$Id" #~ DELETE /pubapi/v1/links/{link_id} handles=specific
}
