function Get-WeirLink {
    param ([string]$Id)

    Invoke-WeirRequest -Resource "/v1/links/$Id" #~ GET /pubapi/v1/links/{link_id}
}

function Remove-WeirLink {
    param ([string]$Id)

    return Invoke-WeirRequest -Method DELETE -Resource ('/v1/links/{0}' -f $Id) #~ DELETE /pubapi/v1/links/{link_id}
}

function Get-WeirGroup {
    Invoke-WeirRequest -Resource "/$Weir_Version/groups" #~ GET /pubapi/v2/groups
}
