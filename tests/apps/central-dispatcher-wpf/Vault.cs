using System.Security.Cryptography;
using System.Text;

namespace Organ;

public static class Vault
{
    public static string Token() => Open("token");

    public static string Domain() => Open("domain");

    private static string Open(string name) =>
        Encoding.UTF8.GetString(ProtectedData.Unprotect(File.ReadAllBytes($"{name}.bin"), null, DataProtectionScope.CurrentUser));
}
