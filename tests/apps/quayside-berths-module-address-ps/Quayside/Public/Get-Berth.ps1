function Get-Berth {
    param([string]$Id)
    begin {
        $Address = "$($QuaysideAddress)/v1/links"
    }
    process {
        Send-Berth -Address "$Address/$Id" -Method 'Get' #~ GET /pubapi/v1/links/{link_id}
    }
}
