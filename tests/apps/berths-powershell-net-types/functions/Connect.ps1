function Connect-Berths {
    param([string] $Organization, [securestring] $Token)
    $Script:Context = [PSCustomObject]@{
        BaseUrl = "https://$Organization.egnyte.com"
        Token   = $Token
    }
}
