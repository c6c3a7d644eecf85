@{
    ModuleVersion = '1.0.0'
    NestedModules = @('Modules\Connect.psm1', 'Modules\Tallies.psm1')
}
