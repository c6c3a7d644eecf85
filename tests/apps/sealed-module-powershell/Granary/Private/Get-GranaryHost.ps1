function Get-GranaryHost {
    $settings = Import-Clixml -Path (Join-Path $HOME '.granary.xml')
    if ($settings.Server) {
        Write-Output $settings.Server
    } else {
        throw 'run Set-GranaryHost first'
    }
}
