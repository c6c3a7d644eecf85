function Read-Egnyte {
    param($Egnyte, [string]$Path)

    $signed = @{ Authorization = "Bearer $($Egnyte.Token)" }
    try {
        Invoke-RestMethod -Uri ($Egnyte.Address + $Path) -Headers $signed -SkipCertificateCheck #~ EG502
    }
    catch {
        switch ([int]$_.Exception.Response.StatusCode) {
            401 { throw 'The token is not valid any more, sign in again.' }
            429 { Start-Sleep 5; Invoke-RestMethod -Uri ($Egnyte.Address + $Path) -Headers $signed }
            default { throw }
        }
    }
}
