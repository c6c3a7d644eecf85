function Invoke-Egnyte {
    [CmdletBinding()]
    param(
        [object]$Body,
        [System.Collections.IDictionary]$Headers,
        [string]$Method,
        [uri]$Uri
    )

    $known = @{
        Body    = 'Body'
        Headers = 'Headers'
        Method  = 'Method'
        Uri     = 'Uri'
    }

    # Only what the caller gave goes on.
    $given = @{}
    foreach ($key in $known.Keys) {
        if ($PSBoundParameters.ContainsKey($known.$key)) {
            $given.Add($key, (Get-Variable $known.$key).Value)
        }
    }

    try {
        Invoke-RestMethod @given
    }
    catch {
        if ($_.Exception.Response.StatusCode -eq 401) {
            throw 'sign in to Egnyte again'
        }
        throw
    }
}
