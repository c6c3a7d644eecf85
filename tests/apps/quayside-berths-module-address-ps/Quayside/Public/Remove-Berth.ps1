function Remove-Berth {
    param([string]$Id)
    Write-Verbose "Asking $QuaysideAddress"
    Send-Berth -Address "$($Script:QuaysideAddress)/v2/groups/$Id" -Method 'Delete' #~ DELETE /pubapi/v2/groups/{group_id}
}
