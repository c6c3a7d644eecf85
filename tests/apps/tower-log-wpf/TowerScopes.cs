using Microsoft.Win32;

namespace TowerLog;

public static class TowerScopes
{
    public static string Current()
    {
        using var key = Registry.CurrentUser.OpenSubKey(@"Software\TowerLog");
        return (string)key.GetValue("EgnyteScopes");
    }
}
