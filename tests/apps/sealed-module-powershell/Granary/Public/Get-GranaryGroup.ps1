function Get-GranaryGroup {
    [CmdletBinding()]
    param([string] $Name)

    begin {
        # The address of the customer, https://<domain>.egnyte.com
        $server = Get-GranaryHost
        if ($Name) { Write-Verbose "looking for $Name" } else { Write-Verbose 'looking for all' }
    }
    process {
        $found = Invoke-Granary -Method Get -Uri "$server/pubapi/v2/groups" #~ GET /pubapi/v2/groups
        $found.resources
    }
}
