$root = "https://$($env:EGNYTE_DOMAIN).egnyte.com/pubapi/v1"
$headers = @{ Authorization = "Bearer $env:EGNYTE_TOKEN" }
try {
    Invoke-RestMethod -Uri ([string]::Format('{0}/{1}', $root, 'userinfo')) -Headers $headers  #~ GET /pubapi/v1/userinfo handles=specific
    Invoke-RestMethod -Uri "$($root.Replace('v1', 'v2'))/groups" -Headers $headers  #~ GET /pubapi/v2/groups handles=specific
    Invoke-RestMethod -Uri (($root -replace 'v1', 'v2') + '/users') -Headers $headers  #~ GET /pubapi/v2/users handles=specific
    $base = [uri]"https://$($env:EGNYTE_DOMAIN).egnyte.com/pubapi/"
    Invoke-RestMethod -Uri ([uri]::new($base, 'v1/bookmarks')) -Headers $headers  #~ GET /pubapi/v1/bookmarks handles=specific
}
catch {
    $code = $_.Exception.Response.StatusCode.value__
    if ($code -eq 401) { throw 'sign in again' }
    if ($code -eq 429) { Start-Sleep -Seconds 60 }
    throw
}
$links = Invoke-RestMethod -Uri "$root/links" -Headers $headers -SkipHttpErrorCheck -StatusCodeVariable status  #~ GET /pubapi/v1/links handles=specific
if ($status -eq 401) { throw 'sign in again' } elseif ($status -eq 429) { Start-Sleep -Seconds 60 }
$links.count
