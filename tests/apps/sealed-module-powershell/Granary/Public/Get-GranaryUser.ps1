function Get-GranaryUser {
    param([Parameter(Mandatory)] [string[]] $Id)

    $server = Get-GranaryHost
    foreach ($one in $Id) {
        $uri = '{0}/pubapi/v2/users/{1}' -f $server, $one
        $user = Invoke-Granary -Method Get -Uri $uri #~ GET /pubapi/v2/users/{user_id}
        if ($user) { Write-Output $user } else { Write-Warning "no user $one" }
    }
}
