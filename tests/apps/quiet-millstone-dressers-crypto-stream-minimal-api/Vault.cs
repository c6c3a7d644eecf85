using System.Security.Cryptography;

namespace Millstones;

public sealed class Vault(IConfiguration settings)
{
    private readonly byte[] key = Convert.FromBase64String(settings["Vault:Key"]!);

    public async Task Put(string name, string secret)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        await using var file = File.Create(Path.Combine("vault", name));
        await file.WriteAsync(aes.IV);
        await using var sealing = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        await using var writer = new StreamWriter(sealing);
        await writer.WriteAsync(secret);
    }

    public async Task<string> Get(string name)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        await using var file = File.OpenRead(Path.Combine("vault", name));
        var iv = new byte[16];
        await file.ReadExactlyAsync(iv);
        aes.IV = iv;
        using var reader = new StreamReader(new CryptoStream(file, aes.CreateDecryptor(), CryptoStreamMode.Read));
        return await reader.ReadToEndAsync();
    }
}
