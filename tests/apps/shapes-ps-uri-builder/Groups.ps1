# Addresses as objects, the way scripts of administrators make them.
$server = "$($env:EGNYTE_DOMAIN).egnyte.com"
$headers = @{ Authorization = "Bearer $($env:EGNYTE_TOKEN)" }

function Get-Groups {
    param([int]$PageSize = 100)

    $address = [System.UriBuilder]"https://$server/pubapi/v2/groups"
    $address.Query = "count=$PageSize"
    Invoke-RestMethod -Uri $address.Uri -Headers $headers #~ GET /pubapi/v2/groups
}

function Rename-Group {
    param([string]$GroupId, [string]$Name)

    $address = [uribuilder]"https://$server"
    $address.Path = "/pubapi/v2/groups/{0}" -f $GroupId
    $body = @{ displayName = $Name } | ConvertTo-Json
    Invoke-RestMethod -Uri $address.Uri -Method Patch -Headers $headers -Body $body #~ PATCH /pubapi/v2/groups/{group_id}
}

function Get-Bookmarks {
    $address = [System.UriBuilder]::new("https://$server/pubapi/v1/bookmarks")
    Invoke-RestMethod -Uri $address.ToString() -Headers $headers #~ GET /pubapi/v1/bookmarks
}

Get-Groups | ForEach-Object { Rename-Group -GroupId $_.id -Name $_.displayName.Trim() }
Get-Bookmarks
