$Root = "https://$env:EGNYTE_DOMAIN.egnyte.com/pubapi/v1"
$Headers = @{ Authorization = "Bearer $env:EGNYTE_TOKEN" }

# egnyte-scopes: link
function Get-Share {
    try {
        Invoke-RestMethod "$Root/links" -Headers $Headers #~ GET /pubapi/v1/links handles=specific
    } catch {
        if ($_.Exception.Response.StatusCode -eq 401) { throw 'sign in again' }
        if ($_.Exception.Response.StatusCode -eq 429) { Start-Sleep -Seconds 2 }
        throw
    }
}

# egnyte-scopes: user  #~ EG107:error; EG107:warning
function Get-Folder {
    try {
        Invoke-RestMethod "$Root/fs/Shared" -Headers $Headers #~ GET /pubapi/v1/fs/{path} handles=specific
    } catch {
        if ($_.Exception.Response.StatusCode -eq 401) { throw 'sign in again' }
        if ($_.Exception.Response.StatusCode -eq 429) { Start-Sleep -Seconds 2 }
        throw
    }
}
