# The only place that names the service: whoever loads the module calls it first.
function Connect-Quayside {
    param(
        [Parameter(Mandatory = $true)]
        [string]$Domain,

        [Parameter(Mandatory = $true)]
        [securestring]$Token
    )
    process {
        $Script:QuaysideToken = [System.Net.NetworkCredential]::new('', $Token).Password
        $Script:QuaysideAddress = "https://$($Domain).egnyte.com/pubapi"
    }
}
