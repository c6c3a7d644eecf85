function Remove-FerryLink {
    param ([Parameter(Mandatory)] [string] $Id)
    process {
        Invoke-FerryRequest -Resource "links/$Id" -Method Delete #~ DELETE /pubapi/v1/links/{link_id}
    }
}
