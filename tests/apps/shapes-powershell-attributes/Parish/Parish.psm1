$script:Register = [ordered]@{ Server = $null; Token = $null }

function Connect-Parish {
    [CmdletBinding(
        SupportsShouldProcess,
        ConfirmImpact = 'Low'
    )]
    param([Parameter(Mandatory)] [string] $Domain, [Parameter(Mandatory)] [string] $Token)
    $script:Register.Server = "https://$Domain.egnyte.com"
    $script:Register.Token = $Token
}

function Invoke-Parish {
    [OutputType([PSObject])]
    param(
        [Parameter(Mandatory = $true)]
        [string] $Part,

        [ValidateSet('GET', 'POST', 'DELETE')]
        [string] $Method = 'GET'
    )
    begin {
        if ($null -eq $script:Register.Server) { throw 'Run Connect-Parish first.' }
        $uri = "$($script:Register.Server)$Part"
    }
    process {
        try {
            Invoke-RestMethod -Uri $uri -Method $Method -Headers @{ Authorization = "Bearer $($script:Register.Token)" }
        }
        catch {
            if ($_.Exception.Response.StatusCode -eq 401) { throw 'Run Connect-Parish again.' }
            if ($_.Exception.Response.StatusCode -eq 429) { Start-Sleep -Seconds 5 }
            throw
        }
    }
}

function Get-ParishGroup {
    [CmdletBinding(DefaultParameterSetName = 'All')]
    [OutputType([string[]], ParameterSetName = 'All')]
    param(
        [Parameter(ParameterSetName = 'One')]
        [int[]] $Id
    )
    process {
        foreach ($one in $Id) {
            $call = @{
                Part = "/pubapi/v2/groups/$one" #~ GET /pubapi/v2/groups/{group_id} handles=specific
            }
            Invoke-Parish @call
        }
    }
}

function Remove-ParishLink {
    [CmdletBinding(
        SupportsShouldProcess = $true,
        ConfirmImpact = 'High'
    )]
    [OutputType([bool])]
    param([string] $Id)
    if ($PSCmdlet.ShouldProcess($Id)) {
        Invoke-Parish -Part "/pubapi/v1/links/$Id" -Method DELETE | Out-Null #~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }
}

function Get-ParishKeeper {
    [OutputType([PSCustomObject])]
    param([string] $Domain, [string] $Token)
    [uri]$address = "https://$Domain.egnyte.com/pubapi/v1/userinfo"
    try {
        Invoke-RestMethod -Uri $address.AbsoluteUri -Headers @{ Authorization = "Bearer $Token" } #~ GET /pubapi/v1/userinfo handles=specific
    }
    catch {
        if ($_.Exception.Response.StatusCode -eq 401) { throw 'Run Connect-Parish again.' }
        throw
    }
    # How long it is says nothing of where it leads.
    Invoke-RestMethod -Uri "https://counter.example/$($address.AbsoluteUri.Length)"
}

function Format-Parish {
    # A type at the head of a line is no attribute of the function.
    [string[]]$names = Get-ParishGroup -Id 1, 2
    $names -join ', '
}
