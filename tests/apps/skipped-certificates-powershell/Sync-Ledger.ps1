param([string] $Domain, [string] $Since)

$headers = @{ Authorization = "Bearer $env:EGNYTE_TOKEN" }

function Get-Ledger([string] $Path) {
    $call = @{ Uri = "https://$Domain.egnyte.com/pubapi/$Path"; Headers = $headers; SkipCertificateCheck = $true }
    try {
        Invoke-RestMethod @call #~ EG502
    }
    catch {
        switch ([int] $_.Exception.Response.StatusCode) {
            401 { throw 'Sign in to Egnyte again.' }
            429 { Start-Sleep -Seconds 30 }
            default { throw }
        }
    }
}

Get-Ledger 'v1/fs/Shared/Ledger' #~ GET /pubapi/v1/fs/{path} handles=specific

try {
    $one = Invoke-WebRequest -Uri "https://$Domain.egnyte.com/pubapi/v1/links" -Headers $headers -SkipCertificateCheck #~ GET /pubapi/v1/links handles=specific; EG502
    $two = Invoke-RestMethod -Uri "https://$Domain.egnyte.com/pubapi/v1/bookmarks" -Headers $headers -SkipCertificateCheck:$false #~ GET /pubapi/v1/bookmarks handles=specific
}
catch {
    if ($_.Exception.Response.StatusCode -eq 401) { throw 'Sign in to Egnyte again.' }
    if ($_.Exception.Response.StatusCode -eq 429) { Start-Sleep -Seconds 30 }
}

# The scanner in the cellar has a certificate of its own making.
Invoke-RestMethod -Uri 'https://scanner.cellar.example/pages' -SkipCertificateCheck | Out-File pages.json
