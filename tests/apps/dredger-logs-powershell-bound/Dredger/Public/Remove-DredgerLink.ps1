function Remove-DredgerLink {
    param([string]$Domain, [string]$Id)

    $headers = @{ Authorization = "Bearer $env:EGNYTE_TOKEN" }
    Invoke-Egnyte -Uri "https://$Domain.egnyte.com/pubapi/v1/links/$Id" -Headers $headers -Method DELETE #~ DELETE /pubapi/v1/links/{link_id} handles=specific
}
