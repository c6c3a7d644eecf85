function Connect-Ferry {
    param (
        [Parameter(Mandatory)] [string] $BaseUrl,
        [Parameter(Mandatory)] [string] $ClientId,
        [Parameter(Mandatory)] [string] $ClientSecret,
        [Parameter(Mandatory)] [string] $Code,
        [Parameter(Mandatory)] [string] $RedirectUri
    )
    process {
        # Whatever path or query was pasted with the address goes.
        $Builder = [System.UriBuilder]::new($BaseUrl)
        $Builder.Path = ""
        $Builder.Query = ""
        $BaseUrl = $Builder.Uri.AbsoluteUri

        $Body = @{
            grant_type    = "authorization_code"
            client_id     = $ClientId
            client_secret = $ClientSecret
            code          = $Code
            redirect_uri  = $RedirectUri
            scope         = "Egnyte.link"
        }
        $Answer = Invoke-RestMethod -Uri "$BaseUrl/puboauth/token" -Method Post -Body $Body
        $FerrySession.BaseUrl = $BaseUrl
        $FerrySession.AccessToken = $Answer.access_token
    }
}
