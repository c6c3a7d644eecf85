using namespace System.Net.Http

$api = "https://$($env:EGNYTE_DOMAIN).egnyte.com/pubapi"
$bearer = "Bearer $env:EGNYTE_TOKEN"

function Assert-Egnyte($status) {
    if ($status -eq 401) { throw 'sign in again' }
    if ($status -eq 429) { Start-Sleep -Seconds 60 }
}

# One client for what is asked often.
$client = [System.Net.Http.HttpClient]::new()
$client.DefaultRequestHeaders.Authorization = [System.Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer', $env:EGNYTE_TOKEN)
$links = $client.GetAsync("$api/v1/links").Result  #~ GET /pubapi/v1/links handles=specific
Assert-Egnyte ([int]$links.StatusCode)

$message = New-Object System.Net.Http.HttpRequestMessage('PATCH', "$api/v2/users/$($args[0])")  #~ PATCH /pubapi/v2/users/{user_id} handles=specific
$message.Content = [StringContent]::new('{"active": false}')
$user = $client.SendAsync($message).GetAwaiter().GetResult()
Assert-Egnyte ([int]$user.StatusCode)

$other = New-Object -TypeName HttpClient
$other.BaseAddress = "$api/"
$other.DefaultRequestHeaders.Add('Authorization', $bearer)
$gone = $other.DeleteAsync("v1/links/$($args[1])").Result  #~ DELETE /pubapi/v1/links/{link_id} handles=specific
if ($gone.StatusCode -eq 'Unauthorized') { throw 'sign in again' } elseif ($gone.StatusCode -eq 'TooManyRequests') { Start-Sleep -Seconds 60 }

# Windows PowerShell of old.
$web = New-Object Net.WebClient
$web.Headers.Add('Authorization', $bearer)
try {
    $me = $web.DownloadString("$api/v1/userinfo") | ConvertFrom-Json  #~ GET /pubapi/v1/userinfo handles=specific
    $web.UploadString("$api/v1/bookmarks", 'POST', '{"path": "/Shared"}')  #~ POST /pubapi/v1/bookmarks handles=specific
}
catch [System.Net.WebException] {
    Assert-Egnyte ([int]$_.Exception.Response.StatusCode)
}

$request = [System.Net.WebRequest]::Create("$api/v2/groups")  #~ POST /pubapi/v2/groups handles=specific
$request.Method = 'POST'
$request.Headers['Authorization'] = $bearer
try {
    $answer = $request.GetResponse()
}
catch {
    Assert-Egnyte ([int]$_.Exception.InnerException.Response.StatusCode)
    throw
}
$me.username
