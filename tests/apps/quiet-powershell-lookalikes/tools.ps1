# Get-Egnyte is described at https://developers.egnyte.com
$store = 'https://files.example.com'
$answer = Invoke-RestMethod "$store/pubapi/v1/userinfo" -Headers @{ Authorization = "Bearer $env:STORE_TOKEN" }
Write-Host "See https://acme.egnyte.com/pubapi/v1/fs for the old place"
$text = @"
Invoke-RestMethod -Uri https://acme.egnyte.com/pubapi/v1/links
"@
$unused = "https://$env:EGNYTE_DOMAIN.egnyte.com/pubapi/v1/links"
Write-Verbose 'it''s <your token> that is missing'
Write-Host "never closed
