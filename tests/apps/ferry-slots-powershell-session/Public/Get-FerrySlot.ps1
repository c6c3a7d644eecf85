function Get-FerrySlot {
    param ([string] $Id)
    process {
        Invoke-FerryRequest -Resource "ferryslots/$Id" #~ GET /pubapi/v1/ferryslots/{…}; EG505:note
    }
}
