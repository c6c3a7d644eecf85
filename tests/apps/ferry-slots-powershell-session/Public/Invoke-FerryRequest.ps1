function Invoke-FerryRequest {
    param (
        [Parameter(Mandatory)] [string] $Resource,
        [string] $Method = 'Get'
    )
    process {
        $Uri = "{0}/pubapi/v1/{1}" -f $FerrySession.BaseUrl.TrimEnd('/'), $Resource
        $Request = @{
            Method  = $Method
            Uri     = $Uri
            Headers = @{ Authorization = "Bearer $($FerrySession.AccessToken)" }
        }
        Invoke-RestMethod @Request
    }
}
