# Readings of a weir, kept in Egnyte.
foreach ($file in Get-ChildItem -Path "$PSScriptRoot/Private", "$PSScriptRoot/Public" -Filter *.ps1) {
    . $file.FullName
}

Set-WeirAddress
