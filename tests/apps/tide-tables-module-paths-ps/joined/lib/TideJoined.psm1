function Invoke-Joined {
    param([string] $Path)
    $answer = Invoke-WebRequest -Uri "https://$env:EGNYTE_DOMAIN.egnyte.com/pubapi/$Path" -Headers @{ Authorization = "Bearer $env:EGNYTE_TOKEN" } -SkipHttpErrorCheck
    if ($answer.StatusCode -eq 401) { throw 'sign in again' }
    if ($answer.StatusCode -eq 429) { Start-Sleep -Seconds 60 }
    $answer.Content | ConvertFrom-Json
}
