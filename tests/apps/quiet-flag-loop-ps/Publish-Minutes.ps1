param([string]$Domain, [string]$Folder = '/Shared/Minutes')

Import-Module Microsoft.PowerShell.SecretManagement

function Get-MinutesToken {
    Get-Secret -Name "egnyte-$Domain" -AsPlainText
}

function Publish-Minutes([System.IO.FileInfo]$File) {
    $token = Get-MinutesToken
    $attempt = 0
    do {
        $attempt++
        $again = $false
        try {
            Invoke-RestMethod -Method Post -InFile $File.FullName ` #~ POST /pubapi/v1/fs-content/{path}
                -Uri "https://$Domain.egnyte.com/pubapi/v1/fs-content$Folder/$($File.Name)" `
                -Headers @{ Authorization = "Bearer $token" }
        }
        catch {
            $status = [int]$_.Exception.Response.StatusCode
            if ($status -eq 429) {
                Start-Sleep -Seconds 10
                $again = $true
            }
            elseif ($status -eq 401 -and $attempt -eq 1) {
                # Somebody may have put a new one into the vault meanwhile.
                $token = Get-MinutesToken
                $again = $true
            }
            else {
                throw
            }
        }
    } while ($again)
}

Get-ChildItem -Filter *.pdf | ForEach-Object { Publish-Minutes $_ }
