function Invoke-Method {
    param(
        [string] $Method = 'Get',
        [Parameter(Mandatory)] [string] $Path,
        [string] $SortBy = 'name',
        [string[]] $Include,
        $Context = $null
    )

    if ($null -eq $Context) {
        $Context = $Script:Context
    }
    $params = @{ Method = $Method; Authentication = 'Bearer'; Token = $Context.Token }
    $uri = $Context.BaseUrl + $Path

    while (-not [String]::IsNullOrEmpty($uri)) {
        Write-Log "Before the order: $uri"
        if (-not [string]::IsNullOrWhiteSpace($SortBy) -and $uri -notmatch 'sort_by=') {
            if ($uri -match '\?') {
                $uri += "&sort_by=$SortBy"
            } else {
                $uri += "?sort_by=$SortBy"
            }
        }
        if (-not [String]::IsNullOrEmpty($Include) -and $uri -notmatch 'include=') {
            $all = $Include -join ','
            if ($uri -match '\?') {
                $uri += "&include=$all"
            } else {
                $uri += "?include=$all"
            }
        }
        [System.Diagnostics.Debug]::WriteLine($uri)
        Write-Log $uri
        try {
            $result = Invoke-RestMethod @params -Uri $uri
            $result
        } catch {
            $status = [int] $_.Exception.Response.StatusCode
            if ($status -eq 401) { throw 'Run Connect-Berths again.' }
            if ($status -eq 429) { Start-Sleep -Seconds 2; continue }
            throw
        }
        $uri = $result.next
    }
}
