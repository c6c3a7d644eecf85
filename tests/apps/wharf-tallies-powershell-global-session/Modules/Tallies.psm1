function Get-WharfCrew {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [string]
        $Id,

        [Parameter()]
        $Session = $Global:WharfSession
    )

    process {
        $Url = "$($Session.RootUrl)/v2/users/$Id" #~ GET /pubapi/v2/users/{user_id} handles=specific
        try {
            Invoke-RestMethod -Headers $Session.Headers -Uri $Url -Method Get
        } catch {
            switch ([int] $_.Exception.Response.StatusCode) {
                401 { throw 'Run Connect-Wharf again.' }
                429 { throw 'Try again later.' }
            }
            throw
        }
    }
}
