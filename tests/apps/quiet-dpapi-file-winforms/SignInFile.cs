using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Receipts;

public record SignIn(string Domain, string AccessToken);

public static class SignInFile
{
    private static readonly string Path = System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "Receipts", "signin.bin");

    public static void Save(SignIn signIn)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(signIn);
        var sealed_ = ProtectedData.Protect(plain, Encoding.UTF8.GetBytes("receipts"), DataProtectionScope.CurrentUser);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllBytes(Path, sealed_);
    }

    public static SignIn? Load()
    {
        if (!File.Exists(Path)) return null;
        var plain = ProtectedData.Unprotect(File.ReadAllBytes(Path), Encoding.UTF8.GetBytes("receipts"), DataProtectionScope.CurrentUser);
        return JsonSerializer.Deserialize<SignIn>(plain);
    }
}
