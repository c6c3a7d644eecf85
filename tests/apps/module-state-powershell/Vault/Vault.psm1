$script:Root = $null
$script:Token = $null
$script:Session = $null

function Connect-Vault {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Domain,
        [Parameter(Mandatory)] [string] $Token
    )
    $script:Root = "https://$Domain.egnyte.com/pubapi"
    $script:Token = $Token
    $Global:VaultHost = "https://$Domain.egnyte.com"
    $script:Session = @{ Base = "https://$Domain.egnyte.com/pubapi"; Token = $Token }
}

function Connect-Tracker {
    param([string] $Name)
    $script:TrackerRoot = "https://$Name.tracker.example/pubapi"
}

function Invoke-Vault {
    param([string] $Method = 'GET', [Parameter(Mandatory)] [string] $Resource, $Body)
    $request = @{
        Method  = $Method
        Uri     = "$script:Root/$Resource"
        Headers = @{ Authorization = "Bearer $script:Token" }
    }
    if ($Body) { $request.Body = $Body | ConvertTo-Json }
    try {
        Invoke-RestMethod @request
    }
    catch {
        if ([int] $_.Exception.Response.StatusCode -eq 401) { throw 'Run Connect-Vault again.' }
        if ([int] $_.Exception.Response.StatusCode -eq 429) { Start-Sleep -Seconds 2 }
        throw
    }
}

function Get-VaultUser {
    param([string] $Name)
    Invoke-Vault -Resource "v2/users?userName=$Name" #~ GET /pubapi/v2/users handles=specific
}

function Get-VaultGroup {
    param([string] $Id)
    $call = @{ Resource = 'v2/groups/{0}' -f $Id }
    Invoke-Vault @call #~ GET /pubapi/v2/groups/{group_id} handles=specific
}

function Remove-VaultLink {
    param([string] $Id)
    $call = @{ Method = 'DELETE'; Resource = "v1/links/$Id" }
    Invoke-Vault @call | Out-Null #~ DELETE /pubapi/v1/links/{link_id} handles=specific
}

function Get-VaultNote {
    # Its own variable of that name is not the module's.
    $Root = 'https://notes.example.com/pubapi'
    Write-Verbose "Not $Root"
    try {
        Invoke-RestMethod -Uri "$script:Root/v1/notes" -Headers @{ Authorization = "Bearer $script:Token" } #~ GET /pubapi/v1/notes handles=specific
    }
    catch {
        if ([int] $_.Exception.Response.StatusCode -eq 401) { throw 'Run Connect-Vault again.' }
        throw
    }
}

function Get-VaultMark {
    try {
        Invoke-RestMethod -Uri "$($script:Session.Base)/v1/bookmarks" -Headers @{ Authorization = "Bearer $($script:Session.Token)" } #~ GET /pubapi/v1/bookmarks handles=specific
    }
    catch {
        if ([int] $_.Exception.Response.StatusCode -eq 401) { throw 'Run Connect-Vault again.' }
        throw
    }
}

function Get-VaultEvent {
    try {
        Invoke-RestMethod -Uri "$global:VaultHost/pubapi/v2/events/cursor" -Headers @{ Authorization = "Bearer $script:Token" } #~ GET /pubapi/v2/events/cursor handles=specific
    }
    catch {
        if ([int] $_.Exception.Response.StatusCode -eq 401) { throw 'Run Connect-Vault again.' }
        throw
    }
}

function Get-TrackerLink {
    Invoke-RestMethod -Uri "$script:TrackerRoot/v1/links"
}

Export-ModuleMember -Function Connect-Vault, Connect-Tracker, Get-VaultUser, Get-VaultGroup, Remove-VaultLink, Get-VaultNote, Get-VaultMark, Get-VaultEvent, Get-TrackerLink
