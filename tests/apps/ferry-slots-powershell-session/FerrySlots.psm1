$Public = Get-ChildItem "$PSScriptRoot\Public\*.ps1" -Recurse -ErrorAction SilentlyContinue
foreach ($Part in @($Public)) {
    . $Part.FullName
}
Export-ModuleMember -Function $Public.BaseName

$FerrySession = [ordered] @{
    BaseUrl     = $null
    AccessToken = $null
}
New-Variable -Name FerrySession -Value $FerrySession -Scope Script -Force
