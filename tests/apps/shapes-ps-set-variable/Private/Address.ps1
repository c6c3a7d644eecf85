function Set-WeirAddress {
    [CmdletBinding()]
    param (
        [string]$Address = 'https://acme.egnyte.com/pubapi'
    )

    Set-Variable -Name 'Weir_Address' -Value $Address -Option ReadOnly -Scope Global -Force
    New-Variable Weir_Version 'v2' -Scope Script
    # A variable of this function alone.
    Set-Variable -Name Weir_Plain -Value 'https://elsewhere.example.com/pubapi'
}
