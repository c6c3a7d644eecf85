function Invoke-Granary {
    param(
        [Parameter(Mandatory)] [string] $Method,
        [Parameter(Mandatory)] [string] $Uri,
        [object] $Body
    )

    $headers = @{ Accept = 'application/json' }
    if ($script:Session) {
        Write-Verbose "signed in as $($script:Session.User)"
        $headers.Add('Authorization', "Bearer $($script:Session.Token)")
    }
    else {
        Write-Verbose 'not signed in'
        $headers.Add('Authorization', "Bearer $env:GRANARY_TOKEN")
    }
    $call = @{ Method = $Method; Uri = $Uri; Headers = $headers; UseBasicParsing = $true }
    if ($Body) { $call.Add('Body', (ConvertTo-Json $Body)) }
    switch ($Method) {
        'Delete' { Write-Debug 'this cannot be undone' }
        default { Write-Debug "calling $Uri" }
    }
    try {
        $answer = Invoke-WebRequest @call
    }
    catch { #~ EG402; EG403
        $answer = $_.Exception.Response
    }
    if ($answer.StatusCode.value__ -gt 399) {
        Write-Error "Egnyte said $($answer.StatusCode)"
    }
    else {
        Write-Debug 'all is well'
    }
    ConvertFrom-Json $answer.Content
    Write-Verbose 'done'
}
