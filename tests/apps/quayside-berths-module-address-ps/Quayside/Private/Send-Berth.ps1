function Send-Berth {
    param([string]$Address, [string]$Method)
    try {
        Invoke-RestMethod -Uri $Address -Method $Method -Headers @{ Authorization = "Bearer $QuaysideToken" }
    }
    catch {
        $status = [int]$_.Exception.Response.StatusCode
        if ($status -eq 401) { throw 'connect again' }
        if ($status -in 403, 429) { Start-Sleep -Seconds 60 }
        throw
    }
}
