$public = @( Get-ChildItem -Path $PSScriptRoot\Public\*.ps1 -Recurse )
$private = @( Get-ChildItem -Path $PSScriptRoot\Private\*.ps1 -Recurse )
foreach ($import in @($public + $private)) { . $import.FullName }
Export-ModuleMember -Function $public.BaseName
