<#
  How much lies in a share, for the monthly bill.
#>
[CmdletBinding()]
param(
    [string]$Address = 'https://northwind.qa-egnyte.com', #~ EG503:note
    [Parameter(Mandatory)] [string]$Token,
    [string]$Share = 'Shared/Clients',
    [string]$Mirror = 'https://mirror.northwind.example'
)

. $PSScriptRoot\Calls.ps1

$egnyte = @{ Address = $Address; Token = $Token }

$folder = Read-Egnyte $egnyte "/pubapi/v1/fs/$Share" #~ GET /pubapi/v1/fs/{path} handles=specific
$links = Read-Egnyte $egnyte '/pubapi/v2/lnks' #~ GET /pubapi/v2/lnks handles=specific; EG505
$copy = Invoke-RestMethod -Uri "$Mirror/pubapi/v1/size" -SkipCertificateCheck

"$($folder.files.Count) files, $($links.count) links, $($copy.bytes) bytes"
