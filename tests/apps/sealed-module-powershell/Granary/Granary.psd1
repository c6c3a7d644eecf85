@{
    RootModule        = 'Granary.psm1'
    ModuleVersion     = '1.4.0'
    FunctionsToExport = @('Get-GranaryGroup', 'Get-GranaryUser', 'Remove-GranaryLink')
}
