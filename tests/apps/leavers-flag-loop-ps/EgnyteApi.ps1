function Invoke-EgnyteApi {
    param(
        [string]$Domain,
        [string]$Token,
        [string]$Path,
        [string]$Method = "GET",
        [string]$Body = $null
    )

    $attempt = 0
    do {
        $attempt++
        $again = $false
        try {
            $response = Invoke-WebRequest -UseBasicParsing `
                -Uri "https://$Domain.egnyte.com$Path" `
                -Method $Method `
                -Headers @{ Authorization = "Bearer $Token" } `
                -ContentType "application/json" `
                -Body $Body
        }
        catch [System.Net.WebException] {
            $code = $_.Exception.Response.StatusCode.value__
            if ($code -eq 429) {
                Start-Sleep -Seconds 10
                $again = $true
            }
            elseif ($code -eq 401 -and $attempt -lt 4) {
                Write-Warning "Not authorized, trying again"
                Start-Sleep -Seconds 2
                $again = $true #~ EG404
            }
            else {
                throw
            }
        }
    } while ($again)

    return $response.Content | ConvertFrom-Json
}
