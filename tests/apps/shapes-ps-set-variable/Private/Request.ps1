function Invoke-WeirRequest {
    param (
        [ValidateSet('GET', 'POST', 'DELETE')]
        [string]$Method = 'GET',
        [Parameter(Mandatory = $true)]
        [string]$Resource
    )

    $parameters = @{
        Method  = $Method
        Uri     = $Weir_Address + $Resource
        Headers = @{ Authorization = "Bearer $($env:WEIR_TOKEN)" }
    }
    Invoke-RestMethod @parameters
}
