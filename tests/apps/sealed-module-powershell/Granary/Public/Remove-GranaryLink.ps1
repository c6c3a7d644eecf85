function Remove-GranaryLink {
    param([string] $Id)
    $server = Get-GranaryHost
    Invoke-Granary -Method Delete -Uri "$server/pubapi/v1/links/$Id" | Out-Null #~ DELETE /pubapi/v1/links/{link_id}
}
