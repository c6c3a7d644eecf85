$RootOfApi = "https://$env:EGNYTE_DOMAIN.egnyte.com/pubapi"

function Connect-Wharf {
    [CmdletBinding()]
    param(
        [Parameter()]
        [string]
        $RootUrl = $RootOfApi,

        [Parameter(Mandatory)]
        [string]
        $Token
    )

    process {
        $Session = New-Object Wharf.SessionInfo -Property @{
            Headers = @{ Authorization = "Bearer $Token" }
            RootUrl = $RootUrl
        }
        $Global:WharfSession = $Session
        $Session
    }
}
