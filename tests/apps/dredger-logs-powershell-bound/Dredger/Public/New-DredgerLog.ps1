function New-DredgerLog {
    param([string]$Domain, [string]$Path)

    $request = @{ Uri = "https://$Domain.egnyte.com/pubapi/v1/fs-content/$Path" }
    $request.Add('Method', 'POST')
    $request.Add('Headers', @{ Authorization = "Bearer $(Get-Variable -Name token -ValueOnly)" })
    $request.Add('InFile', $Path)
    try {
        Invoke-RestMethod @request #~ POST /pubapi/v1/fs-content/{path} handles=specific
    }
    catch {
        if ($_.Exception.Response.StatusCode -eq 401) {
            throw 'sign in to Egnyte again'
        }
        throw
    }
}
