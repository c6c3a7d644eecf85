[System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true } #~ EG502

$common = @{ Headers = @{ Authorization = "Bearer $env:EGNYTE_TOKEN" }; SkipHttpErrorCheck = $true }
$search = $common + @{ Method = 'POST'; Uri = "https://$env:EGNYTE_DOMAIN.egnyte.com/pubapi/v2/search"; Body = '{}' }
Invoke-RestMethod @search #~ POST /pubapi/v2/search

$endpoints = @{ links = 'v1/links'; users = 'v2/users' }
foreach ($entry in $endpoints.GetEnumerator()) {
    Invoke-RestMethod -Uri "https://$env:EGNYTE_DOMAIN.egnyte.com/pubapi/$($entry.Value)" -OutFile "$($entry.Key).json" @common #~ GET /pubapi/v1/links; GET /pubapi/v2/users
}
