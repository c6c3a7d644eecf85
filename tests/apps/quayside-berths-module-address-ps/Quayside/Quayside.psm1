$parts = @(Get-ChildItem -Path $PSScriptRoot\Public\*.ps1, $PSScriptRoot\Private\*.ps1)
foreach ($part in $parts) {
    . $part.FullName
}

# What Connect-Quayside fills.
New-Variable -Name QuaysideAddress -Scope Script -Force
New-Variable -Name QuaysideToken -Scope Script -Force

Export-ModuleMember -Function Connect-Quayside, Get-Berth, Remove-Berth
